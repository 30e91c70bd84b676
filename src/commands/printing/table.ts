/** Aligned tables for a terminal. A Chinese character is two columns wide. */
import Table from "cli-table3";
import stringWidth from "string-width";
import { printable } from "../../domain/printable.js";

const GAP = 2;
const LEAST_WIDTH = 12;
const NO_LINES = {
  ...{
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
  },
  ...{
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
    right: "",
    "right-mid": "",
    middle: "",
  },
};

/** @param width columns available; null: no limit */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string {
  const cells = rows.map((row) => row.map(printable));
  const natural = head.map((_, at) => Math.max(...[head, ...cells].map((row) => widthOf(row[at] ?? ""))));
  const widths = width === null ? natural : fitted(natural, width);
  const rule = widths.map((columns) => "─".repeat(columns));
  const made = new Table({
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [], compact: true },
  });
  for (const row of [head, rule, ...cells])
    made.push(row.map((cell, at) => wrap(cell, widths[at]!).join("\n")));
  return made
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Narrows the widest column until the table fits or every column is at its minimum. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, columns) => sum + columns + GAP, 0) - width;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= LEAST_WIDTH) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess--;
  }
  return widths;
}

/** Wraps text to `width` columns: preferably at spaces, otherwise anywhere, as is usual in Chinese. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => (stringWidth(line) <= width ? [line] : wrapLine(line, width)));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/(?<=\s)|(?<=[\u2E80-\u9FFF\uFF00-\uFFEF])/u)) {
    for (const piece of stringWidth(word) > width ? [...word] : [word]) {
      if (current !== "" && stringWidth(current + piece.trimEnd()) > width) {
        lines.push(current.trimEnd());
        current = "";
      }
      current += piece;
    }
  }
  return [...lines, current];
}

function widthOf(text: string): number {
  return Math.max(...text.split("\n").map((line) => stringWidth(line)));
}
