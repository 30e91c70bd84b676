/** Everything that a text finds, the best first. */
import { SEARCH_TYPES, type SearchType } from "../../domain/vocabulary.js";
import type { Collaboration } from "../collaboration.js";
import type { Found } from "./form-index.js";

export interface Hit extends Found {
  type: SearchType;
}

/** By score; among equals by type, bodies that have ended after the others, and by id. */
export function rankFound({ search, records }: Collaboration, text: string): Hit[] {
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
