/** Ranks the records that match a search text. */
import type { BodyRecord } from "../../domain/records.js";
import { SEARCH_TYPES, type SearchType } from "../../domain/vocabulary.js";
import type { FormIndex, Found } from "./form-index.js";

export interface Hit extends Found {
  type: SearchType;
}

/** What a search reads of a data version. */
export interface Searchable {
  search: Record<SearchType, FormIndex>;
  records: { bodies: readonly BodyRecord[] };
}

/** Best score first. Ties are broken by type, then abolished bodies after the others, then by id. */
export function rankFound({ search, records }: Searchable, text: string): Hit[] {
  const hasEnded = ({ type, record }: Hit): number =>
    type === "BODY" && records.bodies[record]!.abolishedOn !== null ? 1 : 0;
  const place = ({ type }: Hit): number => SEARCH_TYPES.indexOf(type);
  const hits = SEARCH_TYPES.flatMap((type) =>
    search[type].find(text).map((found): Hit => ({ ...found, type })),
  );
  return hits.sort(
    (a, b) => b.score - a.score || place(a) - place(b) || hasEnded(a) - hasEnded(b) || a.record - b.record,
  );
}
