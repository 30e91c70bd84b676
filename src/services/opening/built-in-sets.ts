/** What the built-in data sets hold, read from their files, so that they can be offered before they are loaded. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { DatasetRecord, DocumentRecord, ProjectRecord, StatementRecord } from "../../domain/records.js";
import type { Unit } from "../../domain/vocabulary.js";
import { PACKAGE_ROOT } from "../../package-root.js";

/** A set of statements in `seed/`, and the unit in which its bodies have something in common. */
const SETS: readonly { id: string; unit: Unit }[] = [
  { id: "egov-speech-2014", unit: "BUSINESS_CHAIN" },
  { id: "policy-documents", unit: "PROJECT" },
  { id: "state-council-reports", unit: "DOCUMENT" },
];

/** Statements of what a body does in a project. */
const ACTS: ReadonlySet<string> = new Set(["LEADS", "PARTICIPATES_IN", "UNDERTAKES"]);

export interface BuiltInSet {
  id: string;
  unit: Unit;
  nameZh: string;
  nameEn: string;
  /** Documents that its statements were taken from. */
  documents: number;
  /** Documents and reports that two or more bodies issued. */
  jointlyIssued: number;
  projects: number;
  bodies: number;
  /** Dates of the oldest and the newest document. */
  from: string | null;
  to: string | null;
}

let known: Promise<readonly BuiltInSet[]> | null = null;

/** The built-in sets in the order in which they are offered. The files do not change while the program runs. */
export function builtInSets(): Promise<readonly BuiltInSet[]> {
  return (known ??= Promise.all(SETS.map(describeSet)));
}

async function describeSet({ id, unit }: { id: string; unit: Unit }): Promise<BuiltInSet> {
  const [datasets, projects, documents, all] = await Promise.all([
    linesOf<DatasetRecord>(id, "datasets"),
    linesOf<ProjectRecord>(id, "projects"),
    linesOf<DocumentRecord>(id, "documents"),
    linesOf<StatementRecord>(id, "statements"),
  ]);
  const { nameZh, nameEn } = datasets.find((dataset) => dataset.id === id)!;
  const own = all.filter(({ dataset }) => dataset === id);
  const acts = own.filter(({ predicate }) => ACTS.has(predicate));
  const issued = own.filter(({ predicate }) => predicate === "ISSUED");
  const read = new Set(all.map(({ document }) => document));
  const dates = documents.flatMap((document) =>
    read.has(document.id) && document.publishedOn ? [document.publishedOn] : [],
  );
  dates.sort();
  return {
    id,
    unit,
    nameZh,
    nameEn: nameEn ?? nameZh,
    documents: read.size,
    jointlyIssued: [...issuersOf(issued).values()].filter(({ size }) => size > 1).length,
    projects: projects.length,
    bodies: new Set([...acts, ...issued].map(({ subject }) => subject)).size,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}

function issuersOf(statements: readonly StatementRecord[]): Map<string, Set<string>> {
  const issuers = new Map<string, Set<string>>();
  for (const { subject, object } of statements)
    if (subject !== null) issuers.set(object, (issuers.get(object) ?? new Set()).add(subject));
  return issuers;
}

async function linesOf<Line>(set: string, kind: string): Promise<Line[]> {
  const file = path.join(PACKAGE_ROOT, "seed", set, `${kind}.jsonl`);
  if (!existsSync(file)) return [];
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
