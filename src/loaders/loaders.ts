/** Batches the single reads of one request; a set lives as long as its request. */
import DataLoader from "dataloader";
import { makeNullModelLoader, type NullModel, type NullModelLoader } from "./null-model.js";
import type { Graph } from "../store/graph.js";
import { StatementRepository, type StatementPlace } from "../store/statement-repository.js";

/** Ids in one query of the database. */
const MOST_IDS = 1_000;

export interface Loaders {
  /** By id of the statement; null where there is none. */
  statementPlace: DataLoader<string, StatementPlace | null>;
  nullModel: NullModelLoader;
}

export function makeLoaders(graph: Graph, nullModel: NullModel): Loaders {
  const statements = new StatementRepository(graph);
  return {
    statementPlace: new DataLoader((ids) => statements.places(ids), { maxBatchSize: MOST_IDS }),
    nullModel: makeNullModelLoader(nullModel),
  };
}
