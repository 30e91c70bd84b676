/** Ranks bodies by how much they take part and with whom. */
import { PairCounter } from "../pairs/count-pairs.js";
import { PageCollector, type Page } from "../page.js";
import { inScope, mostAreEnds, type PairScope } from "../pairs/pair-scope.js";
import { LEAD } from "../index/statement-table.js";
import type { ScoredPair } from "../top.js";
import { eachParticipation, type View } from "../index/view.js";

/** One number per body, by position. */
export interface BodyNumbers {
  items: Int32Array;
  leads: Int32Array;
  participations: Int32Array;
  partners: Int32Array;
  strength: Int32Array;
  /** Share of the items that the body leads; NaN for one without items. */
  leadShare: Float64Array;
}

/** Counts that bodies can be ranked by, and the column of each. */
export const BODY_COUNTS = {
  ITEMS: "items",
  LEADS: "leads",
  PARTICIPATIONS: "participations",
  PARTNERS: "partners",
  STRENGTH: "strength",
  LEAD_SHARE: "leadShare",
} as const satisfies Record<string, keyof BodyNumbers>;

/** Counts for every body; partners and strength only count pairs in scope. */
export function bodyNumbers(view: View, scope: PairScope): BodyNumbers {
  const { incidence } = view;
  const column = (): Int32Array => new Int32Array(incidence.bodyCount);
  const numbers = {
    items: column(),
    leads: column(),
    participations: column(),
    partners: column(),
    strength: column(),
    leadShare: new Float64Array(incidence.bodyCount),
  };
  for (let body = 0; body < incidence.bodyCount; body++) {
    const [from, to] = [incidence.bodyStart[body]!, incidence.bodyStart[body + 1]!];
    numbers.items[body] = to - from;
    for (let entry = from; entry < to; entry++) if (incidence.roles[entry]! & LEAD) numbers.leads[body]!++;
    numbers.leadShare[body] = numbers.leads[body]! / numbers.items[body]!;
    eachParticipation(view.table, view, body, () => numbers.participations[body]!++);
  }
  countPartners(view, scope, numbers);
  return numbers;
}

/**
 * Bodies that take part in an item, highest number first; `a` of each pair is the body.
 * @param column one number per body; a body with NaN is not ranked
 */
export function rankBodies(
  view: View,
  scope: PairScope,
  numbers: BodyNumbers,
  column: ArrayLike<number>,
  request: { size: number; after: ScoredPair | null },
): Page {
  const page = new PageCollector(request);
  for (const body of rankable(view, scope, numbers, column)) page.offer(body, 0, column[body]!);
  return page.finish();
}

/** Value and rank of one body among those that can be ranked; null when it cannot be ranked. */
export function rankOf(
  view: View,
  scope: PairScope,
  numbers: BodyNumbers,
  column: ArrayLike<number>,
  body: number,
): { value: number | null; rank: number | null; of: number } {
  const all = rankable(view, scope, numbers, column);
  if (!all.includes(body)) return { value: null, rank: null, of: all.length };
  const above = all.filter((other) => column[other]! > column[body]!).length;
  return { value: column[body]!, rank: above + 1, of: all.length };
}

function rankable(view: View, scope: PairScope, numbers: BodyNumbers, column: ArrayLike<number>): number[] {
  const bodies = [...Array(view.incidence.bodyCount).keys()];
  return bodies.filter((body) => {
    const involved = scope.involving === null || scope.involving[body] === 1;
    const takesPart = numbers.items[body]! > 0 && scope.ends[body] === 1 && involved;
    return takesPart && !Number.isNaN(column[body]);
  });
}

function countPartners(view: View, scope: PairScope, numbers: BodyNumbers): void {
  const counter = new PairCounter(view.incidence, {
    inOrder: mostAreEnds(scope),
    newmanWeight: false,
    rolePairs: false,
  });
  for (let a = 0; a < view.incidence.bodyCount; a++) {
    if (scope.ends[a] === 0) continue;
    const tally = counter.countAbove(a);
    for (let i = 0; i < tally.partnerCount; i++) {
      const b = tally.partners[i]!;
      if (!inScope(scope, a, b)) continue;
      for (const body of [a, b]) {
        numbers.partners[body]!++;
        numbers.strength[body]! += tally.shared[b]!;
      }
    }
  }
}
