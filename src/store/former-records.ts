/** Reads records as they were in a data version. */
import { recordKey } from "../domain/history.js";
import type { AnyRecord, RecordKind } from "../domain/records.js";
import { readRecordsById } from "./record-lookups.js";
import type { Graph, Transaction } from "./graph.js";
import { readRevisions, revisionIn } from "./version-repository.js";

export class FormerRecords {
  constructor(private readonly graph: Graph) {}

  /** In the order of the ids; null where the version had no such record. */
  inVersion(kind: RecordKind, ids: readonly string[], version: number): Promise<(AnyRecord | null)[]> {
    return this.graph.read((transaction) => readInVersion(transaction, kind, ids, version));
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
