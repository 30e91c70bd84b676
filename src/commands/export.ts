import type { Command } from "commander";
import { RECORD_KINDS } from "../domain/records.js";
import { exportInterchange, type ExportReport } from "../services/files/export-interchange.js";
import { defineCommand } from "./define.js";
import { USED_WRONGLY } from "./exit.js";
import { exportNetwork, networkWords } from "./export-network.js";
import { exportPackage, packageWords } from "./export-package.js";
import { printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";
import { table } from "./printing/table.js";

export function registerExport(program: Command): void {
  defineCommand(program, {
    usage: "export",
    description:
      "write the whole data, a dated package of it, or a network as a file for Gephi, R, networkx and others",
    example: "export --format gexf --set mode=TWO_MODE -o network.gexf",
  })
    .option("--interchange", "the whole data in the form that import reads")
    .option("--package", "a zip with the data, its networks, a dictionary, a licence and hashes of all of it")
    .option("--citation <id>", "with --package or --format: the citation of the same data that it bears")
    .option("--format <format>", "a network in this format; see docs/formats.md")
    .option(
      "--set <name=value>",
      "an argument of network, measures, positions, colours or distance; may be repeated",
      (value: string, before: string[] = []) => [...before, value],
    )
    .requiredOption(
      "-o, --output <path>",
      "with --interchange a new folder or a zip, otherwise a new file or -; a folder takes a package under its own name",
    )
    .option("--json", "print the report as JSON")
    .action(run);
}

interface Options {
  interchange?: boolean;
  package?: boolean;
  citation?: string;
  format?: string;
  set?: string[];
  output: string;
  json?: boolean;
}

async function run(options: Options, command: Command): Promise<void> {
  requireOneForm(options, command);
  const { interchange = false, format, output, json } = options;
  const tell = (to: string, report: object, words: string): void => {
    if (to === "-") return;
    if (json) printJson({ output: to, ...report });
    else printResult(words);
  };
  if (interchange) {
    const report = await withGraph((graph) => exportInterchange(graph, output));
    return tell(output, report, words(output, report));
  }
  if (format === undefined) {
    const report = await exportPackage(output, options.citation ?? null);
    return tell(report.output, report, packageWords(report));
  }
  const { set = [], citation } = options;
  const settings = citation === undefined ? set : [...set, `citation=${citation}`];
  const report = await exportNetwork(format, settings, output, command);
  tell(output, report, networkWords(output, report));
}

function requireOneForm(options: Options, command: Command): void {
  const { interchange = false, package: packed = false, format, citation, set } = options;
  const wrong = (message: string): never => command.error(`error: ${message}`, { exitCode: USED_WRONGLY });
  if ([interchange, packed, format !== undefined].filter(Boolean).length !== 1)
    wrong("say in which form: --interchange, --package or --format");
  if (citation !== undefined && interchange) wrong("--citation goes with --package or --format");
  if (set !== undefined && format === undefined) wrong("--set goes with --format");
}

function words(output: string, { version, counts }: ExportReport): string {
  const rows = RECORD_KINDS.map((kind) => [kind, String(counts[kind])]);
  return `Wrote data version ${version.number} to ${output}\n\n${table(["Records", "Count"], rows, null)}`;
}
