import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import type { CurrentCollaboration } from "../services/data/current-collaboration.js";
import { countsInOrder, importFiles, type ImportReport } from "../services/importing/import.js";
import { importTable, type TableReport } from "../services/importing/import-table.js";
import { openSource } from "../services/files/open-source.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { defineCommand } from "./define-command.js";
import { Failed, WRONG_USAGE } from "./exit-codes.js";
import { outputWidth, printJson, printResult, tell } from "./output.js";
import { withReadyGraph } from "./session.js";
import { table } from "./printing/table.js";

const MOST_SHOWN = 20;

interface Options {
  table?: boolean;
  dataset?: string;
  by: string;
  reason?: string;
  dryRun?: boolean;
  partial?: boolean;
  refused?: string;
  json?: boolean;
}

export function registerImport(program: Command): void {
  defineCommand(program, {
    usage: "import <path>",
    description:
      "import records from a folder, zip or file in the interchange format, or a coding table; - reads statements",
    example: "import --dry-run backup.zip",
    notes: [
      "Every line is validated before anything is written; one invalid line aborts the import, unless --partial is set.",
      "A coding table (CSV) has the columns title, number, date, issuers, project, chain, body, role, quote.",
      "Its valid rows are imported; the others are written to a file, each with its reason.",
    ],
  })
    .option("--table", "the path is a coding table")
    .option("--dataset <id>", "import this data set only; with --table: the data set of the rows")
    .option("--by <name>", "author of the import, recorded in the history", "local")
    .option("--reason <text>", "reason, recorded in the history")
    .option("--dry-run", "report what would be added and changed; write nothing")
    .option("--partial", "import the valid lines and skip the invalid ones")
    .option("--refused <file>", "with --table: file for refused rows; default: next to the table")
    .option("--json", "print the report as JSON")
    .action(run);
}

async function run(place: string, options: Options, command: Command): Promise<void> {
  if (options.table && !options.dataset) {
    command.error("error: --table needs --dataset, the data set that its rows belong to", {
      exitCode: WRONG_USAGE,
    });
  }
  const report = await withReadyGraph(({ graph, current }) =>
    options.table ? importCodingTable(graph, current, place, options) : importFolder(graph, place, options),
  );
  if (options.json) printJson(report);
  else printResult(words(report));
  if (report.refused > 0) throw new Failed();
}

async function importFolder(
  graph: ReadyGraph["graph"],
  place: string,
  options: Options,
): Promise<ImportReport> {
  const source = await openSource(place);
  try {
    return await importFiles(
      graph,
      source.files,
      { ...options, reason: options.reason ?? `Import of ${place}` },
      tell,
    );
  } finally {
    await source.close();
  }
}

async function importCodingTable(
  graph: ReadyGraph["graph"],
  current: CurrentCollaboration,
  place: string,
  options: Options,
): Promise<TableReport> {
  const given = { ...options, dataset: options.dataset!, reason: options.reason ?? `Coding table ${place}` };
  const report = await importTable(graph, current.current.collaboration, place, given, tell);
  const target = options.refused ?? place.replace(/(\.csv)?$/i, ".refused.csv");
  if (report.toMend !== null && !options.dryRun) {
    await writeFile(target, report.toMend);
    tell(`${report.refused} of ${report.rows} rows refused; correct them in ${target}`);
  }
  return report;
}

function words(report: ImportReport): string {
  const { counts, versions, refused, refusals, dryRun } = report;
  const rows = countsInOrder(counts).map(([kind, { added, changed, unchanged }]) => [
    ...[kind, String(added), String(changed), String(unchanged)],
  ]);
  const shown = refusals
    .slice(0, MOST_SHOWN)
    .map((one) => `  ${one.file}, line ${one.line}, ${one.column}: ${one.reason}`);
  const more =
    refused > shown.length ? [`  … and ${refused - shown.length} more; --json lists the first thousand`] : [];
  return [
    table(["Records", dryRun ? "Would be added" : "Added", "Changed", "Unchanged"], rows, outputWidth()),
    "",
    outcome(report),
    ...(refused > 0 ? [`${refused} refused:`, ...shown, ...more] : []),
    ...(versions === null ? [] : [`Content hash ${versions.last.contentHash}`]),
  ].join("\n");
}

function outcome({ versions, dryRun }: ImportReport): string {
  if (dryRun) return "Nothing was written (--dry-run).";
  if (versions === null) return "Nothing changed: every record exists already.";
  const { first, last } = versions;
  return first.number === last.number
    ? `Data version ${last.number}.`
    : `Data versions ${first.number} to ${last.number}.`;
}
