import type { Command } from "commander";
import { counted } from "../domain/counted.js";
import { LOCAL } from "../domain/callers.js";
import { isPartialDate } from "../domain/dates.js";
import { namesOfGraph, suggestionsOfGraph } from "../services/extracting/names-of-graph.js";
import { documentId } from "../services/extracting/known-document.js";
import { proposeFromDocument } from "../services/extracting/propose-document.js";
import { readPlaces, type ReadFile } from "../services/extracting/read-places.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { Writer } from "../services/writing/writer.js";
import { readConfig } from "../config.js";
import { worded } from "../wording/language.js";
import { UserError } from "../errors.js";
import { withExample } from "./define-command.js";
import { Failed, WRONG_USAGE } from "./exit-codes.js";
import { printJsonText, printResult, tell } from "./output.js";
import { withReadyGraph } from "./session.js";

interface Options {
  date?: string;
  load?: boolean;
  dataset: string;
  dryRun?: boolean;
}

export function define(command: Command): void {
  withExample(command, "extract documents/ --load", [
    "A path is a file, a folder or a zip: text, Markdown, HTML, Word (.docx), PDF with a text layer, Excel, CSV.",
    "--load stores the statements as PROPOSED, for review; reading a document again adds only what is new.",
  ])
    .option(
      "--date <date>",
      "date of the documents, in place of the one in their text: 2013, 2013-03 or 2013-03-14",
    )
    .option("--load", "store the statements as proposed, and the texts that their offsets count in")
    .option("--dataset <id>", "with --load: data set of the statements", "extracted")
    .option("--dry-run", "with --load: report what would be stored; write nothing")
    .action(run);
}

async function run(places: string[], options: Options, command: Command): Promise<void> {
  if (options.date !== undefined && !isPartialDate(options.date))
    command.error("error: --date must be a date like 2013, 2013-03 or 2013-03-14", { exitCode: WRONG_USAGE });
  const failed = await withReadyGraph("SEEDED", async (ready) => {
    let failures = 0;
    const names = namesOfGraph(ready.current.current.collaboration);
    for await (const outcome of readPlaces(places, names, options.date ?? null)) {
      if ("error" in outcome) {
        tell(worded(outcome.error.message));
        failures++;
      } else if (!(await take(ready, outcome, options))) failures++;
    }
    return failures;
  });
  if (failed > 0) throw new Failed();
}

/** Prints or stores what was read of one file. @returns false when it could not be stored */
async function take(ready: ReadyGraph, file: ReadFile, options: Options): Promise<boolean> {
  if (file.head.readAt === null)
    tell(
      `${file.name}: no date in its text, so names are resolved only where they are the same at all times; give --date.`,
    );
  if (!options.load) {
    const document = documentId(file.head, file.sha256);
    for (const { section: _, ...statement } of file.statements)
      printJsonText(JSON.stringify({ document, ...statement }));
    return true;
  }
  const { textsFolder, reviewBySecondPerson: secondPerson } = readConfig();
  const writer = new Writer({ ...ready, textsFolder, secondPerson }, LOCAL);
  const { text, name, fileSha256: sha256 } = file;
  const given = { text, dataset: options.dataset, date: options.date ?? null, source: { name, sha256 } };
  try {
    const { changes } = await proposeFromDocument(writer, given, { dryRun: options.dryRun });
    const added = changes.filter(({ kind }) => kind === "statements").length;
    printResult(
      `${name}: ${counted(file.statements.length, "statement")} read, ${added} ${options.dryRun ? "would be new" : "new"}`,
    );
    suggestionLines(ready, file).forEach(tell);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell(`${name}: ${worded(error.message)}`);
    return false;
  }
}

/** What a task may be among the projects and chains on record, for a person to join. */
function suggestionLines({ current }: ReadyGraph, { statements }: ReadFile): string[] {
  const suggestions = suggestionsOfGraph(current.current.collaboration);
  return [...new Set(statements.map(({ task }) => task.text))].flatMap((task) => {
    const [best] = suggestions.for(task).filter(({ nameZh }) => nameZh !== task);
    return best ? [`  ${task}: may be ${best.id} (${best.nameZh}), score ${best.score}`] : [];
  });
}
