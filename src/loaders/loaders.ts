/** DataLoaders that batch the reads of one request. Each request gets its own set. */
import DataLoader from "dataloader";
import type { StatementRecord } from "../domain/records.js";
import { makeNullModelLoader, type NullModel, type NullModelLoader } from "./null-model.js";
import type { Graph } from "../store/graph.js";
import { StatementRepository } from "../store/statement-repository.js";

/** Most ids in one database query. */
const MOST_IDS = 1_000;

/** A statement in a data version, which is given by its number. */
export interface StatementKey {
  id: string;
  inVersion: number;
}

type StatementLoader = DataLoader<StatementKey, StatementRecord | null, string>;

export interface Loaders {
  /** null when the version has no such statement. */
  statement: StatementLoader;
  nullModel: NullModelLoader;
}

export function makeLoaders(graph: Graph, nullModel: NullModel): Loaders {
  return { statement: makeStatementLoader(graph), nullModel: makeNullModelLoader(nullModel) };
}

function makeStatementLoader(graph: Graph): StatementLoader {
  const repository = new StatementRepository(graph);
  return new DataLoader((keys) => statementsOf(repository, keys), {
    maxBatchSize: MOST_IDS,
    cacheKeyFn: ({ id, inVersion }) => `${inVersion}\t${id}`,
  });
}

/** One read per version; a request rarely involves two. */
async function statementsOf(
  repository: StatementRepository,
  keys: readonly StatementKey[],
): Promise<(StatementRecord | null)[]> {
  const found = new Map<StatementKey, StatementRecord | null>();
  for (const version of new Set(keys.map(({ inVersion }) => inVersion))) {
    const own = keys.filter(({ inVersion }) => inVersion === version);
    const ids = own.map(({ id }) => id);
    const records = await repository.inVersion(ids, version);
    own.forEach((key, at) => found.set(key, records[at]!));
  }
  return keys.map((key) => found.get(key)!);
}
