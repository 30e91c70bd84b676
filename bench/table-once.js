/** Imports one table in a process of its own, so that its time and memory are its own. */
import { createReadStream } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse";
import { readTable } from "../dist/exchange/coding-table/read-table.js";
import { CurrentCollaboration } from "../dist/services/data/current-collaboration.js";
import { importTable } from "../dist/services/importing/import-table.js";
import { Graph } from "../dist/store/graph.js";

const QUERY_LIMIT_MS = 600_000;
const BATCH = 10_000;

process.once("message", async ({ how, connection, file }) => {
  const graph = new Graph(connection, QUERY_LIMIT_MS);
  const start = performance.now();
  const known = await (how === "own" ? ownImport : bareImport)(graph, file);
  const ms = performance.now() - start;
  process.send({ ms, resident: process.resourceUsage().maxRSS * 1024, ...known });
  await graph.close();
  process.disconnect();
});

async function ownImport(graph, file) {
  const current = new CurrentCollaboration(graph);
  await current.refresh();
  const source = {
    name: path.basename(file),
    read: async (reading, work) =>
      work(await readTable(path.basename(file), createReadStream(file), reading)),
  };
  const options = { dataset: "bench", by: "bench", reason: "measurement" };
  const { collaboration } = current.current;
  const report = await importTable(
    graph,
    collaboration,
    source,
    options,
    () => {},
    async () => {},
  );
  return {
    versions: report.versions.last.number - report.versions.first.number + 1,
    refused: report.refused,
  };
}

/** Only batches of UNWIND … CREATE: no dates read, no numbers compared, no names but those in force, no history. */
async function bareImport(graph, file) {
  const ids = await graph.read(async (transaction) => {
    const rows = await transaction.text(
      "MATCH (n:Name)<-[:HAS_NAME]-(b:Body) RETURN n.text AS text, b.id AS id",
      {},
    );
    return new Map(rows.map(({ text, id }) => [text, id]));
  });
  let rows = [];
  const write = () => graph.write((transaction) => transaction.text(CREATE, { rows }));
  for await (const row of createReadStream(file).pipe(parse({ columns: true }))) {
    const issuers = row["发文机关"].split("、").map((name) => ids.get(name) ?? name);
    rows.push({ id: row["文号"], title: row["标题"], publishedOn: row["发文日期"], issuers });
    if (rows.length < BATCH) continue;
    await write();
    rows = [];
  }
  await write();
  return {};
}

const CREATE = `
UNWIND $rows AS row
CREATE (document:Document {id: row.id, title: row.title, publishedOn: row.publishedOn, addedIn: 2})
WITH document, row
UNWIND row.issuers AS issuer
MATCH (body:Body {id: issuer})
CREATE (statement:Statement {id: row.id + issuer, predicate: 'ISSUED', addedIn: 2}),
       (statement)-[:SUBJECT]->(body), (statement)-[:OBJECT]->(document), (statement)-[:FROM]->(document)`;
