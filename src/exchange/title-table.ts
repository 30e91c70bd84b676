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

/** @throws UserError BAD_SOURCE when there is no column "title" */
export function readTitleTable(text: string): TitleRow[] {
  const isTabbed = text.slice(0, text.indexOf("\n")).includes("\t");
  const rows: Record<string, string | undefined>[] = parse(text, {
    ...{ columns: true, bom: true, relax_column_count: true, skip_empty_lines: true },
    ...(isTabbed ? { delimiter: "\t", quote: null } : {}),
  });
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
