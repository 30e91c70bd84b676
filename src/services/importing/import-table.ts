/** Imports a coding table: valid rows are imported, the others are returned for correction. */
import path from "node:path";
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type {
  AnyRecord,
  DatasetRecord,
  InterchangeRecords,
  RecordKind,
  StatementRecord,
} from "../../domain/records.js";
import { RECORD_KINDS } from "../../domain/records.js";
import { readTable, writeRefused } from "../../exchange/coding-table/read-table.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import { toLine } from "../../exchange/interchange/write-records.js";
import type { Graph } from "../../store/graph.js";
import { readRecordsById } from "../../store/record-lookups.js";
import type { Progress } from "../progress.js";
import { requireWords } from "../text-fit.js";
import { bytesOf } from "../files/open-source.js";
import { codeTable } from "./code-table.js";
import { importFiles, type ImportOptions, type ImportReport } from "./import.js";

export interface TableReport extends ImportReport {
  rows: number;
  /** The refused rows as CSV, with a column for the reason; null when no row was refused. */
  toMend: string | null;
}

/**
 * @param keepRefused stores the refused rows, before anything is imported; not called when there are none
 * @throws UserError BAD_TABLE, BAD_SOURCE, and what keepRefused throws
 */
export async function importTable(
  graph: Graph,
  collaboration: Collaboration,
  file: string,
  options: ImportOptions & { dataset: string },
  progress: Progress,
  keepRefused: (toMend: string) => Promise<void>,
): Promise<TableReport> {
  const rows = await readTable(path.basename(file), bytesOf(file));
  requireWords("dataset", options.dataset, "LINE");
  const dataset = datasetFor(collaboration, options.dataset, path.basename(file));
  const coded = codeTable(collaboration, rows, {
    ...{ dataset, by: options.by, at: new Date().toISOString(), located: options.located ?? false },
  });
  const toMend = coded.refused.length > 0 ? writeRefused(coded.refused) : null;
  if (toMend !== null && !options.dryRun) await keepRefused(toMend);
  const records = await keepStoredColumns(graph, coded.records);
  const report = await importFiles(graph, filesOf(records), { ...options, located: false }, progress);
  const refusals = coded.refused.map(({ row, column, reason }) => ({
    ...{ file: path.basename(file), line: row.line, column, reason },
  }));
  return {
    ...report,
    rows: rows.length,
    refused: coded.refused.length + report.refused,
    refusals: [...refusals, ...report.refusals],
    toMend,
  };
}

function datasetFor({ records, datasetAt }: Collaboration, id: string, file: string): DatasetRecord {
  const known = records.datasets[datasetAt.get(id) ?? -1];
  return known ?? { id, nameZh: id, nameEn: null, licence: "not stated", citation: file };
}

/** Statements that exist already keep their recording and review columns. */
async function keepStoredColumns(
  graph: Graph,
  records: Partial<InterchangeRecords>,
): Promise<Partial<InterchangeRecords>> {
  const { statements } = records;
  if (!statements) return records;
  const ids = statements.map(({ id }) => id);
  const stored = await graph.read((transaction) => readRecordsById(transaction, "statements", ids));
  return {
    ...records,
    statements: statements.map((coded) => {
      const former = stored.get(coded.id)?.record as unknown as StatementRecord | undefined;
      return former ? mergeWithStored(former, coded) : coded;
    }),
  };
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
