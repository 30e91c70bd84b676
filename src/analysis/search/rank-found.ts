/** Ranks the records that match a search text. */
import type { LifeSpan } from "../../domain/identity.js";
import type { BodyRecord } from "../../domain/records.js";
import { SEARCH_TYPES, type RecordSearchType, type SearchType } from "../../domain/vocabulary.js";
import type { FormIndex, Found } from "./form-index.js";
import { endedScore } from "./match.js";

export interface Hit extends Found {
  type: SearchType;
}

/** What a search reads of a data version. */
export interface Searchable {
  search: Readonly<Record<RecordSearchType, FormIndex>>;
  records: { bodies: readonly BodyRecord[] };
  lives: ReadonlyMap<string, LifeSpan>;
}

/**
 * Best score first. Ties are broken by type, then bodies that have ended after the others, then by id.
 * @param quotes index of the quoted passages; null: they are not searched
 */
export function rankFound(
  { search, records, lives }: Searchable,
  text: string,
  quotes: FormIndex | null = null,
): Hit[] {
  const hasEnded = ({ type, record }: Hit): boolean =>
    type === "BODY" && lives.get(records.bodies[record]!.id)!.abolishedOn !== null;
  const scored = (hit: Hit): Hit => (hasEnded(hit) ? { ...hit, score: endedScore(hit.how, hit.score) } : hit);
  const place = ({ type }: Hit): number => SEARCH_TYPES.indexOf(type);
  const hits = SEARCH_TYPES.flatMap((type) => {
    const found = type === "QUOTE" ? passages(quotes, text) : search[type].find(text);
    return found.map((one) => scored({ ...one, type }));
  });
  return hits.sort(
    (a, b) =>
      b.score - a.score ||
      place(a) - place(b) ||
      Number(hasEnded(a)) - Number(hasEnded(b)) ||
      a.record - b.record,
  );
}

/** In a long text, characters that occur in order but apart mean nothing. */
function passages(quotes: FormIndex | null, text: string): Found[] {
  return (quotes?.find(text) ?? []).filter(({ how }) => how !== "IN_ORDER");
}
