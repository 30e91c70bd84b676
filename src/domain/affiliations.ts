/** Affiliations on a date: which body was part of another, or shared one office with it. */
import { earliestDay, holdsOn, latestDay, NEVER } from "./dates.js";
import { groupBy } from "./grouping.js";
import type { LifeSpan } from "./identity.js";
import type { AffiliationRecord } from "./records.js";
import type { AffiliationKind } from "./vocabulary.js";

/**
 * Whether an affiliation counts on a date: it has begun, as both bodies have, and is not over. Where a body had ended by
 * the date, the affiliation counts that held last: the one that lasted to the end of the body.
 */
export function affiliationHolds(
  affiliation: AffiliationRecord,
  lives: ReadonlyMap<string, LifeSpan>,
  date: string,
): boolean {
  const pair = [affiliation.body, affiliation.other].flatMap((id) => lives.get(id) ?? []);
  const starts = [affiliation.from, ...pair.map(({ establishedOn }) => establishedOn)];
  if (!starts.every((from) => holdsOn({ from, to: null }, date))) return false;
  const { to } = affiliation;
  if (to === null || holdsOn({ from: null, to }, date)) return true;
  const ends = pair.flatMap(({ abolishedOn }) => abolishedOn ?? []);
  return ends.some((end) => latestDay(end) <= earliestDay(date) && latestDay(to) >= earliestDay(end));
}

/** When an affiliation counts, as days (YYYYMMDD): on dates that end on `begunDay` or later and begin within the range. */
export interface CountedDays {
  begunDay: number;
  fromDay: number;
  /** The first day after the range. */
  toDay: number;
}

/** All dates on which `affiliationHolds`. */
export function daysCounted(
  affiliation: AffiliationRecord,
  lives: ReadonlyMap<string, LifeSpan>,
): CountedDays[] {
  const pair = [affiliation.body, affiliation.other].flatMap((id) => lives.get(id) ?? []);
  const starts = [affiliation.from, ...pair.map(({ establishedOn }) => establishedOn)];
  const begunDay = Math.max(...starts.map((from) => (from === null ? 0 : earliestDay(from))));
  const { to } = affiliation;
  if (to === null) return [{ begunDay, fromDay: 0, toDay: NEVER }];
  const over = latestDay(to);
  const ends = pair.flatMap(({ abolishedOn }) => abolishedOn ?? []);
  const lasted = ends.filter((end) => over >= earliestDay(end)).map(latestDay);
  const again = Math.min(NEVER, ...lasted);
  const held = { begunDay, fromDay: 0, toDay: again <= over ? NEVER : over };
  return again <= over || again === NEVER ? [held] : [held, { begunDay, fromDay: again, toDay: NEVER }];
}

/** The affiliations of one kind, grouped by their two bodies (see `pairKey`). */
export function affiliationsByPair(
  affiliations: readonly AffiliationRecord[],
  kind: AffiliationKind,
): Map<string, AffiliationRecord[]> {
  return groupBy(
    affiliations.filter((affiliation) => affiliation.kind === kind),
    ({ body, other }) => pairKey(body, other),
  );
}

/** Key of two bodies, in either order. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}
