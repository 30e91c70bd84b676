/** Writes for one caller: checks access, validates the form of records, and refreshes the in-memory index. */
import type { Caller } from "../../domain/callers.js";
import type { DataVersion, RecordChange } from "../../domain/history.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type InterchangeRecords,
  type RecordKind,
} from "../../domain/records.js";
import type { Access } from "../../domain/vocabulary.js";
import { UserError } from "../../errors.js";
import { recordProblem } from "../../exchange/interchange/record-problem.js";
import type { Graph, Transaction } from "../../store/graph.js";
import { readRecordsById } from "../../store/record-lookups.js";
import { requireAccess } from "../access.js";
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import { namingWarnings, type WriteWarning } from "./naming-warnings.js";
import { commit, type Draft } from "./commit.js";

export interface WriteRequest {
  /** Why; recorded in the history. */
  reason?: string | null;
  /** The data version that the change is based on. */
  expectedVersion?: number | null;
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
  ) {}

  /** Current UTC time, to the second. */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, "Z");
  }

  /** @throws UserError FORBIDDEN, BAD_RECORD, VERSION_CONFLICT, RECORD_IN_USE, and what `makeDraft` throws */
  async write(
    access: Access,
    { reason, expectedVersion }: WriteRequest,
    defaultReason: string,
    makeDraft: (read: ReadRecords, transaction: Transaction) => Promise<Partial<Draft>>,
  ): Promise<Written> {
    requireAccess(this.caller, access);
    const writing = {
      by: this.caller.name,
      reason: reason?.trim() || defaultReason,
      expectedVersion: expectedVersion ?? null,
    };
    const { version, changes } = await commit(this.graph, writing, async (transaction) => {
      const { upserts = {}, withdrawals = [] } = await makeDraft(reader(transaction), transaction);
      requireForm(upserts);
      return { upserts, withdrawals };
    });
    if (changes.length > 0) await this.current.refresh();
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
        `"${record.id}" (${kind}, column ${problem.column}) cannot be taken: ${problem.reason}. Nothing was kept.`,
        { kind, id: record.id, column: problem.column },
      );
    }
  }
}
