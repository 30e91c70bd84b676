/** Imports a coding table: valid rows are imported, the others are returned for correction. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { DatasetRecord, StatementRecord } from "../../domain/records.js";
import type { CodingTable, Reading, TableFacts } from "../../exchange/coding-table/read-table.js";
import { roleWords } from "../../exchange/coding-table/table-roles.js";
import type { Graph } from "../../store/graph.js";
import { readRecordsById, statementIdsOfDocuments } from "../../store/record-lookups.js";
import type { Progress } from "../progress.js";
import { requireWords } from "../text-fit.js";
import { codeTable, type Coding } from "./code-table.js";
import { importFiles, type ImportOptions, type ImportReport } from "./import.js";
import type { LeftBehind } from "./left-behind.js";
import type { TableFindings } from "./table-notes.js";
import { TableSink } from "./table-sink.js";
import { TableSpool } from "./table-spool.js";

export interface TableReport extends ImportReport {
  rows: number;
  /** Encoding and delimiter of the file, or its sheet. */
  form: string;
  /** Headings of columns that were not read. */
  setAside: string[];
  /** Rows that are none: totals, notes below the table, its head once more. */
  rowsAside: TableFacts["rowsAside"];
  /** Sheets of the workbook that were not read. */
  sheetsAside: string[];
  findings: TableFindings;
  /** Facts of an earlier import of the table that it no longer gives; they stay until somebody withdraws them. */
  leftBehind: LeftBehind;
}

export interface TableOptions extends ImportOptions, Reading {
  dataset: string;
  /** Name, licence and citation of the data set; those on record are kept where nothing is given. */
  about?: Partial<Pick<DatasetRecord, "nameZh" | "nameEn" | "licence" | "citation">>;
  place?: string | null;
  strictDates?: boolean;
  /** Called with the rows done, of all, before anything is written. */
  coded?: (rows: number, total: number) => void;
  /** Puts the reasons in the file of refused rows into the language of the caller. */
  worded?: (reason: string) => string;
}

export interface TableSource {
  /** Name of the file. */
  name: string;
  /** Reads it and hands it to `work`, which takes its rows. */
  read: <Result>(reading: Reading, work: (table: CodingTable) => Promise<Result>) => Promise<Result>;
}

/**
 * Rows are read, understood and written as they come, over files that are gone with the import: a table is never held
 * as a whole.
 * @param keepRefused stores the refused rows as CSV with a column for the reason, before anything is imported; not
 * called when there are none
 * @throws UserError BAD_TABLE, BAD_SOURCE, and what keepRefused throws
 */
export async function importTable(
  graph: Graph,
  collaboration: Collaboration,
  { name, read }: TableSource,
  options: TableOptions,
  progress: Progress,
  keepRefused: (rows: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<TableReport> {
  requireWords("dataset", options.dataset, "LINE");
  const spool = new TableSpool();
  const sink = new TableSink(spool, name, (ids) => storedStatements(graph, ids), options.worded ?? String);
  try {
    const { table, coded } = await read(options, async (table) => {
      progress(`${table.total} rows read (${table.form})`);
      const coding = codingOf(graph, collaboration, options, name);
      return { table, coded: await codeTable(collaboration, table, coding, sink) };
    });
    const toMend = spool.read("refused");
    if (toMend !== null) await keepRefused(toMend());
    const withdrawals = coded.answered.map((id) => ({ kind: "statements" as const, id }));
    const report = await importFiles(
      graph,
      spool.records,
      { ...options, located: false, withdrawals },
      progress,
    );
    return {
      ...report,
      rows: table.total,
      refused: sink.refusedRows + report.refused,
      refusals: [...sink.refusals, ...report.refusals],
      ...{ form: table.form, setAside: table.setAside },
      ...{ rowsAside: table.rowsAside, sheetsAside: table.sheetsAside },
      ...{ findings: coded.findings, leftBehind: coded.leftBehind },
    };
  } finally {
    await spool.close();
  }
}

function codingOf(graph: Graph, collaboration: Collaboration, options: TableOptions, file: string): Coding {
  return {
    dataset: datasetFor(collaboration, options, file),
    ...{ by: options.by, at: new Date().toISOString() },
    prior: (documents) => statementsAbout(graph, documents),
    ...{ place: options.place ?? null, strictDates: options.strictDates ?? false },
    ...{ located: options.located ?? false, signal: options.signal, coded: options.coded },
    roles: roleWords(options.roles),
  };
}

function datasetFor(
  { records, datasetAt }: Collaboration,
  { dataset: id, about = {} }: TableOptions,
  file: string,
): DatasetRecord {
  const known = records.datasets[datasetAt.get(id) ?? -1];
  const unknown = { id, nameZh: id, nameEn: null, licence: "not stated", citation: file };
  const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return { ...unknown, ...known, ...given };
}

function statementsAbout(graph: Graph, documents: readonly string[]): Promise<StatementRecord[]> {
  return graph.unhurried().read(async (transaction) => {
    const statements = await statementIdsOfDocuments(transaction, documents);
    const stored = await readRecordsById(transaction, "statements", statements);
    return [...stored.values()].map(({ record }) => record as unknown as StatementRecord);
  });
}

function storedStatements(graph: Graph, ids: readonly string[]): Promise<Map<string, StatementRecord>> {
  return graph.unhurried().read(async (transaction) => {
    const stored = await readRecordsById(transaction, "statements", ids);
    return new Map([...stored].map(([id, { record }]) => [id, record as unknown as StatementRecord]));
  });
}
