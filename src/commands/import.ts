import path from "node:path";
import { Readable } from "node:stream";
import type { Command } from "commander";
import { LOCAL } from "../domain/callers.js";
import { EMPTY_VERSION } from "../domain/history.js";
import { UserError } from "../errors.js";
import { importHistory } from "../services/importing/import-history.js";
import { importFiles, type ImportReport } from "../services/importing/import.js";
import { importTable, type TableReport, type TableSource } from "../services/importing/import-table.js";
import { hashReached, type HashReached } from "../services/importing/hash-reached.js";
import { replaceAll } from "../services/importing/replace.js";
import { readTable } from "../exchange/coding-table/read-table.js";
import { bytesOf, openSource } from "../services/files/open-source.js";
import type { Source } from "../services/files/source-files.js";
import { historyOf, type HistorySource } from "../services/files/source-history.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { excludedByBulk, fillsAtOnce } from "./choose-bulk.js";
import { runBulk } from "./import-bulk.js";
import { withExample } from "./define-command.js";
import { Failed, WRONG_USAGE } from "./exit-codes.js";
import { EMPTY_DATABASE, FILLED_AT_ONCE, hashWarning, importWords, withdrawalLines } from "./import-words.js";
import { tableOptions, type GivenTableOptions } from "./table-options.js";
import { tableWords } from "./table-words.js";
import { printJson, printResult, tell } from "./output.js";
import { withReadyGraph } from "./session.js";
import { writeFileAtomically } from "./write-file-atomically.js";

interface Options extends GivenTableOptions {
  table?: boolean;
  replace?: boolean;
  withoutHistory?: boolean;
  force?: boolean;
  refused?: string;
  bulk?: boolean;
  bulkFiles?: string;
  json?: boolean;
}

export function define(command: Command): void {
  withExample(command, "import --dry-run backup.zip", [
    "Every line is validated before anything is written; one invalid line aborts the import, unless --partial is set.",
    "A coding table (CSV or XLSX) has a row for each body in a project: title, number, date, issuers, project, body, role;",
    "or a row for each document: title, number, date, issuers. The headings may be Chinese. docs/cli.md lists them.",
    "Its valid rows are imported; the others are written to a file, each with its reason.",
  ])
    .option("--table", "the path is a coding table")
    .option("--dataset <id>", "import this data set only; with --table: the data set of the rows")
    .option("--by <name>", "author of the import, recorded in the history", LOCAL.name)
    .option("--reason <text>", "reason, recorded in the history")
    .option("--dry-run", "report what would be added and changed; write nothing")
    .option("--partial", "import the valid lines and skip the invalid ones")
    .option("--replace", "make the database hold exactly what the path holds; list what is withdrawn")
    .option("--located", "refuse accepted statements, or rows of a table, with neither place nor quote")
    .option(
      "--bulk",
      "fill an empty database at once, with the importer of Neo4j; default: for a large source and a new managed database",
    )
    .option("--no-bulk", "import part by part, also a large source into a new managed database")
    .option(
      "--bulk-files <folder>",
      "with --bulk and NEO4J_URI: a new folder for the files; default: xietong-bulk",
    )
    .option("--without-history", "import only the records of an export with history")
    .option("--refused <file>", "with --table: file for refused rows; default: next to the table")
    .option("--force", "with --table: overwrite an existing file of refused rows")
    .option("--sheet <name>", "with --table: sheet of a workbook; default: the first with a table")
    .option("--place <name>", "with --table: the place whose bodies are named, such as 浙江省宁波市")
    .option("--title <text>", "with --table: title of the document, for rows that give none")
    .option("--date <date>", "with --table: date of the document, for rows that give none")
    .option("--number <text>", "with --table: number of the document (文号), for rows that give none")
    .option("--issuers <names>", "with --table: issuers of the document, for rows that give none")
    .option("--role <word=LEAD>", "with --table: what a word for a role means; may be repeated", repeated)
    .option("--column <heading=name>", "with --table: what a heading means; may be repeated", repeated)
    .option("--strict-dates", "with --table: refuse names that nobody bore on the date of the document")
    .option("--name <text>", "with --table: name of the data set")
    .option("--licence <text>", "with --table: licence of the data set")
    .option("--cite <text>", "with --table: how the data set is cited")
    .option("--json", "print the report as JSON")
    .action(run);
}

function repeated(value: string, before: string[] = []): string[] {
  return [...before, value];
}

async function run(place: string, options: Options, command: Command): Promise<void> {
  requireUsable(place, options, command);
  if (options.bulk) return runBulk(place, options);
  if (options.bulk === undefined && (await fillsAtOnce(place, options))) {
    tell(`${EMPTY_DATABASE}\n${FILLED_AT_ONCE}`);
    return runBulk(place, options);
  }
  const { report, isDamaged } = await withReadyGraph(options.dryRun ? "AS_IS" : "MIGRATED", async (ready) => {
    const wasEmpty = ready.current.current.collaboration.version.number === EMPTY_VERSION.number;
    if (wasEmpty) tell(EMPTY_DATABASE);
    const report = await (options.table ? importCodingTable : importSource)(ready, place, options);
    const { contentHash } = report as SourceReport;
    const differs = contentHash !== undefined && contentHash.stated !== contentHash.reached;
    if (differs) tell(hashWarning(contentHash, wasEmpty, place));
    return { report, isDamaged: differs && wasEmpty };
  });
  if (options.json) printJson(report);
  else printResult([importWords(report), ...("findings" in report ? tableWords(report) : [])].join("\n"));
  if (report.refused > 0 || isDamaged) throw new Failed();
}

function requireUsable(place: string, options: Options, command: Command): void {
  const { table, dataset, replace, partial } = options;
  const wrong = (message: string): never => command.error(`error: ${message}`, { exitCode: WRONG_USAGE });
  if (table && dataset === undefined) wrong("--table needs --dataset, the data set that its rows belong to");
  if (table && place === "-") wrong("--table does not read standard input; give a file");
  if (options.bulkFiles !== undefined && !options.bulk) wrong("--bulk-files needs --bulk");
  const excluded = options.bulk ? excludedByBulk(options) : undefined;
  if (excluded) wrong(`--bulk takes the whole source, so it cannot be used with --${excluded}`);
  if (!replace) return;
  const other = Object.entries({ table, dataset, partial }).find(([, value]) => value !== undefined);
  if (other) wrong(`--replace takes the whole source, so it cannot be used with --${other[0]}`);
}

interface SourceReport extends ImportReport {
  /** Absent where the source states no content hash, or was imported in part. */
  contentHash?: HashReached;
}

async function importSource({ graph }: ReadyGraph, place: string, options: Options): Promise<SourceReport> {
  const source = await openSource(place);
  const { dryRun = false, by } = options;
  try {
    if (options.replace) {
      const reason = options.reason ?? `Replaced by ${place}`;
      return await replaceAll(graph, source, { by, reason, dryRun }, (withdrawn) =>
        withdrawalLines(withdrawn, dryRun).forEach(tell),
      );
    }
    const history = historyToImport(source, options);
    if (history) return await importHistory(graph, source, history, { dryRun }, tell);
    const given = { ...options, reason: options.reason ?? `Import of ${place}` };
    const report = await importFiles(graph, source.files, given, tell);
    if (dryRun || options.dataset !== undefined) return report;
    const contentHash = await hashReached(graph, source.statedHash);
    return contentHash ? { ...report, contentHash } : report;
  } finally {
    await source.close();
  }
}

/** null: only the records are imported. @throws UserError BAD_SOURCE */
function historyToImport(source: Source, options: Options): HistorySource | null {
  const { withoutHistory, partial, dataset, reason } = options;
  const history = withoutHistory ? null : historyOf(source);
  if (!history) return null;
  if (partial || dataset !== undefined) {
    tell("Only the records are imported, not the history.");
    return null;
  }
  if (reason !== undefined || options.by !== LOCAL.name)
    throw new UserError(
      "BAD_SOURCE",
      "A history keeps its own authors and reasons. Leave out --by and --reason, or import only the records with --without-history.",
    );
  return history;
}

async function importCodingTable(
  { graph, current }: ReadyGraph,
  place: string,
  options: Options,
): Promise<TableReport> {
  const given = tableOptions(place, options);
  const target = options.refused ?? place.replace(/(\.(?:csv|tsv|txt|xlsx?))?$/i, ".refused.csv");
  const { collaboration } = current.current;
  let isKept = false;
  const source: TableSource = {
    name: path.basename(place),
    read: async (reading, work) => work(await readTable(path.basename(place), bytesOf(place), reading)),
  };
  const report = await importTable(graph, collaboration, source, given, tell, async (rows) => {
    if (options.dryRun) return;
    await writeFileAtomically(Readable.from(rows, { objectMode: false }), target, options.force);
    isKept = true;
  });
  if (isKept) tell(`${report.refused} of ${report.rows} rows refused; correct them in ${target}`);
  return report;
}
