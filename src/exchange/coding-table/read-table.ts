/**
 * Reads a coding table as people write it: CSV or a workbook, with headings in Chinese or English. What the columns are
 * is known afterwards; what names mean is not.
 */
import { stringify } from "csv-stringify/sync";
import type { Role } from "../../domain/vocabulary.js";
import { NotText } from "../text-lines.js";
import {
  CODING_COLUMNS,
  headingKey,
  missingColumns,
  missingWords,
  REASON,
  type CodingColumn,
  type Given,
  type Headings,
  type WholeTable,
} from "./headings.js";
import { bestHead } from "./table-head.js";
import { bodyColumns, otherShape } from "./other-shapes.js";
import { cellText } from "./cell-text.js";
import { filledRows, lastFilled, type FilledTable, type SheetTable } from "./filled-rows.js";
import { foreignBytes, isMarkupTable } from "./foreign-file.js";
import type { RowAside } from "./note-rows.js";
import { textOfTable } from "./decode-text.js";
import { readDelimited } from "./read-delimited.js";
import { isWorkbook, openWorkbook, type Workbook } from "./read-workbook.js";
import { badTable, FIRST_ROWS, firstOf, MOST_ROWS, type Sheet, type SheetRow } from "./sheet.js";
import { roleWords } from "./table-roles.js";
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

/** What a table is, without its rows. */
export interface TableFacts {
  /** Rows of the table. */
  total: number;
  /** The columns that the table has. */
  columns: CodingColumn[];
  /** Headings of columns that were not read. */
  setAside: string[];
  /** Other sheets of the workbook, which were not read. */
  sheetsAside: string[];
  /** Rows that were not read because they are none: totals, notes below the table, its head once more. */
  rowsAside: RowAside[];
  /** Encoding and delimiter, or the sheet. */
  form: string;
  /** It holds refused rows, as an import writes them. */
  isPart: boolean;
}

export interface CodingTable extends TableFacts {
  /** The rows, each time from the first: they are read as they are taken, and never held as a whole. */
  rows: () => AsyncIterable<CodingRow>;
}

export interface Reading {
  /** Name of the sheet of a workbook; null: the first with a table. */
  sheet?: string | null;
  /** What columns are, by heading, or heading and position (文号#2); null: none. */
  columns?: Readonly<Record<string, CodingColumn | null>>;
  /** Title, number, date and issuers of all rows that do not give them. */
  whole?: WholeTable;
  /** Roles by the words of the table. */
  roles?: Readonly<Record<string, Role>>;
}

/** Largest file, in bytes. */
const LARGEST = 200_000_000;

/** @throws UserError BAD_TABLE */
export async function readTable(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading = {},
): Promise<CodingTable> {
  const sheet = await sheetOf(name, await wholeOf(name, bytes), reading);
  return (await tableOf(name, sheet, reading)).table;
}

/** The sheet in a file, before anybody knows what its columns are. @throws UserError BAD_TABLE */
export async function sheetOf(name: string, whole: Buffer, reading: Reading): Promise<Sheet> {
  try {
    const foreign = foreignBytes(whole);
    if (foreign !== null) throw badTable(name, foreign);
    const text = isWorkbook(whole) ? null : textOfTable(name, whole);
    if (text !== null && !isMarkupTable(text.text)) return await readDelimited(name, text, whole);
    const lastRow = text === null ? await requireSmall(name, whole) : MOST_ROWS;
    const book = openWorkbook(name, text?.text ?? whole, lastRow);
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
    const head = bestHead(found.first, given, found.merged);
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
export async function tableOf(
  name: string,
  sheet: Sheet,
  reading: Reading,
): Promise<{ table: CodingTable; read: FilledTable }> {
  const given = givenColumns(reading);
  const found = headOf(name, sheet, given);
  const merged = sheet.merged.get(found.head.line);
  if (merged !== undefined) throw badTable(name, `the head has the merged cells ${merged}; part them`);
  const read = await filledRows(name, sheet, found, given, roleWords(reading.roles));
  const { head, headings, body, aside, total } = read;
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
    const dummies = at.has("title") ? bodyColumns(head.cells, await firstOf(body(), FIRST_ROWS)) : null;
    throw badTable(name, dummies ?? missingWords(missing));
  }
  if (total === 0) throw badTable(name, "it has no rows");
  const form = { names: uniqueNames(head.cells), at, whole, is1904: sheet.is1904 ?? false };
  const rows = async function* (): AsyncGenerator<CodingRow> {
    for await (const row of body()) yield codingRow(form, row);
  };
  const facts = { total, columns: [...at.keys()], setAside: headings.setAside, rowsAside: aside };
  const sheetsAside = sheet.sheets.filter((one) => one !== sheet.sheet);
  const isPart = head.cells.map(headingKey).includes(REASON);
  return { table: { ...facts, sheetsAside, form: sheet.form, isPart, rows }, read };
}

/** @throws UserError BAD_TABLE */
export function headOf(name: string, { first, rows, merged }: Sheet, given: Given): SheetTable {
  const other = otherShape(first);
  if (other !== null) throw badTable(name, other);
  const best = bestHead(first, given, merged);
  if (best === null) throw badTable(name, "it has no rows");
  const { head, headings, last } = best;
  return { head, headings, body: () => after(rows(), last) };
}

async function* after(rows: AsyncIterable<SheetRow>, head: number): AsyncGenerator<SheetRow> {
  let at = 0;
  for await (const row of rows) if (at++ > head) yield row;
}

/** Headings that can name the cells of a row: a column without one, or with that of another, gets its position. */
function uniqueNames(cells: readonly string[]): string[] {
  const head = cells.slice(0, lastFilled(cells));
  return head.map((heading, at) =>
    heading !== "" && head.indexOf(heading) === at ? heading : `${heading}#${at + 1}`,
  );
}

/** Days from the first day number of one system of dates to that of the other. */
const DAYS_TO_1904 = 1_462;

/** The number of a day, counted from 1900 as spreadsheets do that do not count from 1904. */
const serialFrom1900 = (date: string): string =>
  /^\d{5}(?:\.\d+)?$/u.test(date) ? String(Math.floor(Number(date)) + DAYS_TO_1904) : date;

interface RowForm {
  names: readonly string[];
  at: Headings["at"];
  whole: WholeTable;
  is1904: boolean;
}

function codingRow({ names, at, whole, is1904 }: RowForm, { line, cells, faults }: SheetRow): CodingRow {
  const own = Object.fromEntries(
    CODING_COLUMNS.map((column) => [column, cellText(column, cells, at.get(column) ?? [])]),
  ) as CodingRow["cells"];
  if (is1904) own.date = serialFrom1900(own.date);
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

/** A refused row as one of a coding table with a reason column, to be corrected and imported again. */
export function refusedLine({ given }: CodingRow, reason: string, isFirst: boolean): string {
  const columns = [...new Set([...Object.keys(given), REASON])];
  const form = { header: isFirst, columns, bom: isFirst, escape_formulas: true };
  return stringify([{ ...given, [REASON]: reason }], form);
}
