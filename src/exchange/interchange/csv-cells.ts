/** Converts records of the interchange format to CSV cells and back. An empty cell is null; lists are written as JSON. */
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { AnyRecord, RecordKind } from "../../domain/records.js";

const NUMBERS = new Set(["paragraph", "start", "end", "quoteStart", "length", "confidence"]);
const BOOLEANS = new Set(["verified", "mainLine", "labelIsOurs", "listIsOpen"]);
const LISTS = new Set(["sources", "issuers"]);
const OPTIONAL_LISTS = new Set(["authorsZh", "authorsEn", "formerKinds"]);

/** A cell that cannot be converted stays text; the record schema then refuses it with a reason. */
export function fromCells(
  kind: RecordKind,
  cells: Readonly<Record<string, string>>,
  columns: readonly string[] = RECORD_COLUMNS[kind],
): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, fromCell(column, cells[column] ?? "")]));
}

function fromCell(column: string, cell: string): unknown {
  if (cell === "") return LISTS.has(column) ? [] : null;
  if (NUMBERS.has(column)) return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(cell) ? Number(cell) : cell;
  if (BOOLEANS.has(column)) return { true: true, false: false }[cell.toLowerCase()] ?? cell;
  return LISTS.has(column) || OPTIONAL_LISTS.has(column) ? listOf(cell) : cell;
}

function listOf(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

export function toCells(kind: RecordKind, record: AnyRecord): string[] {
  return RECORD_COLUMNS[kind].map((column) => {
    const value = record[column];
    if (value === null || value === undefined) return "";
    return typeof value === "string" ? value : JSON.stringify(value);
  });
}
