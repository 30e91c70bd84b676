/** Tables in many dresses, read and converted without a database. */
import XLSX from "@e965/xlsx";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import type { AnyRecord, InterchangeRecords, StatementRecord } from "../../../src/domain/records.js";
import {
  readTable,
  type CodingRow,
  type Reading,
  type TableFacts,
} from "../../../src/exchange/coding-table/read-table.js";
import { codeTable, type Coding, type RefusedRow } from "../../../src/services/importing/code-table.js";
import { seedCollaboration } from "./seed-collaboration.js";

export type Grid = readonly (readonly (string | number)[])[];

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const open = (content: string | Uint8Array, reading: Reading) =>
  readTable("table.csv", once(typeof content === "string" ? Buffer.from(content) : content), reading);

/** A table with all of its rows. */
export async function read(
  content: string | Uint8Array,
  reading: Reading = {},
): Promise<TableFacts & { rows: CodingRow[] }> {
  const { rows, ...facts } = await open(content, reading);
  const all: CodingRow[] = [];
  for await (const row of rows()) all.push(row);
  return { ...facts, rows: all };
}

const DATASET = { id: "mine", nameZh: "mine", nameEn: null, licence: "CC0-1.0", citation: "mine" };
const SEED: Collaboration = seedCollaboration();

type Given = Partial<Omit<Coding, "prior">> & { prior?: readonly StatementRecord[] };

/** What the rows of a table give, all at once. */
export async function code(
  content: string | Uint8Array,
  { prior = [], ...coding }: Given = {},
  collaboration = SEED,
  reading: Reading = {},
) {
  const lists: Record<string, AnyRecord[]> = {
    ...{ bodies: [], projects: [], documents: [], statements: [] },
  };
  const refused: RefusedRow[] = [];
  const given: Coding = {
    ...{ dataset: DATASET, by: "coder", at: "2026-01-01T00:00:00Z", ...coding },
    prior: async (documents) => prior.filter(({ document }) => documents.includes(document)),
  };
  const coded = await codeTable(collaboration, await open(content, reading), given, {
    record: (kind, record) => void (lists[kind] ??= []).push(record as unknown as AnyRecord),
    refused: (row) => void refused.push(row),
    settle: async () => {},
  });
  const records = lists as unknown as InterchangeRecords;
  const reasons = refused.map(({ row, column, reason }) => `${row.line} ${column}: ${reason}`);
  const claims = records.statements.map(
    ({ predicate, subject, namedForm }) => `${predicate} ${subject ?? "?"} ${namedForm}`,
  );
  return { ...coded, records, refused, reasons, claims };
}

/** A workbook with one sheet. */
export function workbook(grid: Grid, change: (sheet: XLSX.WorkSheet) => void = () => {}): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(grid as unknown[][]);
  change(sheet);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "表一");
  return XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}

let codes: Map<string, [number, number]> | null = null;

/** GBK, by the inverse of the decoder. */
export function gbk(text: string): Buffer {
  const known = (codes ??= gbkCodes());
  return Buffer.from(
    [...text].flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : known.get(sign)!)),
  );
}

function gbkCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) found.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return found;
}
