/** Tables in many dresses, read and converted without a database. */
import XLSX from "@e965/xlsx";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import { readTable, type CodingTable, type Reading } from "../../../src/exchange/coding-table/read-table.js";
import { codeTable, type CodedTable, type Coding } from "../../../src/services/importing/code-table.js";
import { seedCollaboration } from "./seed-collaboration.js";

export type Grid = readonly (readonly (string | number)[])[];

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const read = (content: string | Uint8Array, reading: Reading = {}): Promise<CodingTable> =>
  readTable("table.csv", once(typeof content === "string" ? Buffer.from(content) : content), reading);

const DATASET = { id: "mine", nameZh: "mine", nameEn: null, licence: "CC0-1.0", citation: "mine" };
const SEED: Collaboration = seedCollaboration();

export async function code(
  content: string | Uint8Array,
  coding: Partial<Coding> = {},
  collaboration = SEED,
  reading: Reading = {},
): Promise<CodedTable & { reasons: string[]; claims: string[] }> {
  const { rows } = await read(content, reading);
  const given = { dataset: DATASET, by: "coder", at: "2026-01-01T00:00:00Z", ...coding };
  const coded = await codeTable(collaboration, rows, given);
  const reasons = coded.refused.map(({ row, column, reason }) => `${row.line} ${column}: ${reason}`);
  const claims = (coded.records.statements ?? []).map(
    ({ predicate, subject, namedForm }) => `${predicate} ${subject ?? "?"} ${namedForm}`,
  );
  return { ...coded, reasons, claims };
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
