/** Streams the rows of a CSV file with their line numbers. A malformed row does not affect the others. */
import { parse } from "csv-parse/sync";
import { LONGEST_LINE, textLines } from "./text-lines.js";

export interface CsvRow {
  /** First line of the row, counted from 1; quoted cells may span several lines. */
  line: number;
  cells: string[];
}

export interface BrokenRow {
  line: number;
  reason: string;
}

/** Skips empty rows. @throws NotText */
export async function* csvRows(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<CsvRow | BrokenRow> {
  for await (const { line, text, isClosed } of rowTexts(file, bytes)) {
    const row = isClosed
      ? rowOf(line, text)
      : { line, reason: "a quote that opens in this row never closes" };
    if ("reason" in row || row.cells.some((cell) => cell.trim() !== "")) yield row;
  }
}

interface RowText {
  line: number;
  text: string;
  isClosed: boolean;
}

/** A row ends at a line end with an even number of quotes before it, that is, outside a quoted cell. */
async function* rowTexts(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RowText> {
  let open: RowText | null = null;
  for await (const next of textLines(file, bytes)) {
    if (open === null && !isOdd(next.text)) {
      yield { line: next.line, text: next.text, isClosed: true };
      continue;
    }
    const text: string = (open?.text ?? "") + next.text;
    const isClosed: boolean = open !== null && isOdd(next.text);
    const row: RowText = { line: open?.line ?? next.line, text: text + (isClosed ? "" : next.end), isClosed };
    const isOver: boolean = isClosed || text.length > LONGEST_LINE;
    if (isOver) yield row;
    open = isOver ? null : row;
  }
  if (open !== null) yield open;
}

function isOdd(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

function rowOf(line: number, text: string): CsvRow | BrokenRow {
  if (!text.includes('"')) return { line, cells: text.split(",") };
  try {
    const options = { relax_column_count: true, record_delimiter: absentFrom(text) };
    const [cells = []] = parse(text, options);
    return { line, cells };
  } catch (error) {
    return { line, reason: `it is not valid CSV: ${(error as Error).message.replace(/ at line \d+/, "")}` };
  }
}

/** A delimiter that does not occur: the text is one row. */
function absentFrom(text: string): string {
  let delimiter = "\0";
  while (text.includes(delimiter)) delimiter += "\0";
  return delimiter;
}

/** The first problem with the column names; null if there is none. */
export function headProblem(
  head: readonly string[],
  required: readonly string[],
  optional: readonly string[] = [],
): string | null {
  const known = [...required, ...optional];
  const unknown = head.filter((column) => !known.includes(column));
  if (unknown.length > 0)
    return `unknown column ${unknown.map((column) => column || "(without a name)").join(", ")}`;
  const repeated = head.filter((column, index) => head.indexOf(column) !== index);
  if (repeated.length > 0) return `the column ${repeated.join(", ")} appears twice`;
  const missing = required.filter((column) => !head.includes(column));
  return missing.length > 0 ? `the columns ${missing.join(", ")} are missing` : null;
}
