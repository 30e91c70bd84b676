/** Peer of the import: only batches of UNWIND … CREATE of the same nodes and relationships, without validation. */
import { recordsOf, statementsOf } from "./records.js";

const BATCH = 10_000;

const NODES = {
  datasets: "UNWIND $rows AS row CREATE (node:Dataset) SET node = row",
  bodies: "UNWIND $rows AS row CREATE (node:Body) SET node = row",
  projects: "UNWIND $rows AS row CREATE (node:Project) SET node = row",
  chains: "UNWIND $rows AS row CREATE (node:BusinessChain) SET node = row",
  documents: "UNWIND $rows AS row CREATE (node:Document) SET node = row",
};

const LABELS = {
  LEADS: ["Body", "Project"],
  PARTICIPATES_IN: ["Body", "Project"],
  SERVES: ["Project", "BusinessChain"],
};

const statementsQuery = (predicate, [subject, object]) => `
UNWIND $rows AS row
MATCH (subject:${subject} {id: row.subject}), (object:${object} {id: row.object}),
      (document:Document {id: row.document}), (dataset:Dataset {id: row.dataset})
CREATE (statement:Statement), (statement)-[:SUBJECT]->(subject), (statement)-[:OBJECT]->(object),
       (statement)-[:FROM]->(document), (statement)-[:BELONGS_TO]->(dataset),
       (subject)-[:${predicate} {statementIds: [row.properties.id]}]->(object)
SET statement = row.properties`;

/** Constraints exist already, as for the import. */
export async function bareCreate(graph, data, progress) {
  for (const [kind, records] of Object.entries(recordsOf(data))) {
    await inBatches(records, (rows) => run(graph, NODES[kind], rows.map(flat)));
  }
  let done = 0;
  await inBatches(statementsOf(data), async (rows) => {
    await graph.write(async (transaction) => {
      for (const [predicate, ends] of Object.entries(LABELS)) {
        const own = rows.filter((row) => row.predicate === predicate).map(statementRow);
        if (own.length > 0) await transaction.text(statementsQuery(predicate, ends), { rows: own });
      }
    });
    progress(`bare: ${(done += rows.length)} statements`);
  });
}

const run = (graph, text, rows) => graph.write((transaction) => transaction.text(text, { rows }));

/** Issuers are stored as two flat lists. */
const flat = (record) => ({ ...record, ...("issuers" in record ? { issuerIds: [] } : {}), addedIn: 1 });

function statementRow({ subject, object, document, dataset, ...properties }) {
  return { subject, object, document, dataset, properties: { ...properties, addedIn: 1 } };
}

async function inBatches(records, work) {
  let rows = [];
  for (const record of records) {
    rows.push(record);
    if (rows.length < BATCH) continue;
    await work(rows);
    rows = [];
  }
  if (rows.length > 0) await work(rows);
}
