/** The whole history of the database in order: every data version, with the records before and after it. */
import neo4j from "neo4j-driver";
import { parseRecordKey, recordKey, type RecordChange } from "../domain/history.js";
import type { AnyRecord, RecordKind } from "../domain/records.js";
import { LONG_READ_MS, type Graph, type Transaction } from "./graph.js";
import { readRecordsById, type StoredRecord } from "./record-lookups.js";

/** Versions, or changes, of one read. */
const PAGE = 2_000;

/** A data version, with the number of its changes. */
export interface VersionOfHistory {
  number: number;
  at: string;
  by: string;
  reason: string;
  contentHash: string;
  changes: number;
}

interface ChangeKey {
  record: string;
  version: number;
}
type RevisionRow = ChangeKey & { addedIn: number; json: string };

/** A version, and its changes in their order; a version with many changes comes in several parts, the last one whole. */
export interface HistoryPart {
  changes: RecordChange[];
  /** null: more changes of the version follow. */
  version: VersionOfHistory | null;
}

export class HistoryRepository {
  constructor(private readonly graph: Graph) {}

  /** Oldest first, in parts of bounded size. A change that has lost its states has neither `before` nor `after`. */
  async *parts(): AsyncGenerator<HistoryPart> {
    for await (const versions of this.batches()) {
      if (versions.length === 1) yield* this.partsOf(versions[0]!);
      else yield* await this.whole(versions);
    }
  }

  /** The history whose import was begun here and not ended; null: none. */
  async unfinished(): Promise<string | null> {
    const [row] = await this.graph.query<{ history: string }>("read/unfinished_history");
    return row?.history ?? null;
  }

  async noteUnfinished(history: string | null): Promise<void> {
    await this.graph.write((transaction) => transaction.run("write/unfinished_history", { history }));
  }

  /** Successive versions with few changes together; one with many alone. */
  private async *batches(): AsyncGenerator<VersionOfHistory[]> {
    let batch: VersionOfHistory[] = [];
    let size = 0;
    for await (const version of this.versions()) {
      if (batch.length > 0 && size + version.changes > PAGE) {
        yield batch;
        [batch, size] = [[], 0];
      }
      batch.push(version);
      size += version.changes;
    }
    if (batch.length > 0) yield batch;
  }

  private async *versions(): AsyncGenerator<VersionOfHistory> {
    for (let after = 0; ;) {
      const parameters = { after: neo4j.int(after), limit: neo4j.int(PAGE) };
      const rows = await this.graph.query<VersionOfHistory>("read/versions_page", parameters, LONG_READ_MS);
      yield* rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.number;
    }
  }

  private async *partsOf(version: VersionOfHistory): AsyncGenerator<HistoryPart> {
    for (let from = 0; from < version.changes || from === 0; from += PAGE) {
      const changes = await this.read(async (transaction) => {
        const keys = await keysOf(transaction, version.number, from);
        return readStates(transaction, keys);
      });
      yield { changes, version: from + PAGE >= version.changes ? version : null };
    }
  }

  private async whole(versions: readonly VersionOfHistory[]): Promise<HistoryPart[]> {
    return this.read(async (transaction) => {
      const keys: ChangeKey[] = [];
      for (const { number, changes } of versions)
        if (changes > 0) keys.push(...(await keysOf(transaction, number, 0)));
      const states = await readStates(transaction, keys);
      let at = 0;
      return versions.map((version) => ({
        changes: states.slice(at, (at += version.changes)),
        version,
      }));
    });
  }

  private read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.graph.read(work, LONG_READ_MS);
  }
}

async function keysOf(transaction: Transaction, number: number, from: number): Promise<ChangeKey[]> {
  const parameters = { number: neo4j.int(number), from: neo4j.int(from), to: neo4j.int(from + PAGE) };
  const [row] = await transaction.run<{ changes: string[] }>("read/changes_page", parameters);
  return (row?.changes ?? []).map((record) => ({ record, version: number }));
}

/** The state that each change ended, and the one that it began. */
async function readStates(transaction: Transaction, keys: readonly ChangeKey[]): Promise<RecordChange[]> {
  const rows = keys.map(({ record, version }) => ({ record, version: neo4j.int(version) }));
  // The current records first: a record that a writer replaces meanwhile is then a revision.
  const current = await readCurrent(transaction, keys);
  const revisions = await transaction.run<RevisionRow>("read/revisions_touching", { rows });
  const [begun, ended] = [new Map<string, AnyRecord>(), new Map<string, AnyRecord>()];
  for (const { record, version, addedIn, json } of revisions)
    (addedIn === version ? begun : ended).set(`${version} ${record}`, JSON.parse(json) as AnyRecord);
  return keys.map(({ record, version }) => {
    const key = `${version} ${record}`;
    const now = current.get(record);
    const after = now?.addedIn === version ? now.record : (begun.get(key) ?? null);
    return { ...parseRecordKey(record), before: ended.get(key) ?? null, after };
  });
}

async function readCurrent(
  transaction: Transaction,
  keys: readonly ChangeKey[],
): Promise<Map<string, StoredRecord>> {
  const ids = new Map<RecordKind, Set<string>>();
  for (const { kind, id } of keys.map(({ record }) => parseRecordKey(record)))
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  const found = new Map<string, StoredRecord>();
  for (const [kind, own] of ids)
    for (const [id, stored] of await readRecordsById(transaction, kind, [...own]))
      found.set(recordKey({ kind, id }), stored);
  return found;
}
