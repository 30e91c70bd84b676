/** Rows of a table in text: parted by commas, semicolons or tabs, with a quoted cell over several lines where it has one. */
import { parse } from "csv-parse/sync";
import type { DecodedText } from "../text-encoding.js";
import { foreignText } from "./foreign-file.js";
import { badTable, MOST_ROWS, NO_FAULTS, tooManyRows, type Sheet, type SheetRow } from "./sheet.js";

const DELIMITERS = { ",": "comma", "\t": "tab", ";": "semicolon", "，": "full-width comma", "|": "bar" };
type Delimiter = keyof typeof DELIMITERS;

/** @throws UserError BAD_TABLE */
export function readDelimited(name: string, { text, encoding }: DecodedText): Sheet {
  const foreign = foreignText(text);
  if (foreign !== null) throw badTable(name, foreign);
  const delimiter = delimiterOf(text);
  return {
    rows: rowsOf(name, text, delimiter),
    form: `${encoding}, ${DELIMITERS[delimiter]}`,
    ...{ mayBeShort: false, sheet: null, sheets: [] },
    merged: new Map(),
  };
}

/** The sign that occurs most in the first line outside quotes; a comma where none does. */
function delimiterOf(text: string): Delimiter {
  const first = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/u)
    .slice(0, 10)
    .map((line) => line.replace(/"[^"]*"/gu, ""));
  const count = (sign: string): number => Math.max(...first.map((line) => line.split(sign).length));
  const signs = Object.keys(DELIMITERS) as Delimiter[];
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function rowsOf(name: string, text: string, delimiter: string): SheetRow[] {
  try {
    const parsed = parse(text, {
      ...{ delimiter, raw: true, relax_column_count: true, skip_empty_lines: false, bom: true },
      ...{ record_delimiter: ["\r\n", "\n", "\r"], to: MOST_ROWS + 20, relax_quotes: !text.includes('"') },
    }) as unknown as RawRow[];
    if (parsed.length > MOST_ROWS) throw tooManyRows(name);
    return withLines(parsed);
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (!code?.startsWith("CSV_")) throw error;
    throw badTable(name, faultOf(error as Error, code, lines ?? 1));
  }
}

function faultOf(error: Error, code: string, line: number): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return `line ${line}: a quote that opens in this row never closes`;
  return `line ${line}: it is not valid CSV: ${error.message.replace(/ at line \d+.*/u, "")}`;
}

interface RawRow {
  record: string[];
  /** The text of the row, with its line ends. */
  raw: string;
}

function withLines(parsed: readonly RawRow[]): SheetRow[] {
  let line = 1;
  return parsed.flatMap(({ record, raw }) => {
    const first = line;
    line += raw.split(/\r\n|\n|\r/u).length - 1;
    const cells = record.map(unescaped);
    return cells.some((cell) => cell !== "") ? [{ line: first, cells, faults: NO_FAULTS }] : [];
  });
}

/** A refused row is written with an apostrophe before a cell that a spreadsheet would compute. */
function unescaped(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/u, "");
}
