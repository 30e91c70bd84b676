/** A first look at a table before it is imported: what each column was taken for, and its first rows as understood. */
import type { Role } from "../../domain/vocabulary.js";
import { UserError } from "../../errors.js";
import type { CodingColumn } from "./headings.js";
import {
  sheetOf,
  tableOf,
  headOf,
  givenColumns,
  type CodingRow,
  type CodingTable,
  type Reading,
} from "./read-table.js";
import type { SheetRow } from "./sheet.js";
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
  const { found, problem } = await tableOrProblem(() => tableOf(name, sheet, reading));
  const { head, headings, body } = found?.read ?? headOf(name, sheet, givenColumns(reading));
  const columnAt = new Map([...headings.at].flatMap(([column, all]) => all.map((at) => [at, column])));
  const { total, samples } = await samplesOf(head, body());
  const { rows, roleWords } = await rowsOf(found?.table ?? null);
  return {
    ...{ form: sheet.form, sheets: sheet.sheets, sheet: sheet.sheet, problem, total, rows, roleWords },
    columns: head.cells.flatMap((heading, at) => {
      const column = columnAt.get(at) ?? null;
      if (heading === "" && samples[at]!.length === 0) return [];
      return [{ key: `${heading}#${at + 1}`, heading, column, samples: samples[at]! }];
    }),
  };
}

/** The first values of each column, and the number of rows. */
async function samplesOf(
  head: SheetRow,
  body: AsyncIterable<SheetRow>,
): Promise<{ total: number; samples: string[][] }> {
  const samples: string[][] = head.cells.map(() => []);
  let total = 0;
  for await (const { cells } of body) {
    total++;
    samples.forEach((list, at) => {
      const cell = cells[at] ?? "";
      if (cell !== "" && list.length < MOST_SAMPLES) list.push(cell);
    });
  }
  return { total, samples };
}

async function rowsOf(table: CodingTable | null): Promise<Pick<TableLook, "rows" | "roleWords">> {
  const rows: TableLook["rows"] = [];
  const words = new RoleWordCount();
  for await (const row of table?.rows() ?? []) {
    words.add(row);
    if (rows.length >= MOST_ROWS_SHOWN) continue;
    const filled = Object.entries(row.cells).filter(([, cell]) => cell !== "");
    rows.push({ line: row.line, date: tableDate(row.cells.date), cells: Object.fromEntries(filled) });
  }
  return { rows, roleWords: words.list };
}

/** The columns may be wrong at first: that is why somebody looks. */
async function tableOrProblem<Found>(
  read: () => Promise<Found>,
): Promise<{ found: Found | null; problem: string | null }> {
  try {
    return { found: await read(), problem: null };
  } catch (error) {
    if (error instanceof UserError) return { found: null, problem: error.message };
    throw error;
  }
}

class RoleWordCount {
  private readonly words = new Map<string, TableLook["roleWords"][number]>();

  add({ cells }: CodingRow): void {
    if (cells.role === "") return;
    const key = roleKey(cells.role);
    const known = this.words.get(key);
    if (known) known.rows++;
    else if (this.words.size < 10 * MOST_WORDS)
      this.words.set(key, { word: cells.role, rows: 1, role: tableRole(cells.role) });
  }

  /** Unknown ones first. */
  get list(): TableLook["roleWords"] {
    const listed = [...this.words.values()].sort((a, b) => Number(a.role !== null) - Number(b.role !== null));
    return listed.slice(0, MOST_WORDS);
  }
}
