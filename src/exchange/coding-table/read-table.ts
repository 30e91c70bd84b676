/** A scholar's coding table: one row for each body that a document names in a project, bodies and issuers by name. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { UserError } from "../../errors.js";

const REQUIRED = ["title", "date", "issuers", "project", "body", "role"] as const;
const OPTIONAL = ["number", "chain", "quote"] as const;
/** Added to rows that come back; ignored when they are read again. */
const REASON = "reason";

export type CodingColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

export interface CodingRow {
  /** Counted from 1, the head included. */
  line: number;
  cells: Record<CodingColumn, string>;
  /** As the table has them, for giving the row back. */
  given: Record<string, string>;
}

/** @throws UserError BAD_TABLE for bytes that are no UTF-8, missing or unknown columns, and broken CSV */
export function readTable(name: string, bytes: Uint8Array): CodingRow[] {
  const rows = parsed(name, decoded(name, bytes));
  const head = Object.keys(rows[0]?.record ?? {});
  if (rows.length === 0) throw badTable(name, "it holds no row");
  const missing = REQUIRED.filter((column) => !head.includes(column));
  if (missing.length > 0) throw badTable(name, `the columns ${missing.join(", ")} are missing`);
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL, REASON];
  const unknown = head.filter((column) => !known.includes(column));
  if (unknown.length > 0) throw badTable(name, `unknown column ${unknown.join(", ")}`);
  return rows.map(({ info, record }) => ({ line: info.lines, cells: cellsOf(record), given: record }));
}

/** Rows that could not be taken, each with its reason, as a table to mend and read again. */
export function writeRefused(rows: readonly { row: CodingRow; reason: string }[]): string {
  const columns = [...new Set([...Object.keys(rows[0]?.row.given ?? {}), REASON])];
  return stringify(
    rows.map(({ row, reason }) => ({ ...row.given, [REASON]: reason })),
    { header: true, columns, bom: true },
  );
}

function cellsOf(record: Readonly<Record<string, string>>): CodingRow["cells"] {
  const cells = [...REQUIRED, ...OPTIONAL].map((column) => [column, (record[column] ?? "").trim()]);
  return Object.fromEntries(cells) as CodingRow["cells"];
}

function decoded(name: string, bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw badTable(name, "it is UTF-16");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badTable(name, "it is not UTF-8");
  }
}

interface ParsedRow {
  info: { lines: number };
  record: Record<string, string>;
}

function parsed(name: string, text: string): ParsedRow[] {
  try {
    return parse(text, {
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as ParsedRow[];
  } catch (error) {
    throw badTable(name, (error as Error).message);
  }
}

function badTable(name: string, reason: string): UserError {
  const columns = [...REQUIRED, ...OPTIONAL.map((column) => `${column} (optional)`)].join(", ");
  return new UserError(
    "BAD_TABLE",
    `${name} cannot be read as a coding table: ${reason}. Save it as CSV in UTF-8 with the columns ${columns}.`,
  );
}
