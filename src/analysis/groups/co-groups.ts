/**
 * Ranks groups of bodies by the number of items that all members share: the most frequent item sets of one size.
 * A group shares no more items than any of its pairs. So pairs are visited in bands, those that share most first. Once
 * all pairs that share at least m are done, every group that shares at least m is known; the search ends when the best
 * groups found share more than the remaining pairs.
 */
import { BestGroups, type Group } from "./best-groups.js";
import { GroupSearch, type SearchLimits } from "./group-search.js";
import type { PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";

export interface GroupRequest extends SearchLimits {
  /** Number of groups to list. */
  first: number;
}

export interface Groups {
  /** The best groups, in order. */
  groups: Group[];
  /** Whether the listed groups are certainly the best of all. */
  complete: boolean;
  /** Every group that shares more than this is listed; null when complete. */
  sureAbove: number | null;
  /** Number of all groups; null when there are, or may be, more than listed. */
  total: number | null;
  tiesCut: boolean;
}

export function topGroups(view: Pick<View, "incidence">, scope: PairScope, request: GroupRequest): Groups {
  const { first, minShared } = request;
  // one more than requested tells whether the list goes on, and whether it ends in a tie
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
