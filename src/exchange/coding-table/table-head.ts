/** Finds the head of a table: one row among the first ones, or two, where the upper one names groups of columns. */
import { readHeadings, type Given, type Headings } from "./headings.js";
import type { Sheet, SheetRow } from "./sheet.js";

/** Rows above the head that may hold the title of the table. */
const MOST_ABOVE = 10;

interface FoundHead {
  head: SheetRow;
  headings: Headings;
  /** Position of its last row. */
  last: number;
}

/** The row with the most headings, or two rows together where they have more; null where there are no rows. */
export function bestHead(rows: readonly SheetRow[], given: Given, merged: Sheet["merged"]): FoundHead | null {
  let best: (FoundHead & { worth: number }) | null = null;
  for (const [at, head] of rows.slice(0, MOST_ABOVE).entries()) {
    for (const found of [single(head, at, given), double(rows, at, given)]) {
      if (found === null) continue;
      // a row of merged cells names groups, if the next one does as well
      const worth = found.headings.at.size - (merged.has(found.head.line) ? 0.5 : 0);
      if (best === null || worth > best.worth) best = { ...found, worth };
    }
  }
  return best;
}

function single(head: SheetRow, at: number, given: Given): FoundHead {
  return { head, headings: readHeadings(head.cells, given), last: at };
}

/** Names of groups of columns, which are no headings themselves. */
const GROUP = /(?:信息|情况|部门|单位|机构|主体|分工|要素|内容|属性|特征)$/u;

/** 文件信息, above 标题 and 日期: what the lower row leaves empty, the upper one says. Every cell of the lower one must be a heading. */
function double(rows: readonly SheetRow[], at: number, given: Given): FoundHead | null {
  const [upper, lower] = [rows[at]!, rows[at + 1]];
  if (lower === undefined || lower.faults.size > 0) return null;
  const known = new Set([...readHeadings(lower.cells, given).at.values()].flat());
  const filled = lower.cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  const isHead = filled.every((column) => known.has(column) && mayBeAbove(upper.cells[column] ?? "", given));
  if (filled.length < 2 || !isHead) return null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from(
    { length: width },
    (_, column) => lower.cells[column] || (upper.cells[column] ?? ""),
  );
  return { head: { ...lower, cells }, headings: readHeadings(cells, given), last: at + 1 };
}

const mayBeAbove = (cell: string, given: Given): boolean =>
  cell === "" || GROUP.test(cell) || readHeadings([cell], given).at.size > 0;
