import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { LOCAL } from "../domain/callers.js";
import { makeFolder } from "../make-folder.js";
import { readTitles, type TitlesReport } from "../services/importing/titles.js";
import { withExample } from "./define-command.js";
import { readInput } from "./input.js";
import { outputWidth, printJson, printResult } from "./output.js";
import { table } from "./printing/table.js";
import { withGraph } from "./session.js";

const MOST_SHOWN = 50;

export function define(command: Command): void {
  withExample(command, "titles titles.tsv --dataset my-reports -o my-reports", [
    "The table is CSV or TSV with the column title, and issuedOn, number and url where it has them.",
    "Without -o nothing is written. With it, documents.jsonl and statements.jsonl are written to a folder; add a",
    "datasets.jsonl with the data sets <id> (reports) and <id>-issuers, and import the folder.",
  ])
    .option("--dataset <id>", "id of the data set of reports", "titles")
    .option("-o, --output <folder>", "folder for the records")
    .option("--json", "print the report as JSON")
    .action(titles);
}

interface Options {
  dataset: string;
  output?: string;
  json?: boolean;
}

async function titles(file: string, { dataset, output, json = false }: Options): Promise<void> {
  const text = await readInput(file);
  const at = `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;
  const sets = { reports: dataset, issuers: `${dataset}-issuers`, at, by: LOCAL.name };
  const { files, ...report } = await withGraph((graph) => readTitles(graph, text, sets));
  if (output !== undefined) {
    makeFolder(output);
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(output, name), content);
  }
  if (json) printJson(report);
  else printResult(words(report));
}

function words(report: Omit<TitlesReport, "files">): string {
  const { titles, documents, reports, jointReports, openReports, statements, missing } = report;
  const head = [
    `${titles} titles: ${documents} documents with ${reports} reports, of which ${jointReports} name several authors`,
    `and ${openReports} end in 等 (and others); ${statements} statements.`,
  ].join(" ");
  if (missing.length === 0) return `${head}\nEvery name is on record.`;
  const rows = missing
    .slice(0, MOST_SHOWN)
    .map(({ name, count, years, nearest }) => [name, String(count), years.join(" "), nearest ?? ""]);
  return [head, "", "Names that no body on record answers to, or several do:"]
    .concat(table(["Name", "Times", "Years", "Nearest"], rows, outputWidth()))
    .join("\n");
}
