/** False discovery rates over all pairs of a view. */
import { PairCounter } from "./count-pairs.js";
import { itemsOf } from "./evidence.js";
import { falseDiscoveryRates, upperTail } from "./significance.js";
import type { View } from "./view.js";

const rateCache = new WeakMap<View, ReadonlyMap<number, number>>();

/** False discovery rate by p-value over all pairs of bodies with an item; computed once per view. */
export function ratesOf(view: View): ReadonlyMap<number, number> {
  const known = rateCache.get(view);
  if (known) return known;
  const { bodiesInUse } = view.incidence;
  const rates = falseDiscoveryRates(pValueCounts(view), (bodiesInUse * (bodiesInUse - 1)) / 2);
  rateCache.set(view, rates);
  return rates;
}

function pValueCounts(view: View): Map<number, number> {
  const { incidence } = view;
  const counter = new PairCounter(incidence, { newmanWeight: false, rolePairs: false });
  const tail = memoizedTail(incidence.itemsInUse);
  const counts = new Map<number, number>();
  for (let a = 0; a < incidence.bodyCount; a++) {
    const tally = counter.countAbove(a);
    for (let i = 0; i < tally.partnerCount; i++) {
      const b = tally.partners[i]!;
      const p = tail(tally.shared[b]!, itemsOf(view, a).length, itemsOf(view, b).length);
      counts.set(p, (counts.get(p) ?? 0) + 1);
    }
  }
  return counts;
}

function memoizedTail(itemsInUse: number): (shared: number, itemsOfA: number, itemsOfB: number) => number {
  const memo = new Map<string, number>();
  return (shared, itemsOfA, itemsOfB) => {
    const key =
      itemsOfA < itemsOfB ? `${shared} ${itemsOfA} ${itemsOfB}` : `${shared} ${itemsOfB} ${itemsOfA}`;
    const known = memo.get(key) ?? upperTail(shared, itemsInUse, itemsOfA, itemsOfB);
    memo.set(key, known);
    return known;
  };
}
