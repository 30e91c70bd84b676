/** Cells of the files that Neo4j's importer reads. Both delimiters are characters that no stored text holds unquoted. */

export const DELIMITER = "\t";
export const LIST_DELIMITER = "\u001f";

export type CellType = "string" | "long" | "double" | "boolean" | "string[]";

/** An empty cell stands for no value, a quoted one for an empty text or list. */
export function cellOf(value: unknown): string {
  if (typeof value === "string") return quotedCell(value);
  if (Array.isArray(value)) return quotedCell(value.join(LIST_DELIMITER));
  return typeof value === "number" || typeof value === "boolean" ? `${value}` : "";
}

export function quotedCell(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

/** @param isInteger whether a number of this column is stored as an integer */
export function typeOf(value: unknown, isInteger: boolean): CellType {
  if (Array.isArray(value)) return "string[]";
  if (typeof value === "number") return isInteger ? "long" : "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

/** Whether a row has a line end inside a text, besides the one at its end. */
export function hasLines(row: string): boolean {
  return row.indexOf("\n") < row.length - 1 || row.includes("\r");
}
