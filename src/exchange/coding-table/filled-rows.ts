/** Rows as they are meant: 同上 repeats the cell above it, and roles in columns of bodies become lists of bodies. */
import type { Role } from "../../domain/vocabulary.js";
import type { CodingColumn, Headings } from "./headings.js";
import type { SheetRow } from "./sheet.js";
import { tableRole } from "./table-roles.js";

/** Columns that name bodies. */
const NAMING: readonly CodingColumn[] = ["leads", "participants", "body", "role"];
const DITTO = /^(?:同上|同前|[〃″＂"]|''|〞|ditto|id(?:em|\.))$/iu;

/** The first row has nothing above it: there the mark stays, and its cell is refused. */
export function withoutDittos(rows: readonly SheetRow[]): SheetRow[] {
  let above: SheetRow | null = null;
  return rows.map((row) => {
    const cells: string[] = row.cells.map((cell, at) =>
      above !== null && DITTO.test(cell) ? (above.cells[at] ?? "") : cell,
    );
    return (above = { ...row, cells });
  });
}

/**
 * A table with a column for each body and roles in its cells, with the bodies in two columns of lists instead. Emptied
 * columns stay, so that the others keep their positions.
 * @param table its head and rows
 * @returns null where there are no such columns, or where others name the bodies
 */
export function withRoleLists(table: readonly SheetRow[], { at: known }: Headings): SheetRow[] | null {
  if (NAMING.some((column) => known.has(column))) return null;
  const [head, ...rows] = table as [SheetRow, ...SheetRow[]];
  const columns = roleColumns(head, rows, known);
  if (columns.size < 2) return null;
  const width = Math.max(...table.map(({ cells }) => cells.length));
  const listed = (cells: string[], lists: readonly string[]): string[] => [
    ...Array.from({ length: width }, (_, at) => (columns.has(at) ? "" : (cells[at] ?? ""))),
    ...lists,
  ];
  const ofRole = ({ cells }: SheetRow, role: Role): string =>
    [...columns].flatMap(([at, body]) => (tableRole(cells[at] ?? "") === role ? [body] : [])).join("、");
  return [
    { ...head, cells: listed(head.cells, ["牵头单位", "配合单位"]) },
    ...rows.map((row) => ({
      ...row,
      cells: listed(row.cells, [ofRole(row, "LEAD"), ofRole(row, "PARTICIPANT")]),
    })),
  ];
}

/** Bodies by column: those whose cells hold nothing but words for roles. */
function roleColumns(
  { cells: head }: SheetRow,
  rows: readonly SheetRow[],
  known: Headings["at"],
): Map<number, string> {
  const taken = new Set([...known.values()].flat());
  const found = new Map<number, string>();
  head.forEach((body, at) => {
    const cells = rows.map((row) => row.cells[at] ?? "").filter((cell) => cell !== "");
    const isOfRoles = cells.length > 0 && cells.every((cell) => tableRole(cell) !== null);
    if (body !== "" && !taken.has(at) && isOfRoles) found.set(at, body);
  });
  return found;
}
