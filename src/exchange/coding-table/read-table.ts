/** Reads a coding table: one row per body that a document names in a project; bodies and issuers are given by name. */
import { stringify } from "csv-stringify/sync";
import { UserError } from "../../errors.js";
import { csvRows, headProblem, type CsvRow } from "../csv-rows.js";
import { NotText } from "../text-lines.js";

const REQUIRED = ["title", "date", "issuers", "project", "body", "role"] as const;
const OPTIONAL = ["number", "chain", "quote"] as const;
/** Column added to refused rows; ignored when they are read again. */
const REASON = "reason";

export type CodingColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

export interface CodingRow {
  /** Line number, counted from 1, header included. */
  line: number;
  cells: Record<CodingColumn, string>;
  /** All cells as in the table, for writing the row back. */
  given: Record<string, string>;
}

/** @throws UserError BAD_TABLE for text that is not UTF-8, missing or unknown columns, and malformed CSV */
export async function readTable(name: string, bytes: AsyncIterable<Uint8Array>): Promise<CodingRow[]> {
  try {
    return await rowsOf(name, bytes);
  } catch (error) {
    throw error instanceof NotText ? badTable(name, `line ${error.place.line}: ${error.reason}`) : error;
  }
}

async function rowsOf(name: string, bytes: AsyncIterable<Uint8Array>): Promise<CodingRow[]> {
  let head: string[] | null = null;
  const rows: CodingRow[] = [];
  for await (const row of csvRows(name, bytes)) {
    if ("reason" in row) throw badTable(name, `line ${row.line}: ${row.reason}`);
    const cells = row.cells.map((cell) => cell.trim());
    if (head !== null) rows.push(codingRow(name, head, { line: row.line, cells }));
    else requireHead(name, (head = cells));
  }
  if (rows.length === 0) throw badTable(name, "it has no rows");
  return rows;
}

function requireHead(name: string, head: readonly string[]): void {
  const problem = headProblem(head, REQUIRED, [...OPTIONAL, REASON]);
  if (problem !== null) throw badTable(name, problem);
}

function codingRow(name: string, head: readonly string[], { line, cells }: CsvRow): CodingRow {
  if (cells.length !== head.length)
    throw badTable(name, `line ${line} has ${cells.length} cells where the head has ${head.length}`);
  const given = Object.fromEntries(head.map((column, at) => [column, cells[at]!]));
  const all = [...REQUIRED, ...OPTIONAL].map((column) => [column, given[column] ?? ""]);
  return { line, cells: Object.fromEntries(all) as CodingRow["cells"], given };
}

/** Refused rows as a coding table with a reason column, to be corrected and imported again. */
export function writeRefused(rows: readonly { row: CodingRow; reason: string }[]): string {
  const columns = [...new Set([...Object.keys(rows[0]?.row.given ?? {}), REASON])];
  return stringify(
    rows.map(({ row, reason }) => ({ ...row.given, [REASON]: reason })),
    { header: true, columns, bom: true },
  );
}

function badTable(name: string, reason: string): UserError {
  const columns = [...REQUIRED, ...OPTIONAL.map((column) => `${column} (optional)`)].join(", ");
  return new UserError(
    "BAD_TABLE",
    `${name} cannot be read as a coding table: ${reason}. Save it as CSV in UTF-8 with the columns ${columns}.`,
  );
}
