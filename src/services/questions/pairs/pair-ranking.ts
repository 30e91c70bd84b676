/** Ranks pairs and computes false discovery rates: on this thread for small views, on worker threads for large ones. */
import { wedgesOf } from "../../../analysis/index/incidence.js";
import { pageOf, type Page } from "../../../analysis/page.js";
import { measureOf, type PairOrder } from "../../../analysis/pairs/pair-order.js";
import type { PairScope } from "../../../analysis/pairs/pair-scope.js";
import { rankPairs, type RankingRequest, type Span } from "../../../analysis/pairs/rank-pairs.js";
import { ratesOf } from "../../../analysis/pairs/rates.js";
import type { AllPairs } from "../../../analysis/pairs/measures/pair-measure.js";
import type { View } from "../../../analysis/index/view.js";
import type { Computer } from "../../computing/computer.js";
import { SharedWork } from "../../computing/shared-work.js";

/** Wedges are pairs of bodies in the same item. Up to these numbers the work takes some ten milliseconds. */
const FEW_WEDGES = { ranking: 500_000, rates: 50_000 };
/** More spans than threads, to balance the load: bodies differ in their number of items. */
const SPANS = 4;

const ratesOfSmallViews = new WeakMap<View, AllPairs>();
const workOfLargeViews = new WeakMap<View, SharedWork>();

export async function rankedPairs(
  view: View,
  scope: PairScope,
  request: RankingRequest,
  computer: Computer,
): Promise<Page> {
  const rates = await ratesNeeded(view, request.order, computer);
  if (isSmall(view, "ranking")) return computer.piece(() => rankPairs(view.incidence, scope, request, rates));
  const { compute, signal } = computer;
  const { incidence } = view;
  const parts = spansOf(incidence.bodyCount).map((span) =>
    compute("rankSpan", { incidence, scope, request, span, rates }, signal),
  );
  return pageOf(await Promise.all(parts), request);
}

/** Spans of about equal work: a body is paired only with later ones, so later spans contain more bodies. */
function spansOf(bodyCount: number): Span[] {
  const edge = (at: number): number => Math.floor(bodyCount * (1 - Math.sqrt(1 - at / SPANS)));
  return Array.from({ length: SPANS }, (_, at) => ({ from: edge(at), to: edge(at + 1) }));
}

/** False discovery rates, if the measure of the order needs them. */
export async function ratesNeeded(
  view: View,
  order: PairOrder,
  computer: Computer,
): Promise<AllPairs | undefined> {
  return measureOf(order)?.needsAllPairs ? ratesIn(view, computer) : undefined;
}

/** Computed once per view. */
export function ratesIn(view: View, { compute, signal }: Computer): AllPairs | Promise<AllPairs> {
  if (isSmall(view, "rates")) return memoized(ratesOfSmallViews, view, () => ratesOf(view.incidence));
  const work = memoized(workOfLargeViews, view, () => new SharedWork());
  return work.get(
    "rates",
    (ending) => compute("discoveryRates", { incidence: view.incidence }, ending),
    signal,
  );
}

function memoized<Value>(memo: WeakMap<View, Value>, view: View, make: () => Value): Value {
  const known = memo.get(view) ?? make();
  memo.set(view, known);
  return known;
}

function isSmall({ incidence }: View, work: keyof typeof FEW_WEDGES): boolean {
  return wedgesOf(incidence) <= FEW_WEDGES[work];
}
