/** Rows of a table in text: parted by commas, semicolons or tabs, with a quoted cell over several lines where it has one. */
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { DecodedText } from "../text-encoding.js";
import { foreignText } from "./foreign-file.js";
import { wrongMark } from "./quotation-marks.js";
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
  const utf8 = withoutBom(encoding === "utf-8" ? bytes : Buffer.from(text));
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

async function* rowsOf(source: Source, utf8: Buffer): AsyncGenerator<SheetRow> {
  let [line, from] = [1, 0];
  try {
    for await (const { record, info } of recordsOf(source, utf8)) {
      if (info.records > MOST_ROWS) throw tooManyRows(source.name);
      const first = line;
      const text = utf8.toString("utf8", from, info.bytes);
      requireClearMarks(source, text, first);
      [line, from] = [line + linesIn(text), info.bytes];
      const cells = record.map(unescaped);
      if (cells.some((cell) => cell !== "")) yield { line: first, cells, faults: NO_FAULTS };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { bytes } = error as { bytes?: number };
    throw badTable(source.name, faultOf(error, 1 + linesIn(utf8.toString("utf8", 0, bytes ?? 0))));
  }
}

const BOM = Buffer.from("\uFEFF");
const withoutBom = (utf8: Buffer): Buffer =>
  utf8.subarray(utf8.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0);

interface CsvRecord {
  record: string[];
  /** Records read so far, and bytes up to the end of this one. */
  info: { records: number; bytes: number };
}

function recordsOf({ delimiter }: Source, utf8: Buffer): AsyncIterable<CsvRecord> {
  const parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, skip_empty_lines: false },
    ...{ record_delimiter: ["\r\n", "\n", "\r"], relax_quotes: true },
  });
  const source = Readable.from(piecesOf(utf8), { objectMode: false });
  // the one who reads the parser hears of its errors
  pipeline(source, parser, () => {});
  return parser as AsyncIterable<CsvRecord>;
}

/** The parser ends a quoted cell at a wrong mark, which can split the cell. @throws UserError BAD_TABLE */
function requireClearMarks({ name, delimiter, hasQuotes }: Source, text: string, first: number): void {
  const wrong = hasQuotes && text.includes('"') ? wrongMark(text, delimiter) : null;
  if (wrong === null) return;
  const { at, reason } = wrong;
  throw badTable(name, `line ${first + linesIn(text.slice(0, at))}: ${reason}`);
}

/** Parts of the file that are parsed one after the other. */
const PIECE = 65_536;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/u).length - 1;

function faultOf({ code, message }: CsvError, line: number): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return `line ${line}: a quote that opens in this row never closes`;
  return `line ${line}: it is not valid CSV: ${message.replace(/ at line \d+.*/u, "")}`;
}

/** An apostrophe before a cell says that it is text; a refused row has one before what a spreadsheet would compute. */
function unescaped(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@]|[^']+$)/u, "");
}
