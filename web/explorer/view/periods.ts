/** A period of years, months or days, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
/** What is compared: an earlier and a later period, as chosen. */
export type TwoPeriods = readonly [first: Period, second: Period];

const WRITTEN = /^(\d{4}(?:-\d\d){0,2})\.\.(\d{4}(?:-\d\d){0,2})$/;

function readPeriod(text: string | undefined): Period | null {
  const [, from, to] = WRITTEN.exec(text ?? "") ?? [];
  return from !== undefined && to !== undefined && (from <= to || from.startsWith(to)) ? { from, to } : null;
}

/** The part of a view that says what is compared. */
interface Comparing {
  readonly mode: "BODIES" | "TWO_MODE";
  readonly compared: readonly string[];
}

/** The two periods of a view; null where it compares none. */
export function periodsOf({ mode, compared }: Comparing): TwoPeriods | null {
  if (mode !== "BODIES" || compared.length !== 2) return null;
  const [first, second] = compared.map(readPeriod);
  return first && second ? [first, second] : null;
}

/** Two periods as a view keeps them. */
export const written = (periods: TwoPeriods): string[] => periods.map(({ from, to }) => `${from}..${to}`);

/** The shortest period that holds both. */
export function hullOf([first, second]: TwoPeriods): Period {
  const from = first.from < second.from ? first.from : second.from;
  const to = lastDay(first.to) > lastDay(second.to) ? first.to : second.to;
  return { from, to };
}

/** The last day of a year; months and days as they are. */
const lastDay = (date: string): string => (date.length === "2018".length ? `${date}-12-31` : date);

/** The date as of which bodies are compared, so that a successor stands for its predecessors. */
export const matchedOn = (periods: TwoPeriods): string => lastDay(hullOf(periods).to);

/** @property first year of the oldest document @property last year of the newest */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The periods to begin with: a chosen range and the same length before it, or else its two halves; the halves of the
 * whole span where a single year or none is chosen that has nothing before it.
 * @returns null where there is a single year
 */
export function usualPeriods(chosen: Period, span: Span): TwoPeriods | null {
  const from = chosen.from === "" ? span.first : yearOf(chosen.from);
  const to = chosen.to === "" ? span.last : yearOf(chosen.to);
  if (from > span.first && to >= from) return [years(from - (to - from + 1), from - 1), years(from, to)];
  if (to > from) return halves(from, to);
  return span.last > span.first ? halves(span.first, span.last) : null;
}

function halves(from: number, to: number): TwoPeriods {
  const middle = Math.floor((from + to) / 2);
  return [years(from, middle), years(middle + 1, to)];
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
const years = (from: number, to: number): Period => ({ from: String(from), to: String(to) });
