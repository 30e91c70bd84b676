/** Writes for one caller: checks access, validates the form of records, and refreshes the in-memory index. */
import { setTimeout } from "node:timers/promises";
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
import { commit, type Draft } from "./commit.js";
import { namingWarnings, type WriteWarning } from "./naming-warnings.js";
import { requireKey, type IdempotencyKey } from "./receipts.js";

/** What a statement claims, and so what a second person has accepted. */
const CLAIM = ["subject", "predicate", "object"] as const;

/** The longest that a write waits until answers are computed on its version. */
const FOLLOW_MS = 3_000;

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

/** What the writes of all callers share. */
export interface WriterSettings {
  graph: Graph;
  current: CurrentCollaboration;
  /** Folder of the stored document texts. */
  textsFolder: string;
  /** Whether a statement is accepted only by someone else than who recorded it. */
  secondPerson: boolean;
  /**
   * Runs the write when its turn comes; at once when left out. The database lets one write after the other, and a
   * transaction that waits there would use up its time and its connection. @throws UserError TOO_BUSY
   */
  inTurn?: <Result>(write: () => Promise<Result>) => Promise<Result>;
}

export class Writer {
  constructor(
    private readonly settings: WriterSettings,
    readonly caller: Caller,
    private readonly idempotency: IdempotencyKey | null = null,
  ) {}

  /** The same writer for a request that may be repeated. @throws UserError BAD_FILTER */
  withKey(idempotency: IdempotencyKey): Writer {
    requireKey(idempotency.key);
    return new Writer(this.settings, this.caller, idempotency);
  }

  get textsFolder(): string {
    return this.settings.textsFolder;
  }

  /** Current UTC time, to the second. */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, "Z");
  }

  /**
   * Where the setting REVIEW_BY_SECOND_PERSON wants it, what a caller recorded is accepted by someone else.
   * @throws UserError SECOND_PERSON_NEEDED
   */
  requireSecondPerson(former: StatementRecord | null, statement: StatementRecord | null): void {
    if (!this.settings.secondPerson || statement?.status !== "ACCEPTED") return;
    const isUnchanged =
      former?.status === "ACCEPTED" && CLAIM.every((part) => former[part] === statement[part]);
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
    const { current } = this.settings;
    if (head !== null) await current.reach(head.number);
    return current.current.collaboration;
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
      idempotency: this.idempotency,
    };
    const { graph, current, inTurn = (write) => write() } = this.settings;
    const draftIn = async (transaction: Transaction): Promise<Draft> => {
      const draft = await makeDraft(reader(transaction), transaction);
      requireForm(draft.upserts ?? {});
      return { upserts: {}, withdrawals: [], ...draft };
    };
    const { version, changes } = await inTurn(() => commit(graph, writing, draftIn));
    if (changes.length > 0 && !dryRun) await this.follow(version!.number);
    return {
      version: version!,
      changes,
      warnings: namingWarnings(current.current.collaboration, changes),
    };
  }

  /** Waits until answers are computed on the version. What is kept is kept, also where that takes longer or fails. */
  private async follow(number: number): Promise<void> {
    const ended = new AbortController();
    const late = setTimeout(FOLLOW_MS, undefined, { signal: ended.signal, ref: false });
    await Promise.race([this.settings.current.reach(number), late]).catch(() => undefined);
    ended.abort();
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
