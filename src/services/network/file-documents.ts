/** When edges were documented: columns computed from the documents of their statements. */
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
];

/** In the order of DOCUMENT_COLUMNS. @param rows of the statements */
export function documentValues({ table, collaboration }: View, rows: readonly number[]): Value[] {
  const documents = [...new Set(rows.map((row) => table.document[row]!))];
  const dates = documents.flatMap((at) => collaboration.records.documents[at]!.publishedOn ?? []);
  const first = dates.reduce<string | null>((best, date) => (isBefore(date, best) ? date : best), null);
  const last = dates.reduce<string | null>((best, date) => (isAfter(date, best) ? date : best), null);
  return [first, last, yearOf(first), yearOf(last), documents.length];
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
