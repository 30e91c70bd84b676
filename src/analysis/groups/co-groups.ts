/**
 * Groups of bodies by the items that all of them share: the most frequent item sets of one size.
 * A group shares no more than any of its pairs. So pairs are gone through in bands, from those that share most: once
 * all pairs that share m or more are done, every group that shares m or more is known, and when the best found so far
 * share more than the pairs left, these cannot add to them.
 */
import { BestGroups, type Group } from "./best-groups.js";
import { GroupSearch, type SearchLimits } from "./group-search.js";
import type { PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";

export interface GroupRequest extends SearchLimits {
  /** How many groups. */
  first: number;
}

export interface Groups {
  /** The best, in order. */
  groups: Group[];
  /** These are certainly the first of all. */
  complete: boolean;
  /** Every group that shares more than this is listed; null when complete. */
  sureAbove: number | null;
  /** How many groups there are; null when there are more than listed, or may be. */
  total: number | null;
  tiesCut: boolean;
}

export function topGroups(view: Pick<View, "incidence">, scope: PairScope, request: GroupRequest): Groups {
  const { first, minShared } = request;
  // one more than asked for tells whether the list goes on, and whether it ends in a tie
  const best = new BestGroups(first + 1);
  const knownDownTo = new GroupSearch(view, scope, request, best).run();
  const listed = best.groups.slice(0, first);
  const next = best.groups[first];
  const allKnown = knownDownTo <= minShared;
  const complete = allKnown || first === 0 || knownDownTo <= (listed[first - 1]?.shared ?? 0);
  return {
    groups: listed,
    complete,
    sureAbove: complete ? null : knownDownTo - 1,
    total: allKnown && next === undefined ? listed.length : null,
    tiesCut: next !== undefined && next.shared === listed.at(-1)?.shared,
  };
}
