/** A database as it would be after a change, which is undone: bringing it back from a copy takes longer than most tests. */
import type { Transaction as DriverTransaction } from "neo4j-driver";
import { cypher } from "../../../src/store/cypher-files.js";
import { Graph, type Transaction } from "../../../src/store/graph.js";
import type { Connection } from "../../../src/store/managed/managed-database.js";

/** Reads within one open transaction, and so sees what that has changed. */
class Within extends Graph {
  constructor(
    connection: Connection,
    private readonly open: DriverTransaction,
  ) {
    super({ ...connection, database: "neo4j" }, 60_000);
  }

  override read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const text = async <Row>(statement: string, parameters = {}): Promise<Row[]> =>
      (await this.open.run(statement, parameters)).records.map((record) => record.toObject() as Row);
    return work({
      text,
      run: (name, parameters) => text(cypher(name), parameters),
      each: async (name, parameters, take) => (await text<never>(cypher(name), parameters)).forEach(take),
    });
  }
}

/** @returns what `read` finds after the queries, of which nothing is kept */
export async function undone<Found>(
  connection: Connection,
  queries: readonly string[],
  read: (graph: Graph) => Promise<Found>,
): Promise<Found> {
  const outer = new Graph({ ...connection, database: "neo4j" }, 60_000);
  const session = outer.driver.session({ database: "neo4j" });
  const open = session.beginTransaction();
  const graph = new Within(connection, open);
  try {
    for (const query of queries) await open.run(query);
    return await read(graph);
  } finally {
    await open.rollback();
    await session.close();
    await Promise.all([graph.close(), outer.close()]);
  }
}
