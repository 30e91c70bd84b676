import type { Command } from "commander";
import { RECORD_KINDS } from "../domain/records.js";
import { exportInterchange, type ExportReport } from "../services/export-interchange.js";
import { defineCommand } from "./define.js";
import { USED_WRONGLY } from "./exit.js";
import { printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";
import { table } from "./table.js";

export function registerExport(program: Command): void {
  defineCommand(program, {
    usage: "export",
    description: "write the whole data to a folder or a zip, in the form that import reads",
    example: "export --interchange -o backup.zip",
  })
    .option("--interchange", "the interchange form: JSON Lines and a datapackage.json")
    .requiredOption("-o, --output <path>", "a new folder, or a file that ends in .zip")
    .option("--json", "print the report as JSON")
    .action(run);
}

interface Options {
  interchange?: boolean;
  output: string;
  json?: boolean;
}

async function run({ interchange, output, json }: Options, command: Command): Promise<void> {
  if (!interchange) command.error("error: say in which form: --interchange", { exitCode: USED_WRONGLY });
  const report = await withGraph((graph) => exportInterchange(graph, output));
  if (json) printJson({ output, ...report });
  else printResult(words(output, report));
}

function words(output: string, { version, counts }: ExportReport): string {
  const rows = RECORD_KINDS.map((kind) => [kind, String(counts[kind])]);
  return `Wrote data version ${version.number} to ${output}\n\n${table(["Records", "Count"], rows, null)}`;
}
