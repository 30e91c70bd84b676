/** Ranks pairs of bodies by what they share. */
import { PairCounter, type Tally } from "./count-pairs.js";
import { sharedCount } from "./measures/shared-count.js";
import { PageCollector, type Page } from "./page.js";
import { ANY_ROLE, rolePairsOf, sharedInRoles } from "./pair-facts.js";
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

/** In which roles (bits) each of the two must be in an item. */
type RoleBits = typeof ANY_ROLE;

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
  roles: RoleBits,
  request: RankingRequest,
): Page {
  const page = new PageCollector(request.size, request.after);
  const newmanWeight = measureOf(request.order)?.needsWeights ?? false;
  const tally = new PairCounter(view.incidence, { newmanWeight, rolePairs: false }).countAll(body);
  const score = partnerScorer(view, roles, request.order);
  const anyRole = roles.mine === ANY_ROLE.mine && roles.theirs === ANY_ROLE.theirs;
  for (const partner of tally.partners.subarray(0, tally.partnerCount)) {
    if (!inScope(scope, body, partner)) continue;
    const shared = anyRole ? tally.shared[partner]! : sharedInRoles(view, body, partner, roles).length;
    if (shared >= request.minShared) page.offer(body, partner, score(tally, body, partner, shared));
  }
  return page.finish();
}

const SHARED = sharedCount.id;

/** As a scorer, given also how many items in the roles asked for are shared. */
type PartnerScorer = (tally: Tally, a: number, b: number, shared: number) => number;

function partnerScorer(view: View, roles: RoleBits, order: PairOrder): PartnerScorer {
  const sign = order.direction === "DESC" ? 1 : -1;
  const measure = measureOf(order);
  if (measure?.id === SHARED) return (_tally, _a, _b, shared) => sign * shared;
  if (measure) return scorer(view, order);
  const field = rolePairField(order.field);
  return (_tally, a, b) => sign * rolePairsOf(view, a, b, sharedInRoles(view, a, b, roles))[field];
}

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
