/** Puts the made-up data into the database as the program would have written it, many chains at a time. */
import { eachParticipation, recordsOf, servesRow, statementRow, VERSION } from "./records.js";

const BATCH = 2_000;
const KINDS = ["datasets", "bodies", "projects", "chains", "documents"];

const STATEMENT = `{
  id: row.id, predicate: row.predicate, namedForm: row.namedForm, section: '一', paragraph: 7, start: 120, end: 126,
  method: 'IMPORTED', confidence: 1.0, status: 'ACCEPTED', listIsOpen: true,
  recordedAt: '2020-01-01T00:00:00Z', recordedBy: 'bench', addedIn: 1
}`;

const CHAINS = `
UNWIND $rows AS row
MATCH (project:Project {id: row.project}), (chain:BusinessChain {id: row.chain}),
      (document:Document {id: row.document}), (dataset:Dataset)
CREATE (project)-[:SERVES {statementIds: [row.id]}]->(chain)
CREATE (statement:Statement ${STATEMENT})
CREATE (statement)-[:SUBJECT]->(project), (statement)-[:OBJECT]->(chain),
       (statement)-[:FROM]->(document), (statement)-[:BELONGS_TO]->(dataset)
WITH project, document, dataset, row.statements AS rows
UNWIND rows AS row
MATCH (body:Body {id: row.body})
CREATE (statement:Statement ${STATEMENT})
CREATE (statement)-[:SUBJECT]->(body), (statement)-[:OBJECT]->(project),
       (statement)-[:FROM]->(document), (statement)-[:BELONGS_TO]->(dataset)
CREATE (body)-[:$(row.predicate) {statementIds: [row.id]}]->(project)`;

/** Records go through the program's own queries; chains and their statements are created, not merged. */
export async function writeData(graph, data, progress) {
  const records = recordsOf(data);
  for (const kind of KINDS) {
    await inBatches(records[kind], (rows) =>
      run(graph, `write/${kind}`, { rows: rows.map(flat), version: 1 }),
    );
  }
  let done = 0;
  await inBatches(chainRows(data), async (rows) => {
    await graph.write((transaction) => transaction.text(CHAINS, { rows }));
    done += rows.length;
    progress(`wrote ${done} of ${data.chains} chains`);
  });
  await run(graph, "write/data_version", VERSION);
  await graph.command("CALL db.awaitIndexes(300)");
}

const run = (graph, name, parameters) => graph.write((transaction) => transaction.run(name, parameters));

/** Issuers are kept as two flat lists. */
const flat = (record) => ("issuers" in record ? { ...record, issuerIds: [] } : record);

function chainRows(data) {
  const rows = Array.from({ length: data.chains }, (_, at) => ({
    ...servesRow(at),
    predicate: "SERVES",
    statements: [],
  }));
  eachParticipation(data, (member, role) =>
    rows[data.chain[member]].statements.push(statementRow(data, member, role)),
  );
  return rows;
}

async function inBatches(rows, work) {
  for (let at = 0; at < rows.length; at += BATCH) await work(rows.slice(at, at + BATCH));
}
