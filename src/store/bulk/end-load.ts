/** What remains to be done in a database that Neo4j's importer has filled, when it is opened first. */
import neo4j from "neo4j-driver";
import type { Graph } from "../graph.js";

/** An index over millions of nodes takes minutes. */
export const INDEXING_MS = 3_600_000;
const LISTS_AT_ONCE = 50_000;

export async function isBulkLoaded(graph: Graph): Promise<boolean> {
  return (await graph.query("read/bulk_load")).length > 0;
}

/** The importer stores no empty lists. */
async function completeLists(graph: Graph): Promise<void> {
  const limit = neo4j.int(LISTS_AT_ONCE);
  for (let left = 1; left > 0;) {
    const [row] = await graph.write(
      (transaction) => transaction.run<{ completed: number }>("write/bulk_lists", { limit }),
      INDEXING_MS,
    );
    left = row?.completed ?? 0;
  }
}

/**
 * Completes lists, and makes the indexes and constraints among statements at the same time: one after another they would
 * keep one core busy.
 */
export async function completeLoad(requested: Graph, statements: readonly string[]): Promise<void> {
  const graph = requested.unhurried();
  const indexes = statements.filter((one) => /^CREATE (?:\w+ )?INDEX /m.test(one));
  const constraints = statements.filter((one) => /^CREATE CONSTRAINT /m.test(one));
  const make = (statement: string): Promise<void> => graph.command(statement, INDEXING_MS);
  // indexes fill in the background, whereas a constraint is awaited
  for (const statement of indexes) await make(statement);
  await completeLists(graph);
  await Promise.all(constraints.map(make));
}

export async function endBulkLoad(graph: Graph): Promise<void> {
  await graph.write((transaction) => transaction.run("write/bulk_load_ended"));
}

/** Waits until all indexes hold all nodes. */
export async function awaitIndexes(graph: Graph): Promise<void> {
  await graph.query("read/indexes_online", { seconds: neo4j.int(INDEXING_MS / 1_000) }, INDEXING_MS);
}
