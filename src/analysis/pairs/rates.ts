import { PairCounter } from "./count-pairs.js";
import { itemsOfBody, type Incidence } from "../index/incidence.js";
import { falseDiscoveryRates, upperTail, type DiscoveryRates } from "./significance.js";

/** False discovery rates over all pairs of bodies with an item. */
export function ratesOf(incidence: Incidence): DiscoveryRates {
  const { bodiesInUse } = incidence;
  return falseDiscoveryRates(pValueCounts(incidence), (bodiesInUse * (bodiesInUse - 1)) / 2);
}

function pValueCounts(incidence: Incidence): Map<number, number> {
  const counter = new PairCounter(incidence, { inOrder: true, newmanWeight: false, rolePairs: false });
  const counts = new Map<number, number>();
  const known = new Map<number, Map<number, number>>();
  for (let a = 0; a < incidence.bodyCount; a++) {
    const tally = counter.countAbove(a);
    const ofA = itemsOfBody(incidence, a);
    const tails = known.get(ofA) ?? new Map<number, number>();
    known.set(ofA, tails);
    for (let i = 0; i < tally.partnerCount; i++) {
      const b = tally.partners[i]!;
      const p = tail(incidence, tails, tally.shared[b]!, ofA, itemsOfBody(incidence, b));
      counts.set(p, (counts.get(p) ?? 0) + 1);
    }
  }
  return counts;
}

/** @param known tails computed so far for bodies with as many items as a, by items shared and items of b */
function tail(
  { itemsInUse }: Incidence,
  known: Map<number, number>,
  shared: number,
  ofA: number,
  ofB: number,
): number {
  const key = shared * (itemsInUse + 1) + ofB;
  const p = known.get(key) ?? upperTail(shared, itemsInUse, ofA, ofB);
  known.set(key, p);
  return p;
}
