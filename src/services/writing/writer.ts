/** Writes for one caller: checks access, validates the form of records, and refreshes the in-memory index. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { Caller } from "../../domain/callers.js";
import type { DataVersion, RecordChange } from "../../domain/history.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type InterchangeRecords,
  type RecordKind,
  type StatementRecord,
} from "../../domain/records.js";
import type { Access } from "../../domain/vocabulary.js";
import { quoted, UserError } from "../../errors.js";
import { recordProblem } from "../../exchange/interchange/record-problem.js";
import type { Graph, Transaction } from "../../store/graph.js";
import { readRecordsById } from "../../store/record-lookups.js";
import { readCurrentVersion } from "../../store/version-repository.js";
import { requireAccess } from "../access.js";
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import { namingWarnings, type WriteWarning } from "./naming-warnings.js";
import { commit, type Draft } from "./commit.js";

export interface WriteRequest {
  /** Why; recorded in the history. */
  reason?: string | null;
  /** The data version that the change is based on. */
  expectedVersion?: number | null;
  /** Reports what would change and writes nothing. */
  dryRun?: boolean | null;
  timeoutMs?: number;
}

export interface Written {
  /** The current version after the write. */
  version: DataVersion;
  changes: RecordChange[];
  /** What was written and is allowed, but worth a look. */
  warnings: WriteWarning[];
}

/** Reads records within the write's transaction. */
export type ReadRecords = <Kind extends RecordKind>(
  kind: Kind,
  ids: readonly string[],
) => Promise<Map<string, InterchangeRecords[Kind][number]>>;

export class Writer {
  constructor(
    private readonly graph: Graph,
    private readonly current: CurrentCollaboration,
    readonly caller: Caller,
    /** Folder of the stored document texts. */
    readonly textsFolder: string,
    /** Whether a statement is accepted only by someone else than who recorded it. */
    private readonly secondPerson: boolean,
  ) {}

  /** Current UTC time, to the second. */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, "Z");
  }

  /**
   * Where the setting REVIEW_BY_SECOND_PERSON wants it, what a caller recorded is accepted by someone else.
   * @throws UserError SECOND_PERSON_NEEDED
   */
  requireSecondPerson(former: StatementRecord | null, statement: StatementRecord | null): void {
    if (!this.secondPerson || statement?.status !== "ACCEPTED") return;
    const isUnchanged = former?.status === "ACCEPTED" && former.subject === statement.subject;
    if (isUnchanged || statement.recordedBy !== this.caller.name) return;
    throw new UserError(
      "SECOND_PERSON_NEEDED",
      `${quoted(statement.id)} was proposed by ${quoted(this.caller.name)}, and this service wants a second person to accept it. Ask another editor to review it.`,
      { statement: statement.id, recordedBy: statement.recordedBy },
    );
  }

  /** The data that a write builds on, which nobody else can change before it ends. */
  async collaboration(transaction: Transaction): Promise<Collaboration> {
    const head = await readCurrentVersion(transaction);
    const loaded = (): Collaboration => this.current.current.collaboration;
    while (head !== null && loaded().version.number < head.number) await this.current.refresh();
    return loaded();
  }

  /** @throws UserError FORBIDDEN, BAD_RECORD, VERSION_CONFLICT, RECORD_IN_USE, and what `makeDraft` throws */
  async write(
    access: Access,
    { reason, expectedVersion, dryRun, timeoutMs }: WriteRequest,
    defaultReason: string,
    makeDraft: (read: ReadRecords, transaction: Transaction) => Promise<Partial<Draft>>,
  ): Promise<Written> {
    requireAccess(this.caller, access);
    const writing = {
      by: this.caller.name,
      reason: reason?.trim() || defaultReason,
      expectedVersion: expectedVersion ?? null,
      dryRun: dryRun ?? false,
      timeoutMs,
    };
    const { version, changes } = await commit(this.graph, writing, async (transaction) => {
      const { upserts = {}, withdrawals = [] } = await makeDraft(reader(transaction), transaction);
      requireForm(upserts);
      return { upserts, withdrawals };
    });
    if (changes.length > 0 && !dryRun) await this.current.refresh();
    return {
      version: version!,
      changes,
      warnings: namingWarnings(this.current.current.collaboration, changes),
    };
  }
}

function reader(transaction: Transaction): ReadRecords {
  return async (kind, ids) => {
    const found = await readRecordsById(transaction, kind, ids);
    return new Map([...found].map(([id, { record }]) => [id, record])) as never;
  };
}

function requireForm(upserts: Partial<InterchangeRecords>): void {
  for (const kind of RECORD_KINDS) {
    for (const record of (upserts[kind] ?? []) as unknown as AnyRecord[]) {
      const problem = recordProblem(kind, record);
      if (problem === null) continue;
      throw new UserError(
        "BAD_RECORD",
        `${quoted(record.id)} (${kind}, column ${problem.column}) cannot be taken: ${problem.reason}. Nothing was kept.`,
        { kind, id: record.id, column: problem.column },
      );
    }
  }
}
