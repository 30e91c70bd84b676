/** Affiliations on a date: which body was part of another, or shared one office with it. */
import { holdsOn } from "./dates.js";
import { groupBy } from "./grouping.js";
import type { LifeSpan } from "./identity.js";
import type { AffiliationRecord } from "./records.js";
import type { AffiliationKind } from "./vocabulary.js";

/** Whether an affiliation holds on a date: within its own span where it has one, and while both bodies live. */
export function affiliationHolds(
  affiliation: AffiliationRecord,
  lives: ReadonlyMap<string, LifeSpan>,
  date: string,
): boolean {
  const alive = [affiliation.body, affiliation.other].every((id) => {
    const life = lives.get(id);
    return !life || holdsOn({ from: life.establishedOn, to: life.abolishedOn }, date);
  });
  return alive && holdsOn(affiliation, date);
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
