/** The text of a cell as its column means it: one line, without the marks that stand for an empty cell. */
import type { CodingColumn } from "./headings.js";

/** Cells of prose, or of names that a line break may part. */
const SEVERAL_LINES: readonly CodingColumn[] = ["issuers", "body", "leads", "participants", "quote", "note"];
const PROSE: readonly CodingColumn[] = ["quote", "note"];
/** What people and programs write into a cell that has nothing to say. */
export const NOTHING = /^(?:[-—–−－/／\\_、]+|无|空|暂无|未知|不详|n\/?a|nan|none|null|nat)$/iu;
/** What pages on the web put between characters, and nobody sees. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Marks of footnotes behind what a cell says: NFKC would make digits of them. */
const MARKS = /\s*[①-⓿*＊※†‡¹²³⁰-⁹]+$/u;
const MARKED: readonly CodingColumn[] = ["title", "number", "date", "project"];
const BREAK_IN_CHINESE =
  /(?<=[\p{Script=Han}，。、；：”》〔〕（）\d])[ \t]*[\r\n]+[ \t]*(?=[\p{Script=Han}“《〔（\d])/gu;

/** @param positions of the column; several for numbered columns of names */
export function cellText(
  column: CodingColumn,
  cells: readonly string[],
  positions: readonly number[],
): string {
  const texts = positions.map((at) => plainText(column, cells[at] ?? "")).filter((text) => text !== "");
  return texts.join("、");
}

function plainText(column: CodingColumn, cell: string): string {
  if (PROSE.includes(column)) return cell;
  const visible = cell.replace(INVISIBLE, "").trim();
  const seen = MARKED.includes(column) ? visible.replace(MARKS, "") : visible;
  if (NOTHING.test(seen)) return "";
  if (SEVERAL_LINES.includes(column) || !/[\r\n]/u.test(seen)) return seen;
  return seen.replace(BREAK_IN_CHINESE, "").replace(/\s*[\r\n]+\s*/gu, " ");
}
