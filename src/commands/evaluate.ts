import type { Command } from "commander";
import type { Evaluation, Interval, Share } from "../extract/evaluation/summary.js";
import { evaluateFolder } from "../services/extracting/evaluate-folder.js";
import { namesOfGraph } from "../services/extracting/names-of-graph.js";
import { withExample } from "./define-command.js";
import { outputWidth, printJson, printResult } from "./output.js";
import { table } from "./printing/table.js";
import { withReadyGraph } from "./session.js";

export function define(command: Command): void {
  withExample(command, "evaluate corpus --json", [
    "The folder holds docs/NAME.txt and gold/NAME.json, and may hold meta/NAME.json (date, bodies) and index.tsv.",
    "Records that are borderline or outside the rules count neither way, nor does a body that is null in meta.",
  ])
    .option("--json", "print all scores and mistakes as JSON")
    .action(evaluate);
}

async function evaluate(folder: string, { json }: { json?: boolean }): Promise<void> {
  const evaluation = await withReadyGraph("SEEDED", ({ current }) =>
    evaluateFolder(folder, namesOfGraph(current.current.collaboration)),
  );
  if (json) printJson(evaluation);
  else printResult(evaluationWords(evaluation));
}

function evaluationWords(evaluation: Evaluation): string {
  const { documents, byRule, reliability, openBodies, mistakes } = evaluation;
  const width = outputWidth();
  const measures = ["precision", "recall", "f1", "meanRecall", "exactRecords", "resolution"] as const;
  return [
    table(
      ["Measure", "Value", "95 % interval"],
      measures.map((name) => [name, ...intervalWords(evaluation[name])]),
      width,
    ),
    ...(openBodies.of > 0
      ? [
          `Names that the annotation leaves without a body, in no measure: ${openBodies.of}; a body found for ${openBodies.found}.`,
        ]
      : []),
    "",
    table(
      ["Document", "Read", "Annotated", "Both", "Exact records"],
      documents.map((one) => [
        one.document,
        ...[one.predicted, one.annotated, one.correct].map(String),
        `${one.exactRecords} of ${one.records}`,
      ]),
      width,
    ),
    "",
    table(
      ["Rule", "Right", "Of", "Share"],
      byRule.map(({ rule, ...share }) => [rule, ...shareWords(share)]),
      width,
    ),
    "",
    table(
      ["Confidence", "Right", "Of", "Share"],
      reliability
        .filter(({ of }) => of > 0)
        .map(({ from, to, ...share }) => [`${from}–${to}`, ...shareWords(share)]),
      width,
    ),
    ...(mistakes.length > 0 ? ["", "Mistakes:"] : []),
    ...mistakes.map(
      ({ document, kind, role, namedForm, rule, text }) =>
        `  ${document} ${kind} ${role} ${namedForm}${rule ? ` [${rule}]` : ""}: ${text}`,
    ),
  ].join("\n");
}

function intervalWords({ value, low, high }: Interval): [string, string] {
  return [shown(value), `${shown(low)} to ${shown(high)}`];
}

function shareWords({ right, of, share }: Share): string[] {
  return [String(right), String(of), shown(share)];
}

function shown(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}
