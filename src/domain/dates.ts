/**
 * Dates with the precision of their source: a year, a month or a day. A coarse date can mean any day in it, so two
 * dates compare by the earliest and the latest day that they can mean.
 */

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a year, month or day that exists. */
export function isPartialDate(text: string): boolean {
  const parts = PARTIAL_DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** First day that a date can mean, as the number YYYYMMDD. */
export function earliestDay(date: string): number {
  const [year, month = "01", day = "01"] = date.split("-");
  return Number(`${year}${month}${day}`);
}

/** Last day that a date can mean, as the number YYYYMMDD; every month counts as 31 days, which gives the same order. */
export function latestDay(date: string): number {
  const [year, month = "12", day = "31"] = date.split("-");
  return Number(`${year}${month}${day}`);
}

/** Later than every day. */
export const NEVER = 99_999_999;

/** The last day of a year, month or day: "2008" is 2008-12-31, "2008-02" is 2008-02-29. */
export function lastDayOf(date: string): string {
  const [year, month = "12", day] = date.split("-");
  if (day !== undefined) return date;
  // Day 0 of the month after is the last day of the month.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}

/** Whether `date` lies on or before `limit`; UNCERTAIN when the two are too coarse to tell. */
export function isOnOrBefore(date: string, limit: string): Verdict {
  if (latestDay(date) <= earliestDay(limit)) return "YES";
  if (earliestDay(date) > latestDay(limit)) return "NO";
  return "UNCERTAIN";
}

/** A span of time; a missing end is open. `to` is exclusive: the day on which the span has ended. */
export interface Span {
  from: string | null;
  to: string | null;
}

/** Whether a span holds on a date; true in doubt, where a date is coarse. */
export function holdsOn(span: Span, date: string): boolean {
  const begun = span.from === null || earliestDay(span.from) <= latestDay(date);
  const ended = span.to !== null && latestDay(span.to) <= earliestDay(date);
  return begun && !ended;
}

/** A range of days with both ends included; a missing end is open. "2005" is its first day in `from`, its last in `to`. */
export interface DateRange {
  from: string | null;
  to: string | null;
}

/** UNCERTAIN where a date is too coarse, or missing, to tell. */
export type Verdict = "YES" | "NO" | "UNCERTAIN";

/** Whether a date lies in a range. */
export function liesIn(date: string, range: DateRange): Verdict {
  const { first, last } = boundsOf(range);
  if (latestDay(date) < first || earliestDay(date) > last) return "NO";
  return earliestDay(date) >= first && latestDay(date) <= last ? "YES" : "UNCERTAIN";
}

/** Whether a span holds on any day of a range. A missing beginning is unknown, a missing end has not come. */
export function holdsWithin(span: Span, range: DateRange): Verdict {
  const { first, last } = boundsOf(range);
  const [begins, begun] =
    span.from === null ? [-Infinity, Infinity] : [earliestDay(span.from), latestDay(span.from)];
  const [ends, ended] = span.to === null ? [Infinity, Infinity] : [earliestDay(span.to), latestDay(span.to)];
  if (begins > last || ended <= first) return "NO";
  return begun <= last && ends > first ? "YES" : "UNCERTAIN";
}

function boundsOf({ from, to }: DateRange): { first: number; last: number } {
  return {
    first: from === null ? -Infinity : earliestDay(from),
    last: to === null ? Infinity : latestDay(to),
  };
}

/** The verdict on several conditions together. */
export function allHold(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("NO")) return "NO";
  return verdicts.includes("UNCERTAIN") ? "UNCERTAIN" : "YES";
}
