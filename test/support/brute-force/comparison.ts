/** Runs the queries of cypher/read fast enough for a property test. */
import neo4j from "neo4j-driver";
import { RECORD_KINDS, type AnyRecord, type InterchangeRecords } from "../../../src/domain/records.js";
import { cypher } from "../../../src/store/cypher-files.js";
import type { Graph } from "../../../src/store/graph.js";
import { writeChanges } from "../../../src/store/record-writes.js";
import type { Question } from "./question.js";

const WHOLE = { minShared: neo4j.int(1), skip: neo4j.int(0), limit: neo4j.int(10_000) };

/** The parameters as a reader would set them; `more` for those of one file. */
export function parametersOf(question: Question, more: Readonly<Record<string, unknown>> = {}) {
  return { ...question, ...WHOLE, orderBy: "items", ...more };
}

/**
 * Runs a file with all parameters in one map. The database plans a query again for each combination of null and given
 * parameters, which takes half a second; a map parameter always has the same type.
 */
export async function ask<T>(
  graph: Graph,
  name: string,
  question: Question,
  more?: Record<string, unknown>,
): Promise<T[]> {
  const gathered = cypher(`read/${name}`).replace(/\$(\w+)/g, "$asked.$1");
  const asked = parametersOf(question, more);
  return graph.read((transaction) => transaction.text<T>(gathered, { asked }));
}

/** Empties the graph of data, leaving constraints and indexes, and writes these records. */
export async function replaceData(graph: Graph, records: InterchangeRecords): Promise<void> {
  await graph.write(async (transaction) => {
    await transaction.text("MATCH (node) WHERE NOT node:XietongMigration DETACH DELETE node");
    const changes = RECORD_KINDS.flatMap((kind) =>
      records[kind].map((record) => ({
        ...{ kind, id: record.id, before: null, after: record as unknown as AnyRecord, addedIn: null },
      })),
    );
    await writeChanges(transaction, changes, 1);
  });
}
