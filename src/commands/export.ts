import type { Command } from "commander";
import { RECORD_KINDS } from "../domain/records.js";
import { exportInterchange, type ExportReport } from "../services/export-interchange.js";
import { defineCommand } from "./define.js";
import { USED_WRONGLY } from "./exit.js";
import { exportNetwork, networkWords } from "./export-network.js";
import { printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";
import { table } from "./table.js";

export function registerExport(program: Command): void {
  defineCommand(program, {
    usage: "export",
    description: "write the whole data, or a network as a file for Gephi, R, networkx and others",
    example: "export --format gexf --set mode=TWO_MODE -o network.gexf",
  })
    .option("--interchange", "the whole data in the form that import reads")
    .option("--format <format>", "a network in this format; see docs/formats.md")
    .option(
      "--set <name=value>",
      "an argument of network, measures, positions, colours, distance or citation; may be repeated",
      (value: string, before: string[] = []) => [...before, value],
    )
    .requiredOption(
      "-o, --output <path>",
      "with --interchange a new folder or a zip, with --format a file or -",
    )
    .option("--json", "print the report as JSON")
    .action(run);
}

interface Options {
  interchange?: boolean;
  format?: string;
  set?: string[];
  output: string;
  json?: boolean;
}

async function run(options: Options, command: Command): Promise<void> {
  const { interchange = false, format, output, json } = options;
  if (interchange === (format !== undefined))
    command.error("error: say in which form: --interchange or --format", { exitCode: USED_WRONGLY });
  const tell = (report: object, words: string): void => {
    if (json) printJson({ output, ...report });
    else printResult(words);
  };
  if (format === undefined) {
    const report = await withGraph((graph) => exportInterchange(graph, output));
    return tell(report, words(output, report));
  }
  const report = await exportNetwork(format, options.set ?? [], output, command);
  if (output !== "-") tell(report, networkWords(output, report));
}

function words(output: string, { version, counts }: ExportReport): string {
  const rows = RECORD_KINDS.map((kind) => [kind, String(counts[kind])]);
  return `Wrote data version ${version.number} to ${output}\n\n${table(["Records", "Count"], rows, null)}`;
}
