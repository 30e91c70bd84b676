/** Ranks pairs of bodies by what they share. */
import { PairCounter, type Tally } from "./count-pairs.js";
import { commonItems } from "./evidence.js";
import { sharedCount } from "./measures/shared-count.js";
import { PageCollector, type Page } from "./page.js";
import { factsOf, rolePairsOf, sharedInRoles } from "./pair-facts.js";
import { measureOf, rolePairField, type PairOrder } from "./pair-order.js";
import { inScope, type PairScope } from "./pair-scope.js";
import { ratesOf } from "./rates.js";
import type { ScoredPair } from "./top.js";
import type { View } from "./view.js";

export interface RankingRequest {
  order: PairOrder;
  minShared: number;
  size: number;
  after: ScoredPair | null;
}

/** From a tally to the score of one partner; a higher score ranks first. */
type Scorer = (tally: Tally, a: number, b: number) => number;

export function rankPairs(view: View, scope: PairScope, request: RankingRequest): Page {
  const { incidence } = view;
  const measure = measureOf(request.order);
  const counter = new PairCounter(incidence, {
    newmanWeight: measure?.needsWeights ?? false,
    rolePairs: measure === undefined,
  });
  const score = scorer(view, request.order);
  const page = new PageCollector(request.size, request.after);
  for (let a = 0; a < incidence.bodyCount; a++) {
    if (scope.ends[a] === 0) continue;
    const tally = counter.countAbove(a);
    for (let i = 0; i < tally.partnerCount; i++) {
      const b = tally.partners[i]!;
      if (tally.shared[b]! >= request.minShared && inScope(scope, a, b)) page.offer(a, b, score(tally, a, b));
    }
  }
  return page.finish();
}

/** Ranks the partners of one body; `a` of each pair is the body itself. The roles
 *  choose the items that count as shared; the other measures are of the pair as a whole. */
export function rankPartners(
  view: View,
  scope: PairScope,
  body: number,
  roles: { mine: number; theirs: number },
  request: RankingRequest,
): Page {
  const page = new PageCollector(request.size, request.after);
  const measure = measureOf(request.order);
  const rates = measure?.needsAllPairs ? ratesOf(view) : undefined;
  const sign = request.order.direction === "DESC" ? 1 : -1;
  const tally = new PairCounter(view.incidence, { newmanWeight: false, rolePairs: false }).countAll(body);
  for (const partner of tally.partners.slice(0, tally.partnerCount)) {
    if (!inScope(scope, body, partner)) continue;
    const items = sharedInRoles(view, body, partner, roles);
    if (items.length < request.minShared) continue;
    const value = measure
      ? measure.id === SHARED
        ? items.length
        : measure.compute(factsOf(view, body, partner, commonItems(view, body, partner)), rates)
      : rolePairsOf(view, body, partner, items)[rolePairField(request.order.field)];
    page.offer(body, partner, sign * value);
  }
  return page.finish();
}

const SHARED = sharedCount.id;

function scorer(view: View, order: PairOrder): Scorer {
  const sign = order.direction === "DESC" ? 1 : -1;
  const measure = measureOf(order);
  if (!measure) {
    const field = rolePairField(order.field);
    return (tally, _, b) => sign * tally[field][b]!;
  }
  const rates = measure.needsAllPairs ? ratesOf(view) : undefined;
  const { bodyStart, itemsInUse } = view.incidence;
  if (measure.id === SHARED) return (tally, _, b) => sign * tally.shared[b]!;
  return (tally, a, b) =>
    sign *
    measure.compute(
      {
        shared: tally.shared[b]!,
        itemsOfA: bodyStart[a + 1]! - bodyStart[a]!,
        itemsOfB: bodyStart[b + 1]! - bodyStart[b]!,
        itemsInUse,
        newmanWeight: tally.newmanWeight[b] ?? 0,
      },
      rates,
    );
}
