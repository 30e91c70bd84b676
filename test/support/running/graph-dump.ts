/** Everything that a database holds, sorted, so that two databases can be compared. */
import neo4j from "neo4j-driver";
import type { Connection } from "../../../src/store/managed/managed-database.js";

/** Differs between two writes of the same. */
const WHEN = ["XietongMigration", "DataVersion"];

const NODES = `MATCH (node)
RETURN labels(node) AS labels, properties(node) AS properties, elementId(node) AS element`;
const EDGES = `MATCH (start)-[edge]->(end)
RETURN type(edge) AS type, properties(edge) AS properties, elementId(start) AS start, elementId(end) AS end`;
const SCHEMA = `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, state, options
RETURN [name, type, entityType, labelsOrTypes, properties, owningConstraint, state, options.indexConfig] AS row`;

export async function graphDump({ uri, user, password }: Connection) {
  // integers stay apart from other numbers
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const rows = async (query: string) => {
    const { records } = await driver.executeQuery(query, {}, { database: "neo4j" });
    return records.map((record) => record.toObject() as Record<string, unknown>);
  };
  try {
    const nodes = await rows(NODES);
    const names = new Map(nodes.map((node) => [node.element, nameOf(node)]));
    const edges = await rows(EDGES);
    return {
      nodes: nodes.map((node) => `${nameOf(node)} ${propertiesOf(node)}`).sort(),
      edges: edges
        .map((edge) => [edge.type, names.get(edge.start), names.get(edge.end), propertiesOf(edge)].join(" "))
        .sort(),
      schema: (await rows(SCHEMA)).map(({ row }) => JSON.stringify(row)).sort(),
    };
  } finally {
    await driver.close();
  }
}

const nameOf = ({ labels, properties }: Record<string, unknown>): string =>
  `${(labels as string[]).join()} ${(properties as { id: string }).id}`;

function propertiesOf({ labels = [], properties }: Record<string, unknown>): string {
  const isDated = WHEN.some((label) => (labels as string[]).includes(label));
  const entries = Object.entries(properties as object).filter(([name]) => !(isDated && name === "at"));
  return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
