/** Rows of a sheet that are no rows of its table: the head once more on each page, totals, and notes below it. */
import type { Headings } from "./headings.js";
import type { SheetRow } from "./sheet.js";

export interface RowAside {
  line: number;
  /** Its first text. */
  text: string;
}

const NOTE =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|totals?|sum)\s*[:：]?\s*[（(]?\d*\s*(?:件|份|项|个|篇|条|部)?[）)]?$|^(?:注|注释|备注|说明|附注|数据来源|资料来源|来源|notes?|sources?)\s*(?:\d{1,2}|[一二三四五])?\s*[:：.]/iu;

/** Alone in its row, it parts the rows below: 2018年, 一、综合类. */
const SECTION =
  /^(?:(?:19|20)\d{2}\s*年?度?|(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]).{1,20})$/u;

/** Rows set aside that are listed. */
const MOST_LISTED = 1_000;

/** Tells the rows of a sheet, one after the other, from those that are none. */
export class NoteRows {
  readonly aside: RowAside[] = [];
  private isBelowNote = false;
  private readonly date: number | undefined;

  constructor(
    private readonly head: SheetRow,
    at: Headings["at"],
  ) {
    this.date = at.get("date")?.[0];
  }

  /** Whether the next row is one of the table. A row with a date is never set aside. */
  isRow(row: SheetRow): boolean {
    const filled = row.cells.filter((cell) => cell !== "");
    const hasDate = this.date !== undefined && (row.cells[this.date] ?? "") !== "";
    const isNote = !hasDate && (NOTE.test(filled[0] ?? "") || (this.isBelowNote && filled.length === 1));
    const isSection = !hasDate && filled.length === 1 && SECTION.test(filled[0]!);
    this.isBelowNote = isNote && !isSection;
    if (row.faults.size > 0 || !(isNote || isSection || isSame(row, this.head))) return true;
    if (this.aside.length < MOST_LISTED)
      this.aside.push({ line: row.line, text: (filled[0] ?? "").slice(0, 60) });
    return false;
  }
}

function isSame({ cells }: SheetRow, head: SheetRow): boolean {
  return head.cells.every((cell, at) => cell === (cells[at] ?? ""));
}
