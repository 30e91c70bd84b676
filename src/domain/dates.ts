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

/** Whether `date` lies on or before `limit`; UNCERTAIN when the two are too coarse to tell. */
export function isOnOrBefore(date: string, limit: string): "YES" | "NO" | "UNCERTAIN" {
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
