/** Rows of the sheets of a workbook, XLSX or XLS. */
import XLSX from "@e965/xlsx";
import { monthOf } from "./table-dates.js";
import { badTable, FIRST_ROWS, MOST_ROWS, tooManyRows, type Sheet, type SheetRow } from "./sheet.js";

type Cell = XLSX.CellObject;
type Range = XLSX.Range;

/** Number formats of spreadsheets, which the library does not describe. */
const FORMATS = XLSX.SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): { y: number; m: number; d: number };
};

const PACKED = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether the bytes are a zip (XLSX) or a compound file (XLS, or XLSX behind a password). */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [PACKED, COMPOUND].some((mark) => mark.every((byte, at) => bytes[at] === byte));
}

export interface Workbook {
  /** Names of its sheets, without those that are hidden unless all are. */
  sheets: string[];
  /** @throws UserError BAD_TABLE for a sheet that it has not */
  read(sheet: string): Sheet;
}

/**
 * @param content the bytes of a workbook, or a table in HTML or XML as text
 * @param lastRow rows behind it hold nothing
 * @throws UserError BAD_TABLE
 */
export function openWorkbook(name: string, content: Uint8Array | string, lastRow: number): Workbook {
  const book = bookOf(name, content, lastRow);
  const shown = book.SheetNames.filter((_, at) => !book.Workbook?.Sheets?.[at]?.Hidden);
  const sheets = shown.length > 0 ? shown : book.SheetNames;
  return { sheets, read: (sheet) => sheetOf(name, book, sheet, sheets) };
}

function sheetOf(name: string, book: XLSX.WorkBook, wanted: string, sheets: string[]): Sheet {
  const content = book.Sheets[wanted];
  if (content === undefined)
    throw badTable(name, `it has no sheet "${wanted}"; its sheets are ${book.SheetNames.join(", ")}`);
  const merges = content["!merges"] ?? [];
  const grid = content["!data"] ?? [];
  if (grid.length > MOST_ROWS) throw tooManyRows(name);
  const is1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const first: SheetRow[] = [];
  for (const row of rowsOf(grid, merges, is1904)) if (first.push(row) >= FIRST_ROWS) break;
  return {
    ...{ first, rows: () => inTurn(rowsOf(grid, merges, is1904)) },
    ...{ mayBeShort: true, is1904 },
    ...{ form: `sheet ${wanted}`, sheet: wanted, sheets },
    merged: new Map(merges.map((range) => [range.s.r + 1, XLSX.utils.encode_range(range)])),
  };
}

async function* inTurn<One>(all: Iterable<One>): AsyncGenerator<One> {
  yield* all;
}

function bookOf(name: string, content: Uint8Array | string, lastRow: number): XLSX.WorkBook {
  try {
    return XLSX.read(content, {
      type: typeof content === "string" ? "string" : "buffer",
      // in HTML and XML, texts stay what they are: 2016-07-05 is no number
      raw: typeof content === "string",
      dense: true,
      cellNF: true,
      sheetStubs: true,
      sheetRows: lastRow + 1,
    });
  } catch (error) {
    const isLocked = /password|encrypt/iu.test((error as Error).message);
    const reason = isLocked
      ? "it is protected by a password; save it without one"
      : "it is no workbook, or it is damaged; open it in the program that made it and save it again";
    throw badTable(name, reason);
  }
}

function* rowsOf(
  grid: readonly (readonly (Cell | undefined)[] | undefined)[],
  merges: readonly Range[],
  is1904: boolean,
): Generator<SheetRow> {
  const tops = topsOfMerged(merges);
  for (const [at, given] of grid.entries()) {
    const faults = new Map<number, string>();
    const width = Math.max(
      given?.length ?? 0,
      ...[...(tops.get(at)?.keys() ?? [])].map((column) => column + 1),
    );
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = gridCell(grid, tops.get(at)?.get(column), column) ?? given?.[column];
      const { text, fault } = textOf(cell, is1904);
      if (fault !== null) faults.set(column, `cell ${XLSX.utils.encode_cell({ r: at, c: column })} ${fault}`);
      return text;
    });
    const isOwn = given?.some((cell) => cell !== undefined && textOf(cell, is1904).text !== "") ?? false;
    if (isOwn || faults.size > 0) yield { line: at + 1, cells, faults };
  }
}

function gridCell(
  grid: readonly (readonly (Cell | undefined)[] | undefined)[],
  row: number | undefined,
  column: number,
): Cell | undefined {
  return row === undefined ? undefined : grid[row]?.[column];
}

/** A cell merged over several rows of one column holds for each of them: by row and column, the row of its value. */
function topsOfMerged(merges: readonly Range[]): Map<number, Map<number, number>> {
  const tops = new Map<number, Map<number, number>>();
  for (const { s, e } of merges) {
    if (s.c !== e.c) continue;
    for (let row = s.r + 1; row <= Math.min(e.r, MOST_ROWS); row++) {
      tops.set(row, (tops.get(row) ?? new Map<number, number>()).set(s.c, s.r));
    }
  }
  return tops;
}

function textOf(cell: Cell | undefined, is1904: boolean): { text: string; fault: string | null } {
  if (cell === undefined || cell.t === "z") {
    return {
      text: "",
      fault: cell?.f === undefined ? null : "holds a formula without a value; save its value",
    };
  }
  if (cell.t === "e") return { text: cell.w ?? "#ERROR", fault: `holds the error ${cell.w ?? "#ERROR"}` };
  if (cell.t === "n" && FORMATS.is_date(String(cell.z ?? ""))) {
    return { text: dateText(Number(cell.v), String(cell.z), is1904), fault: null };
  }
  return { text: String(cell.v ?? "").trim(), fault: null };
}

/** A real date, as exactly as its format shows it: yyyy"年"m"月" is a month. */
function dateText(serial: number, format: string, is1904: boolean): string {
  const { y, m, d } = FORMATS.parse_date_code(serial, { date1904: is1904 });
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "");
  if (!/m/iu.test(shown)) return String(y);
  return /d/iu.test(shown) ? `${monthOf(y, m)}-${String(d).padStart(2, "0")}` : monthOf(y, m);
}
