import type { Command } from "commander";
import { migrate } from "../services/opening/opening.js";
import { countsInOrder, type ImportReport } from "../services/importing/import.js";
import { FURTHER_SETS, seedFurther, seedWhenEmpty, type SeedReport } from "../services/opening/seeding.js";
import { withExample } from "./define-command.js";
import { printJson, printResult, tell } from "./output.js";
import { withGraph } from "./session.js";

export function define(command: Command): void {
  withExample(command, "seed")
    .option("--set <name>", `add a further built-in data set: ${FURTHER_SETS.join(", ")}`)
    .option("--json", "print the report as JSON")
    .action(seed);
}

async function seed({ set, json = false }: { set?: string; json?: boolean }): Promise<void> {
  const { report, further } = await withGraph(async (graph, _, upToDate) => {
    const { applied } = await migrate(graph);
    upToDate();
    if (applied.length > 0) tell(`Applied ${applied.length} migrations`);
    const report = await seedWhenEmpty(graph);
    return { report, further: set === undefined ? null : await seedFurther(graph, set, tell) };
  }, "MIGRATE");
  if (json)
    printJson({ loaded: report.made !== null, version: further?.versions?.last ?? report.current, further });
  else printResult(further === null ? sentence(report) : furtherSentence(set!, further));
}

function furtherSentence(set: string, { versions, counts }: ImportReport): string {
  if (versions === null) return `Nothing changed: every record of ${set} exists already.`;
  const added = countsInOrder(counts).flatMap(([kind, count]) =>
    count.added > 0 ? [`${count.added} ${kind}`] : [],
  );
  return `Loaded ${set} as version ${versions.last.number}: ${added.join(", ")}.`;
}

function sentence({ made, current }: SeedReport): string {
  if (made) return `Loaded as version ${made.number}. ${made.reason}. Content hash ${made.contentHash}`;
  return `The database holds version ${current.number} already (${current.reason}); nothing was changed.`;
}
