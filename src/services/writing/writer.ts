/** Writes for one caller: asks what the caller may do, holds records against their form, and has the answers follow. */
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
import { commit, type Draft } from "./commit.js";

export interface WriteRequest {
  /** Why, as history keeps it. */
  reason?: string | null;
  /** The data version that the writer has seen. */
  expectedVersion?: number | null;
}

export interface Written {
  /** In force after the write. */
  version: DataVersion;
  changes: RecordChange[];
}

/** Reads records as the write's own transaction sees them. */
export type ReadRecords = <Kind extends RecordKind>(
  kind: Kind,
  ids: readonly string[],
) => Promise<Map<string, InterchangeRecords[Kind][number]>>;

export class Writer {
  constructor(
    private readonly graph: Graph,
    private readonly current: CurrentCollaboration,
    readonly caller: Caller,
    /** Where texts of documents are kept. */
    readonly textsFolder: string,
  ) {}

  /** The time of a write, to the second: UTC. */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, "Z");
  }

  /** @throws UserError FORBIDDEN, BAD_RECORD, VERSION_CONFLICT, RECORD_IN_USE, and what `makeDraft` throws */
  async write(
    access: Access,
    { reason, expectedVersion }: WriteRequest,
    what: string,
    makeDraft: (read: ReadRecords, transaction: Transaction) => Promise<Partial<Draft>>,
  ): Promise<Written> {
    requireAccess(this.caller, access);
    const writing = {
      by: this.caller.name,
      reason: reason?.trim() || what,
      expectedVersion: expectedVersion ?? null,
    };
    const { version, changes } = await commit(this.graph, writing, async (transaction) => {
      const { upserts = {}, withdrawals = [] } = await makeDraft(reader(transaction), transaction);
      requireForm(upserts);
      return { upserts, withdrawals };
    });
    if (changes.length > 0) await this.current.refresh();
    return { version: version!, changes };
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
