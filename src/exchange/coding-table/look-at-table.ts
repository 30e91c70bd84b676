/** A first look at a table before it is imported: what each column was taken for, and its first rows as understood. */
import type { Role } from "../../domain/vocabulary.js";
import { UserError } from "../../errors.js";
import type { CodingColumn } from "./headings.js";
import { sheetOf, tableOf, headOf, givenColumns, type CodingRow, type Reading } from "./read-table.js";
import { tableDate } from "./table-dates.js";
import { roleKey, tableRole } from "./table-roles.js";

const MOST_ROWS_SHOWN = 8;
const MOST_SAMPLES = 3;
const MOST_WORDS = 100;

export interface LookColumn {
  /** The heading with its position, such as 文号#2: what `Reading.columns` takes. */
  key: string;
  heading: string;
  /** What it was taken for; null: it is set aside. */
  column: CodingColumn | null;
  /** Its first values. */
  samples: string[];
}

export interface TableLook {
  form: string;
  /** Names of the sheets; empty unless it is a workbook. */
  sheets: string[];
  sheet: string | null;
  columns: LookColumn[];
  /** Rows of the table, without totals and notes. */
  total: number;
  rows: { line: number; cells: Partial<Record<CodingColumn, string>>; date: string | null }[];
  /** Words for roles, with their rows; a null role is one that nobody knows. */
  roleWords: { word: string; rows: number; role: Role | null }[];
  /** Why the table cannot be imported with these columns; null: it can. */
  problem: string | null;
}

/** @throws UserError BAD_TABLE where the file is no table at all */
export async function lookAtTable(name: string, bytes: Buffer, reading: Reading): Promise<TableLook> {
  const sheet = await sheetOf(name, bytes, reading);
  const { found, problem } = tableOrProblem(() => tableOf(name, sheet, reading));
  const { head, headings, body } = found?.read ?? headOf(name, sheet, givenColumns(reading));
  const columnAt = new Map([...headings.at].flatMap(([column, all]) => all.map((at) => [at, column])));
  const rows = found?.table.rows ?? [];
  return {
    ...{ form: sheet.form, sheets: sheet.sheets, sheet: sheet.sheet, problem },
    total: body.length,
    columns: head.cells.flatMap((heading, at) => {
      const samples = body.map(({ cells }) => cells[at] ?? "").filter(Boolean);
      const column = columnAt.get(at) ?? null;
      if (heading === "" && samples.length === 0) return [];
      return [{ key: `${heading}#${at + 1}`, heading, column, samples: samples.slice(0, MOST_SAMPLES) }];
    }),
    rows: rows.slice(0, MOST_ROWS_SHOWN).map(({ line, cells }) => ({
      ...{ line, date: tableDate(cells.date) },
      cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== "")),
    })),
    roleWords: roleWordsOf(rows),
  };
}

/** The columns may be wrong at first: that is why somebody looks. */
function tableOrProblem<Found>(read: () => Found): { found: Found | null; problem: string | null } {
  try {
    return { found: read(), problem: null };
  } catch (error) {
    if (error instanceof UserError) return { found: null, problem: error.message };
    throw error;
  }
}

function roleWordsOf(rows: readonly CodingRow[]): TableLook["roleWords"] {
  const words = new Map<string, { word: string; rows: number; role: Role | null }>();
  for (const { cells } of rows) {
    if (cells.role === "") continue;
    const key = roleKey(cells.role);
    const known = words.get(key);
    if (known) known.rows++;
    else words.set(key, { word: cells.role, rows: 1, role: tableRole(cells.role) });
  }
  const listed = [...words.values()].sort((a, b) => Number(a.role !== null) - Number(b.role !== null));
  return listed.slice(0, MOST_WORDS);
}
