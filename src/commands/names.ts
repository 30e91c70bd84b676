import path from "node:path";
import type { Command } from "commander";
import { isPartialDate } from "../domain/dates.js";
import type { MissingName } from "../domain/missing-names.js";
import { readNameTable } from "../exchange/title-table.js";
import { missingInList, missingInTexts } from "../services/extracting/missing-names.js";
import { readTitles } from "../services/importing/titles.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { nearestRecords } from "../services/questions/nearest.js";
import { worded } from "../wording/language.js";
import { withExample } from "./define-command.js";
import { Failed, WRONG_USAGE } from "./exit-codes.js";
import { readInput } from "./input.js";
import { outputWidth, printJson, printResult, tell } from "./output.js";
import { table } from "./printing/table.js";
import { withReadyGraph } from "./session.js";

interface Options {
  missing?: boolean;
  date?: string;
  csv?: boolean;
  json?: boolean;
}

export function define(command: Command): void {
  withExample(command, "names documents/ --missing --csv > missing.csv", [
    "A table is one CSV or TSV file with a column title (titles of documents; issuedOn, number) or name (date).",
    "Anything else is read as texts: files, folders and zips, as by extract.",
  ])
    .option("--missing", "names that no body on record answers to, or several do; it must be given")
    .option("--date <date>", "date of the texts, in place of the one in each: 2013, 2013-03 or 2013-03-14")
    .option("--csv", "print CSV: name, count, years, nearest name, its body")
    .option("--json", "print JSON")
    .action(run);
}

async function run(places: string[], options: Options, command: Command): Promise<void> {
  if (!options.missing) command.error("error: say what to list: --missing", { exitCode: WRONG_USAGE });
  if (options.date !== undefined && !isPartialDate(options.date))
    command.error("error: --date must be a date like 2013, 2013-03 or 2013-03-14", { exitCode: WRONG_USAGE });
  const { missing, failed } = await withReadyGraph("SEEDED", async (ready) => {
    const found = await missingIn(ready, places, options.date ?? null);
    return { ...found, missing: found.missing.map((name) => withNearest(ready, name)) };
  });
  print(missing, options);
  if (failed) throw new Failed();
}

interface Found {
  missing: MissingName[];
  /** A file gave no text. */
  failed: boolean;
}

async function missingIn(
  { graph, current }: ReadyGraph,
  places: string[],
  date: string | null,
): Promise<Found> {
  const { collaboration } = current.current;
  const [first = ""] = places;
  if (places.length === 1 && /^\.(csv|tsv)$/i.test(path.extname(first))) {
    const text = await readInput(first);
    const list = readNameTable(text);
    if (list !== null) return { missing: missingInList(collaboration, list), failed: false };
    const sets = { reports: "titles", issuers: "titles-issuers", at: "", by: "" };
    return { missing: (await readTitles(graph, text, sets)).missing, failed: false };
  }
  const { missing, unread } = await missingInTexts(collaboration, places, date);
  for (const { message } of unread) tell(worded(message));
  return { missing, failed: unread.length > 0 };
}

/** Where no name on record contains it or is contained, the one spelled most alike. */
function withNearest({ current }: ReadyGraph, one: MissingName): MissingName {
  if (one.nearest !== null) return one;
  const [like] = nearestRecords(current.current.collaboration.records.bodies, one.name, null);
  return like ? { ...one, nearest: like.name, nearestBody: like.id } : one;
}

function print(missing: readonly MissingName[], { csv = false, json = false }: Options): void {
  if (json) return printJson(missing);
  const rows = missing.map(({ name, count, years, nearest, nearestBody }) => [
    ...[name, String(count), years.join(" ")],
    ...[nearest ?? "", nearestBody ?? ""],
  ]);
  if (csv)
    return printResult([["name", "count", "years", "nearest", "nearestBody"], ...rows].map(line).join("\n"));
  if (rows.length === 0) return printResult("Every name is on record.");
  printResult(table(["Name", "Times", "Years", "Nearest name", "Its body"], rows, outputWidth()));
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}
