/** Rows of a sheet that are no rows of its table: the head once more on each page, totals, and notes below it. */
import type { Headings } from "./headings.js";
import type { SheetRow } from "./sheet.js";

export interface RowAside {
  line: number;
  /** Its first text. */
  text: string;
}

const NOTE =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|totals?|sum)$|^(?:注|注释|备注|说明|附注|数据来源|资料来源|来源|notes?|sources?)\s*(?:\d{1,2}|[一二三四五])?\s*[:：.]/iu;

/** A row with a date is never set aside. */
export function withoutNotes(
  body: readonly SheetRow[],
  head: SheetRow,
  at: Headings["at"],
): { rows: SheetRow[]; aside: RowAside[] } {
  const [date] = at.get("date") ?? [];
  const rows: SheetRow[] = [];
  const aside: RowAside[] = [];
  let isBelowNote = false;
  for (const row of body) {
    const filled = row.cells.filter((cell) => cell !== "");
    const hasDate = date !== undefined && (row.cells[date] ?? "") !== "";
    const isNote: boolean = !hasDate && (NOTE.test(filled[0] ?? "") || (isBelowNote && filled.length === 1));
    if (row.faults.size > 0 || !(isNote || isSame(row, head))) rows.push(row);
    else aside.push({ line: row.line, text: (filled[0] ?? "").slice(0, 60) });
    isBelowNote = isNote;
  }
  return { rows, aside };
}

function isSame({ cells }: SheetRow, head: SheetRow): boolean {
  return head.cells.every((cell, at) => cell === (cells[at] ?? ""));
}
