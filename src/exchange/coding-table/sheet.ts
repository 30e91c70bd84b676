/** A sheet as it is given: rows of cells, before anybody knows what its columns are. */
import { UserError } from "../../errors.js";

/** A row as text. Dates that are real dates in the workbook are written like 2020-03-01, as exactly as they are shown. */
export interface SheetRow {
  /** Row of a workbook, or first line in a text file, counted from 1. */
  line: number;
  cells: string[];
  /** What is wrong with a cell, by column. */
  faults: ReadonlyMap<number, string>;
}

export interface Sheet {
  /** Its first rows, by which one sees what it is. */
  first: SheetRow[];
  /** All of its rows, each time from the beginning: a table is never held as a whole. */
  rows: () => AsyncIterable<SheetRow>;
  /** Rows may end before the head does, as in workbooks, which do not store empty cells. */
  mayBeShort: boolean;
  /** What the file is: encoding and delimiter, or the name of the sheet. */
  form: string;
  /** Its name, and the names of all sheets of the workbook; null and none for text. */
  sheet: string | null;
  sheets: string[];
  /** Days are counted from 1904, as workbooks of old Macs do. */
  is1904?: boolean;
  /** A merged cell that begins in a row, such as B1:C1, by row. */
  merged: ReadonlyMap<number, string>;
}

/** Most rows of one table. */
export const MOST_ROWS = 200_000;
/** Rows by which one sees what a sheet is. */
export const FIRST_ROWS = 200;
export const NO_FAULTS: ReadonlyMap<number, string> = new Map();

/** The first ones of many. */
export async function firstOf<One>(all: AsyncIterable<One>, most: number): Promise<One[]> {
  const first: One[] = [];
  if (most === 0) return first;
  for await (const one of all) if (first.push(one) >= most) break;
  return first;
}

/** @param reason without a full stop */
export function badTable(name: string, reason: string): UserError {
  return new UserError(
    "BAD_TABLE",
    `${name} cannot be read as a coding table: ${reason}. A coding table has the columns title, date, issuers, project, body and role, and may have number, chain and quote.`,
  );
}

export function tooManyRows(name: string): UserError {
  return badTable(name, `it has more than ${MOST_ROWS} rows; split it into several tables`);
}
