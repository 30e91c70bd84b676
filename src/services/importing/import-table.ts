/** Imports a coding table: valid rows are imported, the others are returned for correction. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { numberKey, titleKey } from "../../domain/document-numbers.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type DatasetRecord,
  type InterchangeRecords,
  type RecordKind,
  type StatementRecord,
} from "../../domain/records.js";
import type { Role } from "../../domain/vocabulary.js";
import {
  writeRefused,
  type CodingRow,
  type CodingTable,
  type Reading,
} from "../../exchange/coding-table/read-table.js";
import { roleKey } from "../../exchange/coding-table/table-roles.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import { toLine } from "../../exchange/interchange/write-records.js";
import type { Graph } from "../../store/graph.js";
import { readRecordsById, statementIdsOfDocuments } from "../../store/record-lookups.js";
import type { Progress } from "../progress.js";
import { requireWords } from "../text-fit.js";
import type { Draft } from "../writing/commit.js";
import { codeTable } from "./code-table.js";
import { importFiles, type ImportOptions, type ImportReport } from "./import.js";
import type { TableFindings } from "./table-notes.js";

export interface TableReport extends ImportReport {
  rows: number;
  /** The refused rows as CSV, with a column for the reason; null when no row was refused. */
  toMend: string | null;
  /** Encoding and delimiter of the file, or its sheet. */
  form: string;
  /** Headings of columns that were not read. */
  setAside: string[];
  /** Rows that are none: totals, notes below the table, its head once more. */
  rowsAside: CodingTable["rowsAside"];
  findings: TableFindings;
}

export interface TableOptions extends ImportOptions, Reading {
  dataset: string;
  /** Name, licence and citation of the data set; those on record are kept where nothing is given. */
  about?: Partial<Pick<DatasetRecord, "nameZh" | "nameEn" | "licence" | "citation">>;
  place?: string | null;
  /** Roles by the words of the table. */
  roles?: Readonly<Record<string, Role>>;
  strictDates?: boolean;
  /** Called with the rows done, of all, before anything is written. */
  coded?: (rows: number, total: number) => void;
}

export interface TableSource {
  /** Name of the file. */
  name: string;
  read: (reading: Reading) => Promise<CodingTable>;
}

/**
 * @param keepRefused stores the refused rows, before anything is imported; not called when there are none
 * @throws UserError BAD_TABLE, BAD_SOURCE, and what keepRefused throws
 */
export async function importTable(
  graph: Graph,
  collaboration: Collaboration,
  { name, read }: TableSource,
  options: TableOptions,
  progress: Progress,
  keepRefused: (toMend: string) => Promise<void>,
): Promise<TableReport> {
  requireWords("dataset", options.dataset, "LINE");
  const table = await read(options);
  progress(`${table.rows.length} rows read (${table.form})`);
  const prior = await priorStatements(graph, collaboration, table.rows);
  const coded = await codeTable(collaboration, table.rows, {
    dataset: datasetFor(collaboration, options, name),
    ...{ by: options.by, at: new Date().toISOString(), prior },
    ...{ place: options.place ?? null, strictDates: options.strictDates ?? false },
    ...{ located: options.located ?? false, signal: options.signal, coded: options.coded },
    roles: new Map(Object.entries(options.roles ?? {}).map(([word, role]) => [roleKey(word), role])),
  });
  const toMend = coded.refused.length > 0 ? writeRefused(coded.refused) : null;
  if (toMend !== null && !options.dryRun) await keepRefused(toMend);
  const own = prior.filter(({ dataset }) => dataset === options.dataset);
  const records = keepStoredColumns(own, coded.records);
  const withdrawals = answeredProposals(own, records);
  const report = await importFiles(
    graph,
    filesOf(records),
    { ...options, located: false, withdrawals },
    progress,
  );
  const refusals = coded.refused.map(({ row, column, reason }) => ({
    ...{ file: name, line: row.line, column, reason },
  }));
  return {
    ...report,
    rows: table.rows.length,
    refused: coded.refused.length + report.refused,
    refusals: [...refusals, ...report.refusals],
    ...{ toMend, form: table.form, setAside: table.setAside, rowsAside: table.rowsAside },
    findings: coded.findings,
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

/** Stored statements about every document that a row may mean, by number or title. */
async function priorStatements(
  graph: Graph,
  { records }: Collaboration,
  rows: readonly CodingRow[],
): Promise<StatementRecord[]> {
  const numbers = new Set(rows.map(({ cells }) => numberKey(cells.number)));
  const titles = new Set(rows.map(({ cells }) => titleKey(cells.title)));
  const ids = records.documents
    .filter(
      ({ number, title }) =>
        (number !== null && numbers.has(numberKey(number))) || titles.has(titleKey(title)),
    )
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  return graph.unhurried().read(async (transaction) => {
    const statements = await statementIdsOfDocuments(transaction, ids);
    const stored = await readRecordsById(transaction, "statements", statements);
    return [...stored.values()].map(({ record }) => record as unknown as StatementRecord);
  });
}

/** Proposals of names that nobody answered to, where the table now says who is meant, or names nobody so any more. */
function answeredProposals(
  own: readonly StatementRecord[],
  { documents = [], statements = [] }: Partial<InterchangeRecords>,
): Draft["withdrawals"] {
  const [covered, given] = [documents, statements].map((list) => new Set(list.map(({ id }) => id)));
  return own
    .filter(
      ({ subject, status, method }) => subject === null && status === "PROPOSED" && method === "IMPORTED",
    )
    .filter(({ id, document }) => covered!.has(document) && !given!.has(id))
    .map(({ id }) => ({ kind: "statements", id }));
}

/** Statements that exist already keep their recording and review columns. */
function keepStoredColumns(
  own: readonly StatementRecord[],
  records: Partial<InterchangeRecords>,
): Partial<InterchangeRecords> {
  if (!records.statements) return records;
  const stored = new Map(own.map((statement) => [statement.id, statement]));
  const statements = records.statements.map((coded) => {
    const former = stored.get(coded.id);
    return former ? mergeWithStored(former, coded) : coded;
  });
  return { ...records, statements };
}

/** Text offsets are kept only with the named form and quote that they were found with. */
function mergeWithStored(former: StatementRecord, coded: StatementRecord): StatementRecord {
  const isSame = coded.namedForm === former.namedForm && (coded.quote ?? former.quote) === former.quote;
  if (isSame) return former;
  const { recordedAt, recordedBy, status, reviewedAt, reviewedBy, reviewNote } = former;
  return { ...coded, recordedAt, recordedBy, status, reviewedAt, reviewedBy, reviewNote };
}

function filesOf(records: Partial<InterchangeRecords>): InterchangeFile[] {
  return RECORD_KINDS.flatMap((kind) => {
    const list = (records[kind] ?? []) as unknown as AnyRecord[];
    return list.length > 0
      ? [{ kind, name: kind, format: "jsonl" as const, open: () => linesOf(kind, list) }]
      : [];
  });
}

async function* linesOf(kind: RecordKind, records: readonly AnyRecord[]): AsyncGenerator<Uint8Array> {
  for (const record of records) yield Buffer.from(toLine(kind, record));
}
