/** When and where edges are documented: columns computed from their statements and the documents of these. */
import { bodiesOfItem, itemsOfBody } from "../../analysis/index/incidence.js";
import { rowsInItem } from "../../analysis/index/evidence.js";
import type { View } from "../../analysis/index/view.js";
import { earliestDay, latestDay } from "../../domain/dates.js";
import type { Column, Value } from "../../exchange/network/network-file.js";

export const DOCUMENT_COLUMNS: readonly Column[] = [
  {
    name: "first_on",
    type: "string",
    description: "date of the earliest document, as precise as it is known",
  },
  { name: "last_on", type: "string", description: "date of the latest document, as precise as it is known" },
  { name: "first_year", type: "integer", description: "year of first_on" },
  { name: "last_year", type: "integer", description: "year of last_on" },
  { name: "document_count", type: "integer", description: "number of documents" },
  { name: "statement_count", type: "integer", description: "number of statements" },
  {
    name: "located_count",
    type: "integer",
    description: "number of statements with a place or a quote in the text; 0: the documents alone are named",
  },
];

/** In the order of DOCUMENT_COLUMNS. @param rows of the statements, which may be there twice */
export function documentValues({ table, collaboration }: View, rows: readonly number[]): Value[] {
  const documents = [...new Set(rows.map((row) => table.document[row]!))];
  const published = collaboration.records.documents.column("publishedOn");
  const dates = documents.flatMap((at) => published.at(at) ?? []);
  const [first, last] = firstAndLast(dates);
  const statements = [...new Set(rows)];
  const located = statements.filter((row) => table.isLocated[row] === 1);
  return [first, last, yearOf(first), yearOf(last), documents.length, statements.length, located.length];
}

/** The earliest and the latest of some dates, as precise as they are known. */
export function firstAndLast(dates: readonly string[]): [first: string | null, last: string | null] {
  const first = dates.reduce<string | null>((best, date) => (isBefore(date, best) ? date : best), null);
  const last = dates.reduce<string | null>((best, date) => (isAfter(date, best) ? date : best), null);
  return [first, last];
}

/** The finer of two dates that begin alike: "2013-01-01" before "2013". */
function isBefore(date: string, best: string | null): boolean {
  if (best === null) return true;
  return (
    earliestDay(date) - earliestDay(best) < 0 || (earliestDay(date) === earliestDay(best) && date > best)
  );
}

function isAfter(date: string, best: string | null): boolean {
  if (best === null) return true;
  return latestDay(date) - latestDay(best) > 0 || (latestDay(date) === latestDay(best) && date > best);
}

export function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** Rows of the statements by which some bodies take part in some items. */
export function rowsBetween(view: View, bodies: readonly number[], items: readonly number[]): number[] {
  return bodies.flatMap((body) => items.flatMap((item) => rowsInItem(view, body, item)));
}

/** Whether a node has an entry in the view. */
export function isPresent({ incidence }: View, at: number, isItem: boolean): boolean {
  return (isItem ? bodiesOfItem(incidence, at) : itemsOfBody(incidence, at)) > 0;
}
