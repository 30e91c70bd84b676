/** The states of records: the current ones, and the former ones with the versions in which they held. */
import { recordKey, type RecordName } from "../../domain/history.js";
import type { AnyRecord } from "../../domain/records.js";
import type { Transaction } from "../../store/graph.js";
import { readRecordsById, type StoredRecord } from "../../store/record-lookups.js";
import { readRevisions, revisionIn, type Revision } from "../../store/version-repository.js";

/** All states of a record: the former ones, and the current one if it exists. */
export interface RecordHistory {
  revisions: readonly Revision[];
  now: StoredRecord | null;
}

/** The record as of a version; null when the version does not have it. */
export function stateIn({ revisions, now }: RecordHistory, version: number): AnyRecord | null {
  return (
    revisionIn(revisions, version)?.record ?? (now !== null && now.addedIn <= version ? now.record : null)
  );
}

/** The last version that changed a record; 0 when there is no such record. */
export function lastChange({ revisions, now }: RecordHistory): number {
  return Math.max(0, now?.addedIn ?? 0, ...revisions.map(({ withdrawnIn }) => withdrawnIn));
}

/**
 * Histories by record key. The current states are read before the former ones: a state that a write replaces between
 * the two reads is then found twice, and not missed.
 */
export async function readHistories(
  transaction: Transaction,
  names: readonly RecordName[],
): Promise<Map<string, RecordHistory>> {
  const current = new Map<string, StoredRecord>();
  for (const kind of new Set(names.map((one) => one.kind))) {
    const ids = names.filter((one) => one.kind === kind).map(({ id }) => id);
    for (const [id, stored] of await readRecordsById(transaction, kind, ids))
      current.set(recordKey({ kind, id }), stored);
  }
  const keys = names.map(recordKey);
  const revisions = await readRevisions(transaction, keys);
  return new Map(
    keys.map((key) => {
      const now = current.get(key) ?? null;
      const former = revisions.get(key) ?? [];
      return [key, { now, revisions: now ? former.filter(({ addedIn }) => addedIn < now.addedIn) : former }];
    }),
  );
}
