/** A table of documents by their titles: CSV or TSV with the columns title, issuedOn, number and url. */
import { CsvError, parse } from "csv-parse/sync";
import { isPartialDate } from "../domain/dates.js";
import { UserError } from "../errors.js";
import { wrongMark } from "./coding-table/quotation-marks.js";

export interface TitleRow {
  title: string;
  /** Null where the table has none, or something that is no date. */
  issuedOn: string | null;
  number: string | null;
  url: string | null;
}

/** A name in a list, and the date that it is read at. */
export interface NameRow {
  name: string;
  date: string | null;
}

/** Rows of a table with a column of names; null where it has none. */
export function readNameTable(text: string): NameRow[] | null {
  const rows = rowsOf(text);
  const column = NAME_COLUMNS.find((heading) => heading in (rows[0] ?? {}));
  if (column === undefined) return null;
  return rows.flatMap((row) => {
    const name = row[column]?.trim() ?? "";
    const date = DATE_COLUMNS.map((heading) => row[heading]?.trim()).find(Boolean) ?? "";
    return name === "" ? [] : [{ name, date: isPartialDate(date) ? date : null }];
  });
}

const NAME_COLUMNS = ["name", "namedForm", "名称", "机构", "机构名称"];
const DATE_COLUMNS = ["date", "year", "issuedOn", "日期", "年份"];

type Row = Record<string, string | undefined>;

/** @throws UserError BAD_SOURCE */
function rowsOf(text: string): Row[] {
  const isTabbed = text.slice(0, text.indexOf("\n")).includes("\t");
  const form = { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true } as const;
  if (isTabbed) return parse<Row>(text, { ...form, delimiter: "\t", quote: null });
  try {
    const rows: unknown = parse(text, { ...form, relax_quotes: true, raw: true, info: true });
    return (rows as CsvRecord[]).map(clearRow);
  } catch (error) {
    throw error instanceof CsvError ? unreadable(`it is not valid CSV: ${error.message}`) : error;
  }
}

interface CsvRecord {
  record: Row;
  /** The text of the row. */
  raw: string;
  info: { lines: number };
}

function clearRow({ record, raw, info }: CsvRecord): Row {
  const wrong = wrongMark(raw, ",");
  if (wrong !== null) throw unreadable(`line ${info.lines}: ${wrong.reason}`);
  return record;
}

const unreadable = (reason: string): UserError =>
  new UserError("BAD_SOURCE", `The table cannot be read: ${reason}.`);

/** @throws UserError BAD_SOURCE when there is no column "title" */
export function readTitleTable(text: string): TitleRow[] {
  const rows = rowsOf(text);
  if (rows.some(({ title }) => title === undefined)) {
    throw new UserError("BAD_SOURCE", 'The table has no column "title". Name it in the first row.');
  }
  return rows.map(({ title, issuedOn, number, url }) => ({
    title: title!.trim(),
    issuedOn: issuedOn && isPartialDate(issuedOn) ? issuedOn : null,
    number: number?.trim() || null,
    url: url?.trim() || null,
  }));
}
