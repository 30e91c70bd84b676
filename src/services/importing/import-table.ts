/** Brings a scholar's coding table into the graph: the rows that can be taken go in, the others come back to be mended. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Collaboration } from "../../analysis/collaboration.js";
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
import { readRecordsById } from "../../store/record-repository.js";
import type { Progress } from "../progress.js";
import { badSource } from "../source-files.js";
import { codeTable } from "./code-table.js";
import { importFiles, type ImportOptions, type ImportReport } from "./import.js";

export interface TableReport extends ImportReport {
  rows: number;
  /** The rows refused, as CSV with a column that says why; null when every row was taken. */
  toMend: string | null;
}

/** @throws UserError BAD_TABLE, BAD_SOURCE */
export async function importTable(
  graph: Graph,
  collaboration: Collaboration,
  file: string,
  options: ImportOptions & { dataset: string },
  progress: Progress,
): Promise<TableReport> {
  const bytes = await readFile(file).catch(() => {
    throw badSource(`There is no ${file}`);
  });
  const rows = readTable(path.basename(file), bytes);
  const dataset = datasetFor(collaboration, options.dataset, path.basename(file));
  const coded = codeTable(collaboration, rows, { dataset, by: options.by, at: new Date().toISOString() });
  const records = await withFormerTimes(graph, coded.records);
  const report = await importFiles(graph, filesOf(records), options, progress);
  const toMend = coded.refused.length > 0 ? writeRefused(coded.refused) : null;
  const refusals = coded.refused.map(({ row, column, reason }) => ({
    ...{ file: path.basename(file), line: row.line, column, reason },
  }));
  return { ...report, rows: rows.length, refused: coded.refused.length, refusals, toMend };
}

function datasetFor({ records, datasetAt }: Collaboration, id: string, file: string): DatasetRecord {
  const known = records.datasets[datasetAt.get(id) ?? -1];
  return known ?? { id, nameZh: id, nameEn: null, licence: "not stated", citation: file };
}

/** A claim that stands already keeps when and by whom it was recorded, so that a second import changes nothing. */
async function withFormerTimes(
  graph: Graph,
  records: Partial<InterchangeRecords>,
): Promise<Partial<InterchangeRecords>> {
  const statements = records.statements ?? [];
  const ids = statements.map(({ id }) => id);
  const stored = await graph.read((transaction) => readRecordsById(transaction, "statements", ids));
  return {
    ...records,
    statements: statements.map((one) => {
      const former = stored.get(one.id)?.record as unknown as StatementRecord | undefined;
      return former ? { ...one, recordedAt: former.recordedAt, recordedBy: former.recordedBy } : one;
    }),
  };
}

function filesOf(records: Partial<InterchangeRecords>): InterchangeFile[] {
  return RECORD_KINDS.flatMap((kind) => {
    const list = (records[kind] ?? []) as unknown as AnyRecord[];
    return list.length > 0
      ? [{ kind, name: kind, format: "jsonl" as const, open: () => bytesOf(kind, list) }]
      : [];
  });
}

async function* bytesOf(kind: RecordKind, records: readonly AnyRecord[]): AsyncGenerator<Uint8Array> {
  for (const record of records) yield Buffer.from(toLine(kind, record));
}
