/** Ranks pairs of bodies by what they share. */
import { PairCounter, type Tally } from "./count-pairs.js";
import { sharedCount } from "./measures/shared-count.js";
import { itemsOfBody, type Incidence } from "../index/incidence.js";
import { pageOf, PageCollector, type Page, type PagePart, type PagePlace } from "../page.js";
import { ANY_ROLE, rolePairsOf, sharedInRoles } from "./pair-facts.js";
import { measureOf, rolePairField, rolePairFields, type PairOrder } from "./pair-order.js";
import { inScope, mostAreEnds, partnerTests, type PairScope } from "./pair-scope.js";
import type { AllPairs } from "./measures/pair-measure.js";
import type { View } from "../index/view.js";

export interface RankingRequest extends PagePlace {
  order: PairOrder;
  minShared: number;
  /** Only pairs with an item that one leads and the other takes part in; for rankPairs. */
  leadWithParticipant?: boolean;
}

/** A range of bodies that are taken as the first of a pair. */
export interface Span {
  from: number;
  /** Exclusive. */
  to: number;
}

/** In which roles (bits) each of the two must be in an item. */
type RoleBits = typeof ANY_ROLE;

/** Computes the score of one partner from a tally; a higher score ranks first. */
type Scorer = (tally: Tally, a: number, b: number) => number;

/** @param rates required for an order whose measure needs all pairs */
export function rankPairs(
  incidence: Incidence,
  scope: PairScope,
  request: RankingRequest,
  rates?: AllPairs,
): Page {
  return pageOf([rankSpan(incidence, scope, request, { from: 0, to: incidence.bodyCount }, rates)], request);
}

export function rankSpan(
  incidence: Incidence,
  scope: PairScope,
  request: RankingRequest,
  { from, to }: Span,
  rates?: AllPairs,
): PagePart {
  const measure = measureOf(request.order);
  const counter = new PairCounter(incidence, {
    inOrder: mostAreEnds(scope, from, to),
    end: to,
    newmanWeight: measure?.needsWeights ?? false,
    rolePairs: measure === undefined || request.leadWithParticipant === true,
  });
  const score = scorer(incidence, request.order, rates);
  const page = new PageCollector(request);
  const testOf = partnerTests(scope);
  const mostShared =
    measure?.id === SHARED && request.order.direction === "DESC" && request.leadWithParticipant !== true;
  for (let a = from; a < to; a++) {
    if (scope.ends[a] === 0) continue;
    const fits = testOf(a);
    const row = mostShared ? counter.rowAbove(a) : null;
    if (row === null) offerPartners(page, a, counter.countAbove(a), { score, fits, ...request });
    else offerRow(page, a, row, { fits, ...request });
  }
  return page.part();
}

interface Offering {
  minShared: number;
  leadWithParticipant?: boolean;
  fits: ((b: number) => boolean) | null;
}

function offerPartners(
  page: PageCollector,
  a: number,
  tally: Tally,
  { score, fits, minShared, leadWithParticipant = false }: Offering & { score: Scorer },
): void {
  for (let i = 0; i < tally.partnerCount; i++) {
    const b = tally.partners[i]!;
    if (tally.shared[b]! < minShared || (fits !== null && !fits(b))) continue;
    if (leadWithParticipant && tally.leadParticipant[b]! + tally.participantLead[b]! === 0) continue;
    page.offer(a, b, score(tally, a, b));
  }
}

/** Fast path for the most common ranking, by items shared: reads the counters without collecting partners first. */
function offerRow(page: PageCollector, a: number, shared: Uint16Array, { minShared, fits }: Offering): void {
  const least = Math.max(1, minShared);
  let [bar, below] = [page.bar, 0];
  for (let b = a + 1; b < shared.length; b++) {
    const score = shared[b]!;
    if (score < least || (fits !== null && !fits(b))) continue;
    if (score < bar) below++;
    else {
      page.offer(a, b, score);
      bar = page.bar;
    }
  }
  page.countBelow(below);
}

/**
 * Ranks the partners of one body; `a` of each pair is the body itself. The roles restrict only the items that count as
 * shared; other measures are those of the whole pair.
 */
export function rankPartners(
  view: View,
  scope: PairScope,
  body: number,
  roles: RoleBits,
  request: RankingRequest,
  rates?: AllPairs,
): Page {
  const page = new PageCollector(request);
  const newmanWeight = measureOf(request.order)?.needsWeights ?? false;
  const tally = new PairCounter(view.incidence, { inOrder: false, newmanWeight, rolePairs: false }).countAll(
    body,
  );
  const score = partnerScorer(view, roles, request.order, rates);
  const anyRole = roles.mine === ANY_ROLE.mine && roles.theirs === ANY_ROLE.theirs;
  for (const partner of tally.partners.subarray(0, tally.partnerCount)) {
    if (!inScope(scope, body, partner)) continue;
    const shared = anyRole ? tally.shared[partner]! : sharedInRoles(view, body, partner, roles).length;
    if (shared >= request.minShared) page.offer(body, partner, score(tally, body, partner, shared));
  }
  return page.finish();
}

const SHARED = sharedCount.id;

/** A scorer that is also given the number of items shared in the requested roles. */
type PartnerScorer = (tally: Tally, a: number, b: number, shared: number) => number;

function partnerScorer(
  view: View,
  roles: RoleBits,
  order: PairOrder,
  rates: AllPairs | undefined,
): PartnerScorer {
  const sign = order.direction === "DESC" ? 1 : -1;
  const measure = measureOf(order);
  if (measure?.id === SHARED) return (_tally, _a, _b, shared) => sign * shared;
  if (measure) return scorer(view.incidence, order, rates);
  const field = rolePairField(order.field);
  return (_tally, a, b) => sign * rolePairsOf(view, a, b, sharedInRoles(view, a, b, roles))[field];
}

function scorer(incidence: Incidence, order: PairOrder, rates: AllPairs | undefined): Scorer {
  const sign = order.direction === "DESC" ? 1 : -1;
  const measure = measureOf(order);
  if (!measure) {
    const [one, other] = rolePairFields(order.field);
    return (tally, _, b) => sign * Math.max(tally[one][b]!, tally[other][b]!);
  }
  const { itemsInUse } = incidence;
  if (measure.id === SHARED) return (tally, _, b) => sign * tally.shared[b]!;
  return (tally, a, b) =>
    sign *
    measure.compute(
      {
        a,
        b,
        shared: tally.shared[b]!,
        itemsOfA: itemsOfBody(incidence, a),
        itemsOfB: itemsOfBody(incidence, b),
        itemsInUse,
        newmanWeight: tally.newmanWeight[b] ?? 0,
      },
      rates,
    );
}
