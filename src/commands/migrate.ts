import type { Command } from "commander";
import { migrate } from "../services/opening/opening.js";
import { withExample } from "./define-command.js";
import { printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";

export function define(command: Command): void {
  withExample(command, "migrate --adopt")
    .option("--adopt", "share the database with data of other programs")
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
  const report = await withGraph(async (graph, _, upToDate) => {
    const migrated = await migrate(graph, { adopt });
    upToDate();
    return migrated;
  }, "MIGRATE");
  if (json) return printJson(report);
  const { applied, present } = report;
  const outcome = applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.";
  const total = present.length + applied.length;
  printResult(`${outcome} ${present.length} of ${total} migrations had been applied before.`);
}
