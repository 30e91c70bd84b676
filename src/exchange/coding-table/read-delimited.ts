/** Rows of a table in text: parted by commas, semicolons or tabs, with a quoted cell over several lines where it has one. */
import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import type { DecodedText } from "../text-encoding.js";
import { foreignText } from "./foreign-file.js";
import {
  badTable,
  FIRST_ROWS,
  firstOf,
  MOST_ROWS,
  NO_FAULTS,
  tooManyRows,
  type Sheet,
  type SheetRow,
} from "./sheet.js";

const DELIMITERS = { ",": "comma", "\t": "tab", ";": "semicolon", "，": "full-width comma", "|": "bar" };
type Delimiter = keyof typeof DELIMITERS;

/**
 * @param bytes of the file, of which the text is
 * @throws UserError BAD_TABLE
 */
export async function readDelimited(
  name: string,
  { text, encoding }: DecodedText,
  bytes: Buffer,
): Promise<Sheet> {
  const foreign = foreignText(text);
  if (foreign !== null) throw badTable(name, foreign);
  const delimiter = delimiterOf(text);
  const source = { name, delimiter, hasQuotes: text.includes('"') };
  const utf8 = encoding === "utf-8" ? bytes : Buffer.from(text);
  const rows = (): AsyncGenerator<SheetRow> => rowsOf(source, utf8);
  return {
    ...{ rows, first: await firstOf(rows(), FIRST_ROWS) },
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

interface Source {
  name: string;
  delimiter: Delimiter;
  hasQuotes: boolean;
}

async function* rowsOf({ name, delimiter, hasQuotes }: Source, utf8: Buffer): AsyncGenerator<SheetRow> {
  const parser = parse({
    ...{ delimiter, raw: true, relax_column_count: true, skip_empty_lines: false, bom: true },
    ...{ record_delimiter: ["\r\n", "\n", "\r"], relax_quotes: !hasQuotes },
  });
  const source = Readable.from(piecesOf(utf8), { objectMode: false });
  // the one who reads the parser hears of its errors
  pipeline(source, parser, () => {});
  let [line, count] = [1, 0];
  try {
    for await (const { record, raw } of parser as AsyncIterable<RawRow>) {
      if (++count > MOST_ROWS) throw tooManyRows(name);
      const first = line;
      line += linesIn(raw);
      const cells = record.map(unescaped);
      if (cells.some((cell) => cell !== "")) yield { line: first, cells, faults: NO_FAULTS };
    }
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (!code?.startsWith("CSV_")) throw error;
    throw badTable(name, faultOf(error as Error, code, lines ?? 1));
  }
}

/** Parts of the file that are parsed one after the other. */
const PIECE = 65_536;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const linesIn = (raw: string): number => raw.split(/\r\n|\n|\r/u).length - 1;

function faultOf(error: Error, code: string, line: number): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return `line ${line}: a quote that opens in this row never closes`;
  return `line ${line}: it is not valid CSV: ${error.message.replace(/ at line \d+.*/u, "")}`;
}

interface RawRow {
  record: string[];
  /** The text of the row, with its line ends. */
  raw: string;
}

/** An apostrophe before a cell says that it is text; a refused row has one before what a spreadsheet would compute. */
function unescaped(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@]|[^']+$)/u, "");
}
