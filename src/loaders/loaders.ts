/** Batches the single reads of one request; a set lives as long as its request. */
import DataLoader from "dataloader";
import type { Graph } from "../store/graph.js";
import { StatementRepository, type StatementPlace } from "../store/statement-repository.js";

/** Ids in one query of the database. */
const MOST_IDS = 1_000;

export interface Loaders {
  /** By id of the statement; null where there is none. */
  statementPlace: DataLoader<string, StatementPlace | null>;
}

export function makeLoaders(graph: Graph): Loaders {
  const statements = new StatementRepository(graph);
  return {
    statementPlace: new DataLoader((ids) => statements.places(ids), { maxBatchSize: MOST_IDS }),
  };
}
