/**
 * Reads a coding table as people write it: CSV or a workbook, with headings in Chinese or English. What the columns are
 * is known afterwards; what names mean is not.
 */
import { stringify } from "csv-stringify/sync";
import { NotText } from "../text-lines.js";
import {
  CODING_COLUMNS,
  headingKey,
  missingColumns,
  readHeadings,
  REASON,
  WHOLE_COLUMNS,
  type CodingColumn,
  type Given,
  type Headings,
  type WholeTable,
} from "./headings.js";
import { bodyColumns, otherShape } from "./other-shapes.js";
import { cellText } from "./cell-text.js";
import { filledRows, lastFilled, type SheetTable } from "./filled-rows.js";
import { foreignBytes, isMarkupTable } from "./foreign-file.js";
import type { RowAside } from "./note-rows.js";
import { textOfTable } from "./decode-text.js";
import { readDelimited } from "./read-delimited.js";
import { isWorkbook, openWorkbook, type Workbook } from "./read-workbook.js";
import { badTable, type Sheet, type SheetRow } from "./sheet.js";
import { requireSmall } from "./unpacked-size.js";

export type { CodingColumn } from "./headings.js";

export interface CodingRow {
  /** Line number, counted from 1, header included. */
  line: number;
  cells: Record<CodingColumn, string>;
  /** All cells as in the table, by heading, for writing the row back. */
  given: Record<string, string>;
  /** What is wrong with a cell of a workbook: an error, or a formula without a value. */
  fault: { column: CodingColumn; reason: string } | null;
}

export interface CodingTable {
  rows: CodingRow[];
  /** The columns that the table has. */
  columns: CodingColumn[];
  /** Headings of columns that were not read. */
  setAside: string[];
  /** Rows that were not read because they are none: totals, notes below the table, its head once more. */
  rowsAside: RowAside[];
  /** Encoding and delimiter, or the sheet. */
  form: string;
}

export interface Reading {
  /** Name of the sheet of a workbook; null: the first with a table. */
  sheet?: string | null;
  /** What columns are, by heading, or heading and position (文号#2); null: none. */
  columns?: Readonly<Record<string, CodingColumn | null>>;
  /** Title, number, date and issuers of all rows that do not give them. */
  whole?: WholeTable;
}

/** Rows above the head that may hold the title of the table. */
const MOST_ABOVE = 10;
/** Largest file, in bytes. */
const LARGEST = 200_000_000;

/** @throws UserError BAD_TABLE */
export async function readTable(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading = {},
): Promise<CodingTable> {
  return tableOf(name, await sheetOf(name, await wholeOf(name, bytes), reading), reading).table;
}

/** The sheet in a file, before anybody knows what its columns are. @throws UserError BAD_TABLE */
export async function sheetOf(name: string, whole: Buffer, reading: Reading): Promise<Sheet> {
  try {
    const foreign = foreignBytes(whole);
    if (foreign !== null) throw badTable(name, foreign);
    const text = isWorkbook(whole) ? null : textOfTable(name, whole);
    if (text !== null && !isMarkupTable(text.text)) return readDelimited(name, text);
    if (text === null) await requireSmall(name, whole);
    const book = openWorkbook(name, text?.text ?? whole);
    return reading.sheet ? book.read(reading.sheet) : firstTable(book, reading);
  } catch (error) {
    throw error instanceof NotText ? badTable(name, `line ${error.place.line}: ${error.reason}`) : error;
  }
}

/** The first sheet that has the columns of a coding table; the first one where none has. */
function firstTable(book: Workbook, reading: Reading): Sheet {
  const given = givenColumns(reading);
  for (const sheet of book.sheets.length > 1 ? book.sheets : []) {
    const found = book.read(sheet);
    const head = bestHead(found.rows, given);
    if (head !== null && missingColumns(head.headings.at, reading.whole) === null) return found;
  }
  return book.read(book.sheets[0]!);
}

/** What columns are by the caller's word: by heading, or by heading and position as in 文号#2. */
export function givenColumns({ columns = {} }: Reading): Given {
  return new Map(
    Object.entries(columns).map(([heading, column]) => {
      const [, text = heading, position = ""] = /^(.*)(#\d+)$/u.exec(heading) ?? [];
      return [headingKey(text) + position, column];
    }),
  );
}

async function wholeOf(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > LARGEST)
      throw badTable(name, `it is larger than ${LARGEST} bytes; split it into several tables`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @throws UserError BAD_TABLE */
export function tableOf(
  name: string,
  sheet: Sheet,
  reading: Reading,
): { table: CodingTable; read: SheetTable } {
  const given = givenColumns(reading);
  const { head, headings, rows, aside } = filledRows(name, sheet, headOf(name, sheet, given), given);
  const merged = sheet.merged.get(head.line);
  if (merged !== undefined) throw badTable(name, `the head has the merged cells ${merged}; part them`);
  const { doubled, at } = headings;
  if (doubled) {
    const [one, other] = doubled.headings;
    throw badTable(
      name,
      one === other
        ? `the column ${one} appears twice`
        : `the columns ${one} and ${other} are both ${doubled.column}; rename or remove one`,
    );
  }
  const { whole = {} } = reading;
  const missing = missingColumns(at, whole);
  if (missing) {
    const dummies = at.has("title") ? bodyColumns(head.cells, rows.slice(0, 200)) : null;
    throw badTable(name, dummies ?? missingWords(missing));
  }
  if (rows.length === 0) throw badTable(name, "it has no rows");
  const names = uniqueNames(head.cells.slice(0, lastFilled(head.cells)));
  const table = {
    rows: rows.map((row) => codingRow({ names, at, whole }, row)),
    ...{ columns: [...at.keys()], setAside: headings.setAside, rowsAside: aside, form: sheet.form },
  };
  return { table, read: { head, headings, body: rows } };
}

/** Where only the document is missing, the caller can say it for all rows. */
function missingWords(missing: readonly CodingColumn[]): string {
  const list = missing.join(", ");
  const ofDocument = missing.every((column) => (WHOLE_COLUMNS as readonly string[]).includes(column));
  if (!ofDocument) return `the columns ${list} are missing`;
  const options = missing.map((column) => `--${column}`).join(", ");
  return `the columns ${list} are missing; where all rows are of one document, say them once for the whole table (on the command line with ${options})`;
}

/** @throws UserError BAD_TABLE */
export function headOf(name: string, { rows }: Sheet, given: Given): SheetTable {
  const other = otherShape(rows.slice(0, 200));
  if (other !== null) throw badTable(name, other);
  const best = bestHead(rows, given);
  if (best === null) throw badTable(name, "it has no rows");
  return { head: rows[best.at]!, headings: best.headings, body: rows.slice(best.at + 1) };
}

/** The head is the row with the most headings among the first ones. */
function bestHead(rows: readonly SheetRow[], given: Given): { at: number; headings: Headings } | null {
  let best: { at: number; headings: Headings } | null = null;
  for (const [at, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const headings = readHeadings(cells, given);
    if (best === null || headings.at.size > best.headings.at.size) best = { at, headings };
  }
  return best;
}

/** Headings that can name the cells of a row: a column without one, or with that of another, gets its position. */
function uniqueNames(head: readonly string[]): string[] {
  return head.map((heading, at) =>
    heading !== "" && head.indexOf(heading) === at ? heading : `${heading}#${at + 1}`,
  );
}

interface RowForm {
  names: readonly string[];
  at: Headings["at"];
  whole: WholeTable;
}

function codingRow({ names, at, whole }: RowForm, { line, cells, faults }: SheetRow): CodingRow {
  const own = Object.fromEntries(
    CODING_COLUMNS.map((column) => [column, cellText(column, cells, at.get(column) ?? [])]),
  ) as CodingRow["cells"];
  const [faulty] = [...at].flatMap(([column, all]) =>
    all.filter((position) => faults.has(position)).map((position) => ({ column, position })),
  );
  return {
    line,
    cells: withWhole(own, whole),
    given: Object.fromEntries(names.map((heading, i) => [heading, cells[i] ?? ""])),
    fault: faulty === undefined ? null : { column: faulty.column, reason: faults.get(faulty.position)! },
  };
}

/** A row with a title of its own is of another document, whose number is not that of the whole table. */
function withWhole(own: CodingRow["cells"], { number, ...whole }: WholeTable): CodingRow["cells"] {
  const given = own.title === "" && number ? { ...whole, number } : whole;
  const filled = Object.entries(given).filter(([column]) => own[column as keyof WholeTable] === "");
  return { ...own, ...Object.fromEntries(filled) };
}

/** Refused rows as a coding table with a reason column, to be corrected and imported again. */
export function writeRefused(rows: readonly { row: CodingRow; reason: string }[]): string {
  const columns = [...new Set([...Object.keys(rows[0]?.row.given ?? {}), REASON])];
  return stringify(
    rows.map(({ row, reason }) => ({ ...row.given, [REASON]: reason })),
    { header: true, columns, bom: true, escape_formulas: true },
  );
}
