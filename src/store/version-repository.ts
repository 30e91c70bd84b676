/** Data versions: the current one, the changes of each, and adding the next. */
import neo4j from "neo4j-driver";
import { parseRecordKey, type DataVersion } from "../domain/history.js";
import type { AnyRecord, RecordKind } from "../domain/records.js";
import { LONG_READ_MS, type Graph, type Row, type Transaction } from "./graph.js";

/** The node that holds the current version; a write locks it until it ends. */
export interface Head {
  /** Number of the current data version; 0: nothing was ever written. */
  number: number;
  /** State of ContentHash; null when nothing was ever written. */
  hashState: string | null;
}

export interface VersionWithChanges extends DataVersion {
  changes: { kind: RecordKind; id: string }[];
}

/** A former state of a record, valid from version `addedIn` up to, but not including, `withdrawnIn`. */
export interface Revision {
  addedIn: number;
  withdrawnIn: number;
  record: AnyRecord;
}

/** The former state that held in a version. */
export function revisionIn(revisions: readonly Revision[], version: number): Revision | undefined {
  return revisions.find(({ addedIn, withdrawnIn }) => addedIn <= version && version < withdrawnIn);
}

type RevisionRow = { record: string; addedIn: number; withdrawnIn: number; json: string };

export class VersionRepository {
  constructor(private readonly graph: Graph) {}

  /** The current version; null before the first write. */
  current(): Promise<DataVersion | null> {
    return this.graph.read(readCurrentVersion);
  }

  /** Finds a version by number or content hash; null when there is none. */
  async named(numberOrHash: string): Promise<DataVersion | null> {
    const number = /^\d{1,9}$/.test(numberOrHash) ? neo4j.int(numberOrHash) : null;
    const [row] = await this.graph.query<DataVersion>("read/version_named", {
      number,
      contentHash: numberOrHash,
    });
    return row ?? null;
  }

  /** Versions after one, oldest first. */
  async since(number: number): Promise<VersionWithChanges[]> {
    const rows = await this.graph.query<DataVersion & { changes: string[] }>(
      "read/versions_since",
      { since: neo4j.int(number) },
      LONG_READ_MS,
    );
    return rows.map((row) => ({ ...row, changes: row.changes.map(parseRecordKey) }));
  }

  /** One page of the changes made by versions after `since`, oldest first. @param kinds empty: of all */
  async changesSince(
    since: number,
    kinds: readonly RecordKind[],
    skip: number,
    limit: number,
  ): Promise<{ number: number; kind: RecordKind; id: string }[]> {
    const rows = await this.graph.query<{ number: number; record: string }>("read/changes_since", {
      ...{ since: neo4j.int(since), kinds, skip: neo4j.int(skip), limit: neo4j.int(limit) },
    });
    return rows.map(({ number, record }) => ({ number, ...parseRecordKey(record) }));
  }

  async changeCount(since: number, kinds: readonly RecordKind[]): Promise<number> {
    const [row] = await this.graph.query<{ changes: number }>("read/change_count", {
      since: neo4j.int(since),
      kinds,
    });
    return row?.changes ?? 0;
  }
}

/** The current version as a transaction sees it; null before the first write. */
export async function readCurrentVersion(transaction: Transaction): Promise<DataVersion | null> {
  const [row] = await transaction.run<DataVersion>("read/data_version");
  return row ?? null;
}

/** A version by its number; null when there is none. */
export async function readVersion(transaction: Transaction, number: number): Promise<DataVersion | null> {
  const parameters = { number: neo4j.int(number), contentHash: "" };
  const [row] = await transaction.run<DataVersion>("read/version_named", parameters);
  return row ?? null;
}

/** The records that a version changed; null when there is no such version. */
export async function readChangesOf(
  transaction: Transaction,
  number: number,
): Promise<{ kind: RecordKind; id: string }[] | null> {
  const [row] = await transaction.run<{ changes: string[] }>("read/changes_of", {
    number: neo4j.int(number),
  });
  return row ? row.changes.map(parseRecordKey) : null;
}

/** Takes the lock that every write holds to its end. */
export async function takeHead(transaction: Transaction): Promise<Head> {
  const [head] = await transaction.run<Head>("write/head");
  return head!;
}

/** Adds the data version that concludes a write. */
export async function addVersion(
  transaction: Transaction,
  version: DataVersion,
  hashState: string,
  changes: readonly string[],
): Promise<void> {
  const number = neo4j.int(version.number);
  await transaction.run("write/data_version", { ...version, number, changes });
  await transaction.run("write/head_moved", { number, hashState });
}

/** Former states of records by their keys (kind, tab, id), oldest first. */
export async function readRevisions(
  transaction: Transaction,
  records: readonly string[],
): Promise<Map<string, Revision[]>> {
  const rows = await transaction.run<RevisionRow>("read/revisions_of", { records });
  const found = new Map<string, Revision[]>();
  for (const { record, json, ...span } of rows) {
    const revision = { ...span, record: JSON.parse(json) as AnyRecord };
    found.set(record, [...(found.get(record) ?? []), revision]);
  }
  return found;
}

/** Former states, as of a version, of records that were changed or withdrawn since. */
export async function readFormer(
  transaction: Transaction,
  kinds: readonly RecordKind[],
  version: number,
): Promise<{ kind: RecordKind; record: AnyRecord }[]> {
  const rows = await transaction.run<Row & { kind: RecordKind; json: string }>("read/revisions_at", {
    kinds,
    version: neo4j.int(version),
  });
  return rows.map(({ kind, json }) => ({ kind, record: JSON.parse(json) as AnyRecord }));
}
