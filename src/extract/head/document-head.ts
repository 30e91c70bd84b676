/** What a document says of itself: title, number, issuers, date, level and kind, each with its place in the text. */
import type { NameFinder } from "../names/name-finder.js";
import { datesIn, type Placed, type PlacedDate } from "./dates.js";
import { issuersIn, placeOf, type Issuer } from "./issuers.js";
import { kindOf, numberIn, titleIn, yearOf } from "./title.js";

export interface DocumentHead {
  title: Placed | null;
  number: Placed | null;
  issuers: readonly Issuer[];
  date: PlacedDate | null;
  /** The date that names are read at: the one given, that of the document, or the year of its number. */
  readAt: string | null;
  level: "CENTRAL" | "LOCAL";
  /** The place of a local document. */
  place: string | null;
  kind: string | null;
}

export function readHead(text: string, names: NameFinder, given: string | null): DocumentHead {
  const number = numberIn(text);
  const title = titleIn(text, number);
  const date = dateOf(text, title, number);
  const ofNumber = number ? yearOf(number.text) : null;
  const readAt = given ?? (date && (date.date.length > 4 || !ofNumber) ? date.date : ofNumber);
  const issuers = issuersIn(text, { title, number, date, names }, readAt);
  const place = placeOf(title?.text ?? "", issuers);
  return {
    ...{ title, number, issuers, date, readAt, place },
    level: place === null ? "CENTRAL" : "LOCAL",
    kind: title ? kindOf(title.text) : null,
  };
}

/**
 * A date alone in its line, under the title, or after a signature; the day of the last such date before an annex. Without
 * one, a date behind a name or before 此件公开发布, or one within the title.
 */
function dateOf(text: string, title: Placed | null, number: Placed | null): PlacedDate | null {
  const headEnd = Math.max(title?.end ?? 0, number?.end ?? 0);
  const annex = /\n[ \u3000]*附件?[ \u3000]*(?:[:：]?[ \u3000]*\n|\d)/u.exec(text)?.index ?? text.length;
  let signed, alone, followed, behindName, inHead: PlacedDate | undefined;
  for (const date of datesIn(text)) {
    const { start, end } = date;
    if (start < headEnd + 40 && end >= (title?.start ?? 0)) inHead ??= date;
    if (date.date.length < 10) continue;
    if (standsAlone(text, date)) {
      if (start >= headEnd && start < headEnd + 60) return date;
      if (start < annex + 40) signed = date;
      alone = date;
    }
    if (/^[ \u3000]*[（(]?(?:此件|本文|此文)/u.test(text.slice(end, end + 8))) followed ??= date;
    if (/(?:厅|院|部|委|局|署|会|府)[ \u3000]*$/u.test(text.slice(Math.max(0, start - 3), start)))
      behindName ??= date;
  }
  return signed ?? alone ?? followed ?? behindName ?? inHead ?? null;
}

const LONGEST_SIGNATURE = 200;

/** Nothing but the date, its brackets and a signature without stops stands in its line. */
function standsAlone(text: string, { start, end }: Placed): boolean {
  const before = text
    .slice(Math.max(0, start - LONGEST_SIGNATURE), start)
    .replace(/^[^]*\n/u, "")
    .trim();
  const after = text
    .slice(end, end + 20)
    .split("\n", 1)[0]!
    .trim();
  return (
    /^[）)（(]?[^。，]{0,8}$/u.test(after) &&
    /^[（(]?(?:[^。，；：]*[部委局署厅院府会社行][ \u3000]*)?$/u.test(before)
  );
}
