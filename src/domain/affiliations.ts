/** Who belonged to whom, or shared one office with whom, on a date. */
import { holdsOn } from "./dates.js";
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

/** The affiliations of one kind, under the key that `pairKey` gives their two bodies. */
export function affiliationsByPair(
  affiliations: readonly AffiliationRecord[],
  kind: AffiliationKind,
): Map<string, AffiliationRecord[]> {
  const pairs = new Map<string, AffiliationRecord[]>();
  for (const affiliation of affiliations) {
    if (affiliation.kind !== kind) continue;
    const key = pairKey(affiliation.body, affiliation.other);
    pairs.set(key, [...(pairs.get(key) ?? []), affiliation]);
  }
  return pairs;
}

/** One key for two bodies, whichever comes first. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}
