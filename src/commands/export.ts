import type { Command } from "commander";
import { RECORD_KINDS } from "../domain/records.js";
import type { ExportReport } from "../services/files/export-interchange.js";
import { withExample } from "./define-command.js";
import { WRONG_USAGE } from "./exit-codes.js";
import { printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";
import { table } from "./printing/table.js";

export function define(command: Command): void {
  withExample(command, "export --format gexf --set mode=TWO_MODE -o network.gexf")
    .option("--interchange", "all data, in the format that import reads")
    .option("--history", "with --interchange: also all data versions, changes and citations")
    .option("--package", "a zip with the data, networks, a data dictionary, licences and hashes")
    .option(
      "--citation <id>",
      "with --package or --format: id of a citation of the same data, to be included",
    )
    .option("--format <format>", "a network in this format; see docs/formats.md")
    .option(
      "--set <name=value>",
      "an argument of network, measures, positions, colours, distance or bom; may be repeated",
      (value: string, before: string[] = []) => [...before, value],
    )
    .requiredOption(
      "-o, --output <path>",
      "with --interchange a new folder or .zip; otherwise a new file or -; with --package also an existing folder",
    )
    .option("--force", "overwrite an existing file")
    .option("--json", "print the report as JSON")
    .action(run);
}

interface Options {
  interchange?: boolean;
  history?: boolean;
  package?: boolean;
  citation?: string;
  format?: string;
  set?: string[];
  output: string;
  force?: boolean;
  json?: boolean;
}

async function run(options: Options, command: Command): Promise<void> {
  requireOneForm(options, command);
  const { interchange = false, history = false, format, output, force = false, json } = options;
  const printReport = (to: string, report: object, words: string): void => {
    if (to === "-") return;
    if (json) printJson({ output: to, ...report });
    else printResult(words);
  };
  if (interchange) {
    const { exportInterchange } = await import("../services/files/export-interchange.js");
    const report = await withGraph((graph) => exportInterchange(graph, output, { force, history }));
    return printReport(output, report, words(output, report));
  }
  if (format === undefined) {
    const { exportPackage, packageWords } = await import("./export-package.js");
    const report = await exportPackage(output, options.citation ?? null, force);
    return printReport(report.output, report, packageWords(report));
  }
  const { exportNetwork, networkWords } = await import("./export-network.js");
  const { set = [], citation } = options;
  const settings = citation === undefined ? set : [...set, `citation=${citation}`];
  const report = await exportNetwork(format, settings, { output, force }, command);
  printReport(output, report, networkWords(output, report));
}

function requireOneForm(options: Options, command: Command): void {
  const { interchange = false, package: packed = false, format, citation, set } = options;
  const wrong = (message: string): never => command.error(`error: ${message}`, { exitCode: WRONG_USAGE });
  if ([interchange, packed, format !== undefined].filter(Boolean).length !== 1)
    wrong("choose one of --interchange, --package and --format");
  if (citation !== undefined && interchange) wrong("--citation needs --package or --format");
  if (options.history && !interchange) wrong("--history needs --interchange");
  if (set !== undefined && format === undefined) wrong("--set needs --format");
}

function words(output: string, { version, counts, history }: ExportReport): string {
  const rows = RECORD_KINDS.map((kind) => [kind, String(counts[kind])]);
  if (history) rows.push(["versions", String(history.versions)], ["citations", String(history.citations)]);
  return `Wrote data version ${version.number} to ${output}\n\n${table(["Records", "Count"], rows, null)}`;
}
