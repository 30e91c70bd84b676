/** Imports a table into the data set "mine", as the command and the page do. */
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { readTable } from "../../../src/exchange/coding-table/read-table.js";
import { CurrentCollaboration } from "../../../src/services/data/current-collaboration.js";
import { importTable, type TableSource } from "../../../src/services/importing/import-table.js";
import type { Graph } from "../../../src/store/graph.js";

export async function takeTable(
  graph: Graph,
  content: string | Buffer,
  { by, located = false }: { by: string; located?: boolean },
) {
  const source: TableSource = {
    name: "coding.csv",
    read: async (reading, work) =>
      work(await readTable("coding.csv", Readable.from([Buffer.from(content)]), reading)),
  };
  const current = new CurrentCollaboration(graph);
  await current.refresh();
  const options = { dataset: "mine", by, reason: "coding", located };
  let toMend: string | null = null;
  const keep = async (rows: AsyncIterable<Uint8Array>) => void (toMend = await text(rows));
  const { collaboration } = current.current;
  const report = await importTable(graph, collaboration, source, options, () => undefined, keep);
  return { ...report, toMend: toMend as string | null };
}
