import type { Command } from "commander";
import { checkGraph, type CheckedRule, type CheckReport } from "../services/data/check.js";
import { repairHash, type Repair } from "../services/data/repair.js";
import { LOCAL } from "../domain/callers.js";
import { withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { outputWidth, printJson, printResult } from "./output.js";
import { withGraph } from "./session.js";
import { table } from "./printing/table.js";

const MOST_SHOWN = 5;
const STATES = { OK: "ok", WARNING: "warning", BROKEN: "BROKEN" } as const;

export function define(command: Command): void {
  withExample(command, "check --json")
    .option("--texts", "also compare statements with the texts of documents, where those are stored")
    .option(
      "--repair",
      "first make a data version with the content hash of the stored records, where it differs",
    )
    .option("--json", "print the report as JSON, with every finding")
    .action(check);
}

async function check({ texts = false, repair = false, json = false }: Options): Promise<void> {
  const { report, repaired } = await withGraph(async (graph, { textsFolder }) => {
    const repaired = repair ? await repairHash(graph, LOCAL.name) : null;
    return { repaired, report: await checkGraph(graph, texts ? textsFolder : null) };
  });
  if (json) printJson(repair ? { ...report, repaired } : report);
  else printResult([...(repair ? [repairWords(repaired), ""] : []), textOf(report)].join("\n"));
  if (!report.ok) throw new Failed();
}

interface Options {
  texts?: boolean;
  repair?: boolean;
  json?: boolean;
}

function repairWords(repaired: Repair | null): string {
  if (repaired === null) return "Nothing to repair: the content hash is that of the stored records.";
  const { before, made } = repaired;
  return [
    `Repaired: data version ${before.number} states the content hash ${before.contentHash},`,
    `but the stored records have ${made.contentHash}, which data version ${made.number} now states.`,
    "No record was changed. Texts with \ufffd are listed below: characters of them were lost.",
  ].join("\n");
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
