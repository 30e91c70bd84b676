/** The Neo4j side: the fastest Cypher found, on the relationships supported by accepted statements. */
import { readFileSync } from "node:fs";
import path from "node:path";

const query = (name) => readFileSync(path.join(import.meta.dirname, `${name}.cypher`), "utf8");
const PAIRS = query("peer");
const PARTNERS = query("peer-partners");
const ROWS = query("peer-rows");

const ask = (graph, text, parameters = {}) => graph.read((transaction) => transaction.text(text, parameters));

export const peerPairs = (graph) => ask(graph, PAIRS);
export const peerPartners = (graph, body) => ask(graph, PARTNERS, { body });
export const rowPerRelationship = (graph) => ask(graph, ROWS);

export async function neo4jVersion(graph) {
  const [row] = await ask(graph, "CALL dbms.components() YIELD versions RETURN versions[0] AS version");
  return row.version;
}
