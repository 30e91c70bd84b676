/** Brings a scholar's coding table into the graph: the rows that can be taken go in, the others come back to be mended. */
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
import { bytesOf } from "../files/open-source.js";
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
  const rows = await readTable(path.basename(file), bytesOf(file));
  const dataset = datasetFor(collaboration, options.dataset, path.basename(file));
  const coded = codeTable(collaboration, rows, { dataset, by: options.by, at: new Date().toISOString() });
  const records = await withWhatStands(graph, coded.records);
  const report = await importFiles(graph, filesOf(records), options, progress);
  const toMend = coded.refused.length > 0 ? writeRefused(coded.refused) : null;
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

/** Claims that stand already keep when they were recorded and what a review made of them, unless the row says otherwise. */
async function withWhatStands(
  graph: Graph,
  records: Partial<InterchangeRecords>,
): Promise<Partial<InterchangeRecords>> {
  const { statements } = records;
  if (!statements) return records;
  const ids = statements.map(({ id }) => id);
  const stored = await graph.read((transaction) => readRecordsById(transaction, "statements", ids));
  return {
    ...records,
    statements: statements.map((one) => {
      const former = stored.get(one.id)?.record as unknown as StatementRecord | undefined;
      return former ? asItStands(former, one) : one;
    }),
  };
}

/** Places belong to the words they were found with. */
function asItStands(former: StatementRecord, said: StatementRecord): StatementRecord {
  const isSame = said.namedForm === former.namedForm && (said.quote ?? former.quote) === former.quote;
  if (isSame) return former;
  const { recordedAt, recordedBy, status, reviewedAt, reviewedBy, reviewNote } = former;
  return { ...said, recordedAt, recordedBy, status, reviewedAt, reviewedBy, reviewNote };
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
