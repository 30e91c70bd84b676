/** Parses and validates a single row of a coding table, before any name is looked up. */
import { isPartialDate } from "../../domain/dates.js";
import { wordsProblem } from "../../domain/text.js";
import type { Predicate } from "../../domain/vocabulary.js";
import type { CodingColumn, CodingRow } from "../../exchange/coding-table/read-table.js";

type Cells = CodingRow["cells"];

const ROLES: ReadonlyMap<string, Predicate> = new Map([
  ...["LEAD", "LEADS", "牵头", "主办"].map((word) => [word, "LEADS"] as const),
  ...["PARTICIPANT", "PARTICIPATES_IN", "参与", "参建", "配合", "协办"].map(
    (word) => [word, "PARTICIPATES_IN"] as const,
  ),
]);

/** Columns that ids are derived from. They are limited in length, because an id has at most 400 characters. */
const COLUMNS_IN_IDS = ["title", "number", "project", "chain"] as const;
const MAX_LENGTH_IN_ID = 120;

export interface WrongCell {
  column: CodingColumn;
  reason: string;
}

export function roleOf({ role }: Cells): Predicate | null {
  return ROLES.get(role.toUpperCase()) ?? null;
}

/** Issuers in order; separated by punctuation, or by spaces between Chinese characters. */
export function issuersOf({ issuers }: Cells): string[] {
  const names = issuers.split(/[、;；,，\n]|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u);
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** The first invalid cell and why; null when all are valid. */
export function wrongCell(cells: Cells): WrongCell | null {
  const missing = (["title", "date", "project", "body", "role"] as const).find((name) => cells[name] === "");
  if (missing) return { column: missing, reason: `${missing} is empty` };
  const unfit = unfitText(cells);
  if (unfit) return unfit;
  const { date, role, quote, body } = cells;
  if (!isPartialDate(date)) {
    return { column: "date", reason: `date "${date}" is no date; write 2013, 2013-03 or 2013-03-14` };
  }
  if (roleOf(cells) === null) {
    return { column: "role", reason: `role "${role}" is not known; write 牵头 or 参与 (LEAD, PARTICIPANT)` };
  }
  if (quote !== "" && !quote.includes(body)) {
    return { column: "quote", reason: `quote does not contain the body's name "${body}"` };
  }
  return unfitForId(cells);
}

function unfitText(cells: Cells): WrongCell | null {
  const { issuers: _, ...single } = cells;
  const given = [...Object.entries(single), ...issuersOf(cells).map((name) => ["issuers", name])];
  for (const [name, cell] of given as [CodingColumn, string][]) {
    const problem = cell === "" ? null : wordsProblem(cell, name === "quote" ? "LINES" : "LINE");
    if (problem !== null) return { column: name, reason: `${name}: ${problem}` };
  }
  return null;
}

function unfitForId(cells: Cells): WrongCell | null {
  for (const column of COLUMNS_IN_IDS) {
    const cell = cells[column];
    if (cell.length > MAX_LENGTH_IN_ID)
      return { column, reason: `${column} is longer than ${MAX_LENGTH_IN_ID} characters` };
  }
  return null;
}
