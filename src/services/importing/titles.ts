/** Reads a table of titles with the names that the database holds. */
import { allNames } from "../../domain/own-names.js";
import { livesOf } from "../../domain/lives.js";
import { Lineage } from "../../domain/identity.js";
import { NameIndex } from "../../domain/names.js";
import type { AnyRecord, RecordKind } from "../../domain/records.js";
import { readTitleTable } from "../../exchange/title-table.js";
import { toLine } from "../../exchange/interchange/write-records.js";
import { textNames } from "../../extract/names/names.js";
import type { Graph } from "../../store/graph.js";
import { RecordRepository } from "../../store/record-repository.js";
import { recordsOfTitles, type TitleSets } from "./title-records.js";

/** A name that no body on record answers to, or several do. */
export interface MissingName {
  name: string;
  count: number;
  /** Of the documents with a date, in order. */
  years: string[];
  /** The body whose name is nearest; null: none is near. */
  nearest: string | null;
}

export interface TitlesReport {
  titles: number;
  /** Documents kept: those that forward a report of named bodies, or have several issuers. */
  documents: number;
  reports: number;
  jointReports: number;
  openReports: number;
  statements: number;
  missing: MissingName[];
  /** Files of the interchange form, by name. */
  files: Record<string, string>;
}

/** @throws UserError BAD_SOURCE */
export async function readTitles(graph: Graph, table: string, sets: TitleSets): Promise<TitlesReport> {
  const { bodies, names, successions } = await new RecordRepository(graph).read(
    "bodies",
    "names",
    "successions",
  );
  const [all, lives] = [allNames(bodies, names), livesOf(bodies, successions)];
  const rows = readTitleTable(table);
  const { documents, statements, missing } = recordsOfTitles(rows, textNames(all, lives), sets);
  const reports = documents.filter(({ id }) => id.endsWith("-report"));
  const open = new Set(statements.filter(({ listIsOpen }) => listIsOpen).map(({ object }) => object));
  return {
    titles: rows.length,
    documents: documents.length - reports.length,
    reports: reports.length,
    jointReports: reports.filter(({ issuers }) => issuers.length > 1).length,
    openReports: open.size,
    statements: statements.length,
    missing: counted(missing, new NameIndex(all, lives, new Lineage(successions, lives))),
    files: {
      "documents.jsonl": lines("documents", documents),
      "statements.jsonl": lines("statements", statements),
    },
  };
}

function counted(
  missing: readonly { name: string; date: string | null }[],
  names: Pick<NameIndex, "resolve">,
): MissingName[] {
  const found = new Map<string, MissingName>();
  for (const { name, date } of missing) {
    const nearest = (): string | null => names.resolve(name, date).alternatives[0]?.matchedForm ?? null;
    const known = found.get(name) ?? { name, count: 0, years: [], nearest: nearest() };
    known.count++;
    if (date !== null) known.years.push(date.slice(0, 4));
    found.set(name, known);
  }
  for (const one of found.values()) one.years = [...new Set(one.years)].sort();
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function lines(kind: RecordKind, records: readonly unknown[]): string {
  return (records as readonly AnyRecord[]).map((record) => toLine(kind, record)).join("");
}
