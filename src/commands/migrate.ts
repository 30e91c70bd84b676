import type { Command } from "commander";
import { migrate } from "../services/opening/opening.js";
import { defineCommand } from "./define.js";
import { printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";

export function registerMigrate(program: Command): void {
  defineCommand(program, {
    usage: "migrate",
    description: "bring the database to this program's schema; what was applied before is left alone",
    example: "migrate --adopt",
  })
    .option("--adopt", "live beside data that is not xietong's")
    .option("--json", "print the report as JSON")
    .action(applyMigrations);
}

async function applyMigrations({
  adopt = false,
  json = false,
}: {
  adopt?: boolean;
  json?: boolean;
}): Promise<void> {
  const report = await withGraph((graph) => migrate(graph, { adopt }));
  if (json) return printJson(report);
  const { applied, present } = report;
  const did = applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.";
  printResult(`${did} ${present.length} of ${present.length + applied.length} were there already.`);
}
