/** Pairs ranked, and their false discovery rates: at once where there are few, on other threads where it takes long. */
import { wedgesOf } from "../../../analysis/index/incidence.js";
import { pageOf, type Page } from "../../../analysis/page.js";
import { measureOf, type PairOrder } from "../../../analysis/pairs/pair-order.js";
import type { PairScope } from "../../../analysis/pairs/pair-scope.js";
import { rankPairs, type RankingRequest, type Span } from "../../../analysis/pairs/rank-pairs.js";
import { ratesOf } from "../../../analysis/pairs/rates.js";
import type { DiscoveryRates } from "../../../analysis/pairs/significance.js";
import type { View } from "../../../analysis/index/view.js";
import type { Computer } from "../../computing/computer.js";
import { SharedWork } from "../../computing/shared-work.js";

/** Two bodies in one item, so many times; some ten milliseconds of work. */
const FEW_WEDGES = 1_000_000;
/** More than there are threads: bodies differ in how many items they have, and whoever is done takes the next. */
const SPANS = 4;

const atOnce = new WeakMap<View, DiscoveryRates>();
const onThreads = new WeakMap<View, SharedWork>();

export async function rankedPairs(
  view: View,
  scope: PairScope,
  request: RankingRequest,
  computer: Computer,
): Promise<Page> {
  const rates = await ratesNeeded(view, request.order, computer);
  if (isSmall(view)) return rankPairs(view.incidence, scope, request, rates);
  const { compute, signal } = computer;
  const { incidence } = view;
  const parts = spansOf(incidence.bodyCount).map((span) =>
    compute("rankSpan", { incidence, scope, request, span, rates }, signal),
  );
  return pageOf(await Promise.all(parts), request);
}

/** The first bodies have the most above them: spans that shall take as long grow towards the end. */
function spansOf(bodyCount: number): Span[] {
  const edge = (at: number): number => Math.floor(bodyCount * (1 - Math.sqrt(1 - at / SPANS)));
  return Array.from({ length: SPANS }, (_, at) => ({ from: edge(at), to: edge(at + 1) }));
}

/** What ranking by a measure needs of all pairs of the view. */
export async function ratesNeeded(
  view: View,
  order: PairOrder,
  computer: Computer,
): Promise<DiscoveryRates | undefined> {
  return measureOf(order)?.needsAllPairs ? ratesIn(view, computer) : undefined;
}

/** Computed once for each view. */
export function ratesIn(view: View, { compute, signal }: Computer): DiscoveryRates | Promise<DiscoveryRates> {
  if (isSmall(view)) return held(atOnce, view, () => ratesOf(view.incidence));
  const work = held(onThreads, view, () => new SharedWork());
  return work.get(
    "rates",
    (ending) => compute("discoveryRates", { incidence: view.incidence }, ending),
    signal,
  );
}

function held<Value>(memo: WeakMap<View, Value>, view: View, make: () => Value): Value {
  const known = memo.get(view) ?? make();
  memo.set(view, known);
  return known;
}

const isSmall = ({ incidence }: View): boolean => wedgesOf(incidence) <= FEW_WEDGES;
