/**
 * The library reads a page of a connection by sorting rows that each hold the list of all edges. Neo4j counts that list
 * once for each row, and ends the query when a few thousand edges are there. Here the edges are sorted before they are
 * collected, and the page is a part of the list.
 */
import type { Driver, ManagedTransaction } from "neo4j-driver";

/** The lines of the library's query that collect the edges and sort them. */
const PAGE = new RegExp(
  [
    String.raw`^(?<indent> *)(?<collect>WITH collect\(\{node: \w+(?:, relationship: \w+)?\}\) AS edges\b.*)`,
    String.raw`\k<indent>CALL \(edges\) \{`,
    String.raw`\k<indent>  UNWIND edges AS edge`,
    String.raw`\k<indent>  (?<single>WITH edge\.node AS \w+(?:, edge\.relationship AS \w+)?)`,
    String.raw`\k<indent>  WITH \*`,
    String.raw`\k<indent>  (?<order>ORDER BY \w+\.\w+ (?:ASC|DESC)(?:, \w+\.\w+ (?:ASC|DESC))*)`,
    String.raw`(?:\k<indent>  SKIP (?<skip>\$\w+)${"\n"})?\k<indent>  LIMIT (?<limit>\$\w+)$`,
  ].join("\n"),
  "gm",
);

/** Other queries stay as they are. */
function orderedBeforeCollected(query: string): string {
  return query.replace(PAGE, (...matched) => {
    const { indent, collect, single, order, skip, limit } = matched.at(-1) as Record<string, string>;
    const page = skip ? `${skip}..${skip} + ${limit}` : `..${limit}`;
    return [
      ...["WITH *", order, collect, "CALL (edges) {"].map((line) => `${indent}${line}`),
      ...[`UNWIND edges[${page}] AS edge`, single].map((line) => `${indent}  ${line}`),
    ].join("\n");
  });
}

/** A driver as far as the library uses it: queries are changed on their way to the database. */
export function pagingDriver(driver: Driver): Driver {
  const withPages = (transaction: ManagedTransaction) => ({
    run: (query: string, parameters?: object) => transaction.run(orderedBeforeCollected(query), parameters),
  });
  const session: Driver["session"] = (config) => {
    const opened = driver.session(config);
    type Work = Parameters<typeof opened.executeRead>[0];
    type Limits = Parameters<typeof opened.executeRead>[1];
    const through = (work: Work) => (transaction: ManagedTransaction) =>
      work(withPages(transaction) as never);
    return {
      executeRead: (work: Work, limits: Limits) => opened.executeRead(through(work), limits),
      executeWrite: (work: Work, limits: Limits) => opened.executeWrite(through(work), limits),
      close: () => opened.close(),
    } as unknown as typeof opened;
  };
  return Object.create(driver, { session: { value: session } }) as Driver;
}
