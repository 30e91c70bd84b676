import type { Command } from "commander";
import { migrate } from "../services/opening.js";
import { seedWhenEmpty, type SeedReport } from "../services/seeding.js";
import { defineCommand } from "./define.js";
import { printJson, printResult, tell } from "./output.js";
import { withGraph } from "./session.js";

export function registerSeed(program: Command): void {
  defineCommand(program, {
    usage: "seed",
    description: "load the built-in data into an empty database; data that is there is left alone",
    example: "seed",
  })
    .option("--json", "print the report as JSON")
    .action(seed);
}

async function seed({ json = false }: { json?: boolean }): Promise<void> {
  const report = await withGraph(async (graph) => {
    const { applied } = await migrate(graph);
    if (applied.length > 0) tell(`Applied ${applied.length} migrations`);
    return seedWhenEmpty(graph);
  });
  if (json) printJson({ loaded: report.made !== null, version: report.current });
  else printResult(sentence(report));
}

function sentence({ made, current }: SeedReport): string {
  if (made) return `Loaded as version ${made.number}. ${made.reason}. Content hash ${made.contentHash}`;
  return `The database holds version ${current.number} already (${current.reason}); it was left alone.`;
}
