/** DataLoaders that batch the reads of one request. Each request gets its own set. */
import DataLoader from "dataloader";
import { groupBy } from "../domain/grouping.js";
import type { Passage } from "../domain/passages.js";
import type { AnyRecord, RecordKind, StatementRecord } from "../domain/records.js";
import { FormerRecords } from "../store/former-records.js";
import type { Graph } from "../store/graph.js";
import { makeNullModelLoader, type NullModel, type NullModelLoader } from "./null-model.js";

/** Most ids in one database query. */
const MOST_IDS = 1_000;

/** A statement in a data version, which is given by its number. */
export interface StatementKey {
  id: string;
  inVersion: number;
}

/** A record of any kind in a data version. */
export interface RecordInVersion extends StatementKey {
  kind: RecordKind;
}

type RecordLoader = DataLoader<RecordInVersion, AnyRecord | null, string>;

export interface Loaders {
  /** null when the version has no such record. */
  record: RecordLoader;
  nullModel: NullModelLoader;
  passages: RecordSource["passages"];
}

/** Where records of a data version are found: the database, or a data package. */
export interface RecordSource {
  /** In the order of the ids; null where the version has no such record. */
  inVersion(kind: RecordKind, ids: readonly string[], version: number): Promise<(AnyRecord | null)[]>;
  /** Passages that accepted statements of the version quote, in the order of their statements. */
  passages(version: number): Promise<Passage[]>;
}

export const storedRecords = (graph: Graph): RecordSource => new FormerRecords(graph);

export function makeLoaders(source: RecordSource, nullModel: NullModel): Loaders {
  return {
    record: makeRecordLoader(source),
    nullModel: makeNullModelLoader(nullModel),
    passages: (version) => source.passages(version),
  };
}

/** null when the version has no such statement. */
export async function loadStatement(
  { record }: Loaders,
  { id, inVersion }: StatementKey,
): Promise<StatementRecord | null> {
  return (await record.load({ kind: "statements", id, inVersion })) as StatementRecord | null;
}

function makeRecordLoader(source: RecordSource): RecordLoader {
  return new DataLoader((keys) => recordsOf(source, keys), {
    maxBatchSize: MOST_IDS,
    cacheKeyFn: ({ kind, id, inVersion }) => `${kind}\t${inVersion}\t${id}`,
  });
}

/** One read per kind and version; a request rarely involves two versions. */
async function recordsOf(
  source: RecordSource,
  keys: readonly RecordInVersion[],
): Promise<(AnyRecord | null)[]> {
  const found = new Map<RecordInVersion, AnyRecord | null>();
  const groups = groupBy(keys, ({ kind, inVersion }) => `${kind}\t${inVersion}`);
  for (const own of groups.values()) {
    const { kind, inVersion } = own[0]!;
    const ids = own.map(({ id }) => id);
    const records = await source.inVersion(kind, ids, inVersion);
    own.forEach((key, at) => found.set(key, records[at]!));
  }
  return keys.map((key) => found.get(key)!);
}
