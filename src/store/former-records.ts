/** Reads records as they were in a data version. */
import neo4j from "neo4j-driver";
import { recordKey } from "../domain/history.js";
import { distinctPassages, passagesOf, type Passage } from "../domain/passages.js";
import type { AnyRecord, RecordKind, StatementRecord } from "../domain/records.js";
import { readRecordsById } from "./record-lookups.js";
import { LONG_READ_MS, type Graph, type Transaction } from "./graph.js";
import { readFormer, readRevisions, revisionIn } from "./version-repository.js";

export class FormerRecords {
  constructor(private readonly graph: Graph) {}

  /** In the order of the ids; null where the version had no such record. */
  inVersion(kind: RecordKind, ids: readonly string[], version: number): Promise<(AnyRecord | null)[]> {
    return this.graph.read((transaction) => readInVersion(transaction, kind, ids, version));
  }

  /** Passages that accepted statements of the version quote. */
  async passages(version: number): Promise<Passage[]> {
    return this.graph.read(async (transaction) => {
      const parameters = { version: neo4j.int(version) };
      const unchanged = await transaction.run<Passage>("read/quotes", parameters);
      const former = await readFormer(transaction, ["statements"], version);
      const statements = former.map(({ record }) => record as unknown as StatementRecord);
      return distinctPassages([...unchanged, ...passagesOf(statements)]);
    }, LONG_READ_MS);
  }
}

async function readInVersion(
  transaction: Transaction,
  kind: RecordKind,
  ids: readonly string[],
  version: number,
): Promise<(AnyRecord | null)[]> {
  const current = await readRecordsById(transaction, kind, [...new Set(ids)]);
  const isCurrent = (id: string): boolean => (current.get(id)?.addedIn ?? Infinity) <= version;
  const keys = ids.filter((id) => !isCurrent(id)).map((id) => recordKey({ kind, id }));
  const former = keys.length === 0 ? new Map<string, never[]>() : await readRevisions(transaction, keys);
  return ids.map((id) => {
    const found = isCurrent(id)
      ? current.get(id)
      : revisionIn(former.get(recordKey({ kind, id })) ?? [], version);
    return found?.record ?? null;
  });
}
