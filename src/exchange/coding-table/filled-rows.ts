/** Rows as they are meant: 同上 repeats the cell above it, and roles in columns of bodies become lists of bodies. */
import type { Role } from "../../domain/vocabulary.js";
import { readHeadings, type CodingColumn, type Given, type Headings } from "./headings.js";
import { withoutNotes, type RowAside } from "./note-rows.js";
import { badTable, type Sheet, type SheetRow } from "./sheet.js";
import { tableRole } from "./table-roles.js";

/** The head of a sheet, what it means, and the rows below it. */
export interface SheetTable {
  head: SheetRow;
  headings: Headings;
  body: SheetRow[];
}

const DITTO = /^(?:同上|同前|[〃″＂"]|''|〞|ditto|id(?:em|\.))$/iu;

/** The rows of the table alone, each as wide as its head, as they are meant. */
export function filledRows(
  name: string,
  { mayBeShort }: Sheet,
  { head, headings, body }: SheetTable,
  given: Given,
): { head: SheetRow; headings: Headings; rows: SheetRow[]; aside: RowAside[] } {
  const { rows, aside } = withoutNotes(body, head, headings.at);
  for (const row of rows) requireWidth(name, head, row, mayBeShort);
  const filled = withoutDittos(rows);
  const lists = withRoleLists(name, [head, ...filled], headings);
  if (lists === null) return { head, headings, rows: filled, aside };
  const [first, ...rest] = lists as [SheetRow, ...SheetRow[]];
  return { head: first, headings: readHeadings(first.cells, given), rows: rest, aside };
}

function requireWidth(name: string, head: SheetRow, { line, cells }: SheetRow, mayBeShort: boolean): void {
  const width = lastFilled(head.cells);
  if (lastFilled(cells) <= width && (cells.length >= width || mayBeShort)) return;
  throw badTable(name, `line ${line} has ${cells.length} cells where the head has ${width}`);
}

export const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell !== "") + 1;

/** The first row has nothing above it: there the mark stays, and its cell is refused. What is wrong above is wrong here. */
function withoutDittos(rows: readonly SheetRow[]): SheetRow[] {
  let above: SheetRow | null = null;
  return rows.map((row) => (above = above === null ? row : repeating(above, row)));
}

function repeating(above: SheetRow, row: SheetRow): SheetRow {
  const [cells, faults] = [[...row.cells], new Map(row.faults)];
  row.cells.forEach((cell, at) => {
    if (!DITTO.test(cell)) return;
    cells[at] = above.cells[at] ?? "";
    const fault = above.faults.get(at);
    if (fault !== undefined) faults.set(at, fault);
  });
  return { ...row, cells, faults };
}

/** Columns that name bodies. */
const NAMING: readonly CodingColumn[] = ["leads", "participants", "body", "role"];

/**
 * A table of projects with a column for each body and roles in its cells, with the bodies in two columns of lists
 * instead. Emptied columns stay, so that the others keep their positions.
 * @param table its head and rows
 * @returns null where there are no such columns, or where others name the bodies
 * @throws UserError BAD_TABLE for a cell of such a column that says something else
 */
function withRoleLists(name: string, table: readonly SheetRow[], { at: known }: Headings): SheetRow[] | null {
  if (!known.has("project") || NAMING.some((column) => known.has(column))) return null;
  const [head, ...rows] = table as [SheetRow, ...SheetRow[]];
  const columns = roleColumns(name, head, rows, known);
  if (columns.size < 2) return null;
  const width = Math.max(...table.map(({ cells }) => cells.length));
  const listed = (row: SheetRow, lists: readonly string[]): SheetRow => {
    const own = Array.from({ length: width }, (_, at) => (columns.has(at) ? "" : (row.cells[at] ?? "")));
    const wrong = [...columns.keys()].find((at) => row.faults.has(at));
    const faults = wrong === undefined ? row.faults : new Map([[width, row.faults.get(wrong)!]]);
    return { ...row, cells: [...own, ...lists], faults };
  };
  const ofRole = ({ cells }: SheetRow, role: Role): string =>
    [...columns].flatMap(([at, body]) => (tableRole(cells[at] ?? "") === role ? [body] : [])).join("、");
  return [
    listed(head, ["牵头单位", "配合单位"]),
    ...rows.map((row) => listed(row, [ofRole(row, "LEAD"), ofRole(row, "PARTICIPANT")])),
  ];
}

/** Bodies by column: those with words for roles in all of their cells, or in most. */
function roleColumns(
  name: string,
  { cells: head }: SheetRow,
  rows: readonly SheetRow[],
  known: Headings["at"],
): Map<number, string> {
  const taken = new Set([...known.values()].flat());
  const found = new Map<number, string>();
  const others: { line: number; body: string; cell: string }[] = [];
  head.forEach((body, at) => {
    const filled = rows.filter((row) => (row.cells[at] ?? "") !== "" && !row.faults.has(at));
    const odd = filled.filter((row) => tableRole(row.cells[at]!) === null);
    if (body === "" || taken.has(at) || filled.length <= 2 * odd.length) return;
    found.set(at, body);
    others.push(...odd.map(({ line, cells }) => ({ line, body, cell: cells[at]! })));
  });
  const [first] = others;
  if (first === undefined || found.size < 2) return found;
  const { line, body, cell } = first;
  const reason = `line ${line} says "${cell}" in the column ${body}, which is no role; write 牵头 or 配合`;
  throw badTable(name, reason);
}
