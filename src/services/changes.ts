/** What changed in the data since a version: record by record, and version by version. */
import { recordKey, type DataVersion, type RecordChange } from "../domain/history.js";
import type { AnyRecord, RecordKind } from "../domain/records.js";
import { LONG_READ_MS, type Graph, type Transaction } from "../store/graph.js";
import { readRecordsById, type StoredRecord } from "../store/record-repository.js";
import { readRevisions, VersionRepository, type Revision } from "../store/version-repository.js";

interface RecordName {
  kind: RecordKind;
  id: string;
}

/** A record's states in time: those that ended, then the one that stands. */
export interface RecordHistory {
  revisions: readonly Revision[];
  now: StoredRecord | null;
}

/**
 * What differs between a version and now, each record once; records that came and went in between are left out.
 * @returns null when more than `most` records were touched, or when the version is not one of this graph
 */
export async function netChangesSince(
  graph: Graph,
  { number, contentHash }: DataVersion,
  most: number,
): Promise<RecordChange[] | null> {
  const versions = new VersionRepository(graph);
  if ((await versions.named(contentHash)) === null) return null;
  const touched = new Map<string, RecordName>();
  for (const { changes } of await versions.since(number)) {
    for (const one of changes) touched.set(recordKey(one), one);
  }
  if (touched.size > most) return null;
  const histories = await graph.read(
    (transaction) => readHistories(transaction, [...touched.values()]),
    LONG_READ_MS,
  );
  return [...touched].flatMap(([key, name]) => {
    const { revisions, now } = histories.get(key)!;
    const before = standingIn({ revisions, now }, number);
    return before === null && now === null ? [] : [{ ...name, before, after: now?.record ?? null }];
  });
}

/** The record as a version has it; null when it has none. */
export function standingIn({ revisions, now }: RecordHistory, version: number): AnyRecord | null {
  const former = revisions.find(({ addedIn, withdrawnIn }) => addedIn <= version && version < withdrawnIn);
  return former?.record ?? (now !== null && now.addedIn <= version ? now.record : null);
}

/** Histories by record key. */
export async function readHistories(
  transaction: Transaction,
  names: readonly RecordName[],
): Promise<Map<string, RecordHistory>> {
  const revisions = await readRevisions(transaction, names.map(recordKey));
  const histories = new Map<string, RecordHistory>();
  for (const kind of new Set(names.map((one) => one.kind))) {
    const ids = names.filter((one) => one.kind === kind).map(({ id }) => id);
    const now = await readRecordsById(transaction, kind, ids);
    for (const id of ids) {
      const key = recordKey({ kind, id });
      histories.set(key, { revisions: revisions.get(key) ?? [], now: now.get(id) ?? null });
    }
  }
  return histories;
}
