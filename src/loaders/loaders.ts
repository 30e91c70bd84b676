/** DataLoaders that batch the reads of one request. Each request gets its own set. */
import DataLoader from "dataloader";
import { groupBy } from "../domain/grouping.js";
import type { AnyRecord, RecordKind, StatementRecord } from "../domain/records.js";
import { makeNullModelLoader, type NullModel, type NullModelLoader } from "./null-model.js";
import type { Graph } from "../store/graph.js";
import { FormerRecords } from "../store/former-records.js";

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
}

export function makeLoaders(graph: Graph, nullModel: NullModel): Loaders {
  return { record: makeRecordLoader(graph), nullModel: makeNullModelLoader(nullModel) };
}

/** null when the version has no such statement. */
export async function loadStatement(
  { record }: Loaders,
  { id, inVersion }: StatementKey,
): Promise<StatementRecord | null> {
  return (await record.load({ kind: "statements", id, inVersion })) as StatementRecord | null;
}

function makeRecordLoader(graph: Graph): RecordLoader {
  const former = new FormerRecords(graph);
  return new DataLoader((keys) => recordsOf(former, keys), {
    maxBatchSize: MOST_IDS,
    cacheKeyFn: ({ kind, id, inVersion }) => `${kind}\t${inVersion}\t${id}`,
  });
}

/** One read per kind and version; a request rarely involves two versions. */
async function recordsOf(
  former: FormerRecords,
  keys: readonly RecordInVersion[],
): Promise<(AnyRecord | null)[]> {
  const found = new Map<RecordInVersion, AnyRecord | null>();
  const groups = groupBy(keys, ({ kind, inVersion }) => `${kind}\t${inVersion}`);
  for (const own of groups.values()) {
    const { kind, inVersion } = own[0]!;
    const ids = own.map(({ id }) => id);
    const records = await former.inVersion(kind, ids, inVersion);
    own.forEach((key, at) => found.set(key, records[at]!));
  }
  return keys.map((key) => found.get(key)!);
}
