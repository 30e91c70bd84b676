/** Reads a table of titles with the names that the database holds. */
import { allNames } from "../../domain/own-names.js";
import { livesOf } from "../../domain/lives.js";
import { Lineage } from "../../domain/identity.js";
import { countMissing, type MissingName } from "../../domain/missing-names.js";
import { NameIndex } from "../../domain/names.js";
import type { AnyRecord, RecordKind } from "../../domain/records.js";
import { readTitleTable } from "../../exchange/title-table.js";
import { toLine } from "../../exchange/interchange/write-records.js";
import { textNames } from "../../extract/names/names.js";
import type { Graph } from "../../store/graph.js";
import { RecordRepository } from "../../store/record-repository.js";
import { recordsOfTitles, type TitleSets } from "./title-records.js";

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
    missing: countMissing(missing, new NameIndex(all, lives, new Lineage(successions, lives))),
    files: {
      "documents.jsonl": lines("documents", documents),
      "statements.jsonl": lines("statements", statements),
    },
  };
}

function lines(kind: RecordKind, records: readonly unknown[]): string {
  return (records as readonly AnyRecord[]).map((record) => toLine(kind, record)).join("");
}
