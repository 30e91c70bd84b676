/** Statements of a document as the desk shows them. */
import type { ReviewWordsFragment } from "../generated/operations.js";
import type { Range, Span } from "./pieces.js";
import type { TextPlaces } from "./places.js";

export interface Item extends ReviewWordsFragment {
  /** The data version that wrote its state. */
  readonly changedIn: number;
}

export type Role = "LEADS" | "PARTICIPATES_IN";

export const isParticipation = ({ predicate }: Item): boolean =>
  predicate === "LEADS" || predicate === "PARTICIPATES_IN";
export const isWaiting = ({ status }: Item): boolean => status === "PROPOSED";
export const isUnresolved = ({ subject, status }: Item): boolean => subject === null && status !== "REJECTED";

/** Statements with one clause belong together. */
export const clauseKey = ({ quoteStart, quote, id }: Item): string =>
  quoteStart === null ? `${id}` : `${quoteStart}:${quote?.length ?? 0}`;

export const inTextOrder = (one: Item, other: Item): number =>
  (one.start ?? Infinity) - (other.start ?? Infinity) || (one.id < other.id ? -1 : 1);

/** Where named forms stand; statements with the same place share a span. */
export function spansOf(items: readonly Item[], places: TextPlaces): Span[] {
  const byPlace = new Map<string, Item[]>();
  for (const item of items) {
    if (item.start === null || item.end === null) continue;
    const key = `${item.start}-${item.end}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), item]);
  }
  return [...byPlace.values()]
    .map((own) => ({
      start: places.unitAt(own[0]!.start!),
      end: places.unitAt(own[0]!.end!),
      ids: own.map(({ id }) => id),
    }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

export function clauseOf({ quote, quoteStart }: Item, places: TextPlaces): Range | null {
  if (quote === null || quoteStart === null) return null;
  const start = places.unitAt(quoteStart);
  return { start, end: start + quote.length };
}

/** The sentence around a place, for a statement that is added there. */
export function sentenceAround(text: string, { start, end }: Range): Range {
  const before = text.slice(Math.max(0, start - 400), start);
  const head = Math.max(...["。", "\n", "；"].map((mark) => before.lastIndexOf(mark)));
  const after = text.slice(end, end + 400);
  const tails = ["。", "\n", "；"].map((mark) => after.indexOf(mark)).filter((at) => at >= 0);
  const tail = tails.length > 0 ? Math.min(...tails) : after.length;
  const from = start - before.length + head + 1;
  const blank = /^\s*/u.exec(text.slice(from, start))![0].length;
  return { start: from + blank, end: end + tail };
}

const BETWEEN_NAMES = /[、，,；;\s]+|(?<=[部委局署办会院厅司团])[和与及](?=\p{Script=Han})/u;

/** The names in a selected piece of text, with their places. */
export function namesIn(text: string, { start, end }: Range): (Range & { form: string })[] {
  let at = start;
  return text
    .slice(start, end)
    .split(BETWEEN_NAMES)
    .map((part) => part.replace(/^[（(]+|[）)。：:]+$|等$/gu, ""))
    .filter((form) => form.length > 1)
    .map((form) => {
      const from = text.indexOf(form, at);
      at = from + form.length;
      return { form, start: from, end: at };
    });
}
