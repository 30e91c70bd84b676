import type { Command } from "commander";
import { LAKE_TABLE_NAMES } from "../exchange/lake/tables.js";
import type { LakeReport } from "../services/lake/write-lake.js";
import { withExample } from "./define-command.js";
import { printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";
import { table } from "./printing/table.js";

export function define(command: Command): void {
  withExample(command, "lake -o lake")
    .requiredOption("-o, --output <folder>", "a new folder")
    .option("--json", "print the report as JSON")
    .action(run);
}

async function run({ output, json = false }: { output: string; json?: boolean }): Promise<void> {
  const { writeLake } = await import("../services/lake/write-lake.js");
  const report = await withGraph((graph) => writeLake(graph, output));
  if (json) printJson({ output, ...report });
  else printResult(words(output, report));
}

function words(output: string, { version, files }: LakeReport): string {
  const rows = LAKE_TABLE_NAMES.map((name) => {
    const own = files.filter(({ path }) => path.startsWith(`${name}/`));
    return [name, String(own.reduce((sum, one) => sum + one.rows, 0)), String(own.length)];
  });
  const head = `Wrote data version ${version.number} to ${output}`;
  return `${head}\n\n${table(["Table", "Rows", "Files"], rows, null)}`;
}
