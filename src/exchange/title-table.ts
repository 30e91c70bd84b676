/** A table of documents by their titles: CSV or TSV with the columns title, issuedOn, number and url. */
import { parse } from "csv-parse/sync";
import { isPartialDate } from "../domain/dates.js";
import { UserError } from "../errors.js";

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

type Rows = Record<string, string | undefined>[];

function rowsOf(text: string): Rows {
  const isTabbed = text.slice(0, text.indexOf("\n")).includes("\t");
  return parse(text, {
    ...{ columns: true, bom: true, relax_column_count: true, skip_empty_lines: true },
    ...(isTabbed ? { delimiter: "\t", quote: null } : {}),
  });
}

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
