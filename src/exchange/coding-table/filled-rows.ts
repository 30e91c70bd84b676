/** Rows as they are meant: 同上 repeats the cell above it, and roles in columns of bodies become lists of bodies. */
import { readHeadings, type Given, type Headings } from "./headings.js";
import { NoteRows, type RowAside } from "./note-rows.js";
import { listed, mayHaveRoleColumns, RoleColumns, withRoleLists } from "./role-columns.js";
import { badTable, type Sheet, type SheetRow } from "./sheet.js";
import type { RoleWords } from "./table-roles.js";

/** The head of a sheet, what it means, and the rows below it. */
export interface SheetTable {
  head: SheetRow;
  headings: Headings;
  body: () => AsyncIterable<SheetRow>;
}

/** The rows of a table alone, as they are meant. */
export interface FilledTable extends SheetTable {
  total: number;
  /** Rows that are none. */
  aside: RowAside[];
}

const DITTO = /^(?:同上|同前|[〃″＂"]|''|〞|ditto|id(?:em|\.))$/iu;

/**
 * The rows of the table alone, each as wide as its head, as they are meant. All are read once to see that they can be.
 * @throws UserError BAD_TABLE
 */
export async function filledRows(
  name: string,
  { mayBeShort }: Sheet,
  { head, headings, body }: SheetTable,
  given: Given,
  words: RoleWords,
): Promise<FilledTable> {
  const rows = async function* (notes = new NoteRows(head, headings.at)): AsyncGenerator<SheetRow> {
    const repeated = new Repeated();
    for await (const row of body()) if (notes.isRow(row)) yield repeated.filled(row);
  };
  const notes = new NoteRows(head, headings.at);
  const roles = mayHaveRoleColumns(headings.at) ? new RoleColumns(head, headings.at, words) : null;
  let [total, width] = [0, head.cells.length];
  for await (const row of rows(notes)) {
    requireWidth(name, head, row, mayBeShort);
    roles?.see(row);
    [total, width] = [total + 1, Math.max(width, row.cells.length)];
  }
  const columns = roles?.columns(name) ?? new Map<number, string>();
  const found = { total, aside: notes.aside };
  if (columns.size < 2) return { head, headings, body: () => rows(), ...found };
  const first = listed(head, columns, width, ["牵头单位", "配合单位"]);
  const listedRows = async function* (): AsyncGenerator<SheetRow> {
    for await (const row of rows()) yield withRoleLists(row, columns, width, words);
  };
  return { head: first, headings: readHeadings(first.cells, given), body: listedRows, ...found };
}

function requireWidth(name: string, head: SheetRow, { line, cells }: SheetRow, mayBeShort: boolean): void {
  const width = lastFilled(head.cells);
  if (lastFilled(cells) <= width && (cells.length >= width || mayBeShort)) return;
  throw badTable(name, `line ${line} has ${cells.length} cells where the head has ${width}`);
}

export const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell !== "") + 1;

/** The first row has nothing above it: there the mark stays, and its cell is refused. What is wrong above is wrong here. */
class Repeated {
  private above: SheetRow | null = null;

  filled(row: SheetRow): SheetRow {
    return (this.above = this.above === null ? row : repeating(this.above, row));
  }
}

function repeating(above: SheetRow, row: SheetRow): SheetRow {
  if (!row.cells.some((cell) => DITTO.test(cell))) return row;
  const [cells, faults] = [[...row.cells], new Map(row.faults)];
  row.cells.forEach((cell, at) => {
    if (!DITTO.test(cell)) return;
    cells[at] = above.cells[at] ?? "";
    const fault = above.faults.get(at);
    if (fault !== undefined) faults.set(at, fault);
  });
  return { ...row, cells, faults };
}
