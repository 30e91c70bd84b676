/**
 * A table of projects with a column for each body and roles in its cells: the bodies are read as two columns of lists.
 * Emptied columns stay, so that the others keep their positions.
 */
import type { Role } from "../../domain/vocabulary.js";
import { NOTHING } from "./cell-text.js";
import type { CodingColumn, Headings } from "./headings.js";
import { badTable, type SheetRow } from "./sheet.js";
import { tableRole, type RoleWords } from "./table-roles.js";

/** Columns that name bodies. */
const NAMING: readonly CodingColumn[] = ["leads", "participants", "body", "role"];

/** Whether no other column names the bodies. */
export const mayHaveRoleColumns = (known: Headings["at"]): boolean =>
  known.has("project") && !NAMING.some((column) => known.has(column));

interface Seen {
  body: string;
  filled: number;
  /** Cells that are no role, and those of them that are longer than a word for a role. */
  odd: number;
  long: number;
  /** The first cell that is no role. */
  first: { line: number; cell: string } | null;
}

const LONGEST_WORD = 4;

/** Bodies by column: those with words for roles in most of their cells, or beside signs and other short words. */
export class RoleColumns {
  private readonly seen = new Map<number, Seen>();

  constructor(
    { cells: head }: SheetRow,
    known: Headings["at"],
    private readonly words: RoleWords,
  ) {
    const taken = new Set([...known.values()].flat());
    head.forEach((body, at) => {
      if (body !== "" && !taken.has(at)) this.seen.set(at, { body, filled: 0, odd: 0, long: 0, first: null });
    });
  }

  see({ line, cells, faults }: SheetRow): void {
    for (const [at, one] of this.seen) {
      const cell = cells[at] ?? "";
      if (cell === "" || NOTHING.test(cell) || faults.has(at)) continue;
      one.filled++;
      if (tableRole(cell, this.words) !== null) continue;
      one.odd++;
      if (cell.length > LONGEST_WORD) one.long++;
      one.first ??= { line, cell };
    }
  }

  /** @throws UserError BAD_TABLE for a cell of such a column that says something else */
  columns(name: string): ReadonlyMap<number, string> {
    const found = [...this.seen].filter(
      ([, { filled, odd, long }]) => filled > 2 * odd || (filled > odd && long === 0),
    );
    const wrong = found.find(([, { first }]) => first !== null)?.[1];
    if (wrong !== undefined && found.length >= 2) {
      const { body, first } = wrong;
      const reason = `line ${first!.line} says "${first!.cell}" in the column ${body}, which is no role; write 牵头 or 配合 (on the command line, --role "${first!.cell}=PARTICIPANT" says what it means)`;
      throw badTable(name, reason);
    }
    return new Map(found.map(([at, { body }]) => [at, body]));
  }
}

/** The row with lists behind its own cells, of which those of the columns are empty. */
export function listed(
  row: SheetRow,
  columns: ReadonlyMap<number, string>,
  width: number,
  lists: readonly string[],
): SheetRow {
  const own = Array.from({ length: width }, (_, at) => (columns.has(at) ? "" : (row.cells[at] ?? "")));
  const wrong = [...columns.keys()].find((at) => row.faults.has(at));
  const faults = wrong === undefined ? row.faults : new Map([[width, row.faults.get(wrong)!]]);
  return { ...row, cells: [...own, ...lists], faults };
}

export function withRoleLists(
  row: SheetRow,
  columns: ReadonlyMap<number, string>,
  width: number,
  words: RoleWords,
): SheetRow {
  const ofRole = (role: Role): string =>
    [...columns]
      .flatMap(([at, body]) => (tableRole(row.cells[at] ?? "", words) === role ? [body] : []))
      .join("、");
  return listed(row, columns, width, [ofRole("LEAD"), ofRole("PARTICIPANT")]);
}
