import type { Command } from "commander";
import { checkGraph, type CheckedRule, type CheckReport } from "../services/data/check.js";
import { defineCommand } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { outputWidth, printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";
import { table } from "./printing/table.js";

const MOST_SHOWN = 5;
const STATES = { OK: "ok", WARNING: "warning", BROKEN: "BROKEN" } as const;

export function registerCheck(program: Command): void {
  defineCommand(program, {
    usage: "check",
    description: "check the stored data against every rule of the model and count records; read-only",
    example: "check --json",
  })
    .option("--texts", "also compare statements with the texts of documents, where those are stored")
    .option("--json", "print the report as JSON, with every finding")
    .action(check);
}

async function check({ texts = false, json = false }: { texts?: boolean; json?: boolean }): Promise<void> {
  const report = await withGraph((graph, { textsFolder }) => checkGraph(graph, texts ? textsFolder : null));
  if (json) printJson(report);
  else printResult(textOf(report));
  if (!report.ok) throw new Failed();
}

function textOf(report: CheckReport): string {
  const { version, records, relationships, rules, ok } = report;
  const width = outputWidth();
  const broken = rules.filter(({ state }) => state === "BROKEN").length;
  return [
    `Data version ${version.number}, content hash ${version.contentHash}`,
    "",
    countTable("Records", records),
    "",
    countTable("Relationships from accepted statements", relationships),
    "",
    table(
      ["Rule", "State", "Findings"],
      rules.map(({ rule, state, findings }) => [rule, STATES[state], String(findings.length)]),
      width,
    ),
    ...rules.flatMap(firstFindings),
    "",
    ok ? "Every rule holds." : `${broken} of ${rules.length} rules are broken.`,
  ].join("\n");
}

function countTable(title: string, counts: Readonly<Record<string, number>>): string {
  const widest = String(Math.max(...Object.values(counts))).length;
  return table(
    [title, "Count"],
    Object.entries(counts).map(([name, count]) => [name, String(count).padStart(widest)]),
    null,
  );
}

function firstFindings({ rule, state, findings }: CheckedRule): string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, MOST_SHOWN).map(({ kind, id, message }) => `  ${kind} ${id}: ${message}`);
  const more =
    findings.length > MOST_SHOWN
      ? [`  … and ${findings.length - MOST_SHOWN} more; --json lists them all`]
      : [];
  return ["", `${STATES[state]}: ${rule}`, ...shown, ...more];
}
