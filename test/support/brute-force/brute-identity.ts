/** Reference implementation of dates and identity, from the definitions and with real calendar days. */
import type { InterchangeRecords } from "../../../src/domain/records.js";
import type { IdentityMode } from "../../../src/domain/vocabulary.js";

export function firstDay(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  return Date.UTC(year!, (month ?? 1) - 1, day ?? 1);
}

export function lastDay(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  if (day !== undefined) return Date.UTC(year!, month! - 1, day);
  // Day 0 of the month after is the last day of the month.
  return Date.UTC(year!, month ?? 12, 0);
}

export interface Span {
  from: string | null;
  to: string | null;
}

/** Whether a span may have begun and is not certainly over. */
export function holds({ from, to }: Span, date: string): boolean {
  if (from !== null && firstDay(from) > lastDay(date)) return false;
  return to === null || lastDay(to) > firstDay(date);
}

/** The body that a named body is on a date: along main lines that certainly happened by then. */
export function bodyOn(records: InterchangeRecords, named: string, date: string): string {
  const { establishedOn } = records.bodies.find(({ id }) => id === named)!;
  if (establishedOn !== null && firstDay(establishedOn) > lastDay(date)) return named;
  let id = named;
  for (;;) {
    const step = records.successions.find((one) => one.predecessor === id && one.mainLine);
    if (step === undefined || lastDay(step.on) > firstDay(date)) return id;
    id = step.successor;
  }
}

export interface Identity {
  mode: IdentityMode;
  date: string | null;
}

/** The body that a statement means. */
export function meant(
  records: InterchangeRecords,
  { mode, date }: Identity,
  named: string,
  publishedOn: string | null,
) {
  const target = mode === "AS_OF" ? date : mode === "AT_DOCUMENT_DATE" ? publishedOn : null;
  return target === null ? named : bodyOn(records, named, target);
}
