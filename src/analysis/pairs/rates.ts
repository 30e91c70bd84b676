import { PairCounter } from "./count-pairs.js";
import { itemsOfBody, type Incidence } from "../index/incidence.js";
import type { AllPairs } from "./measures/pair-measure.js";
import { falseDiscoveryRates, upperTail } from "./significance.js";

/** False discovery rates over all pairs of bodies with an item; strength and number of partners of each body. */
export function ratesOf(incidence: Incidence): AllPairs {
  const { bodiesInUse, bodyCount, itemsInUse } = incidence;
  const [strengths, partners] = [new Int32Array(bodyCount), new Int32Array(bodyCount)];
  const counts = new Map<number, number>();
  eachPair(incidence, (a, b, shared) => {
    for (const body of [a, b]) {
      strengths[body]! += shared;
      partners[body]!++;
    }
    const p = upperTail(shared, itemsInUse, itemsOfBody(incidence, a), itemsOfBody(incidence, b));
    counts.set(p, (counts.get(p) ?? 0) + 1);
  });
  const rates = falseDiscoveryRates(counts, (bodiesInUse * (bodiesInUse - 1)) / 2);
  return { ...rates, strengths, partners };
}

function eachPair(incidence: Incidence, visit: (a: number, b: number, shared: number) => void): void {
  const counter = new PairCounter(incidence, { inOrder: true, newmanWeight: false, rolePairs: false });
  for (let a = 0; a < incidence.bodyCount; a++) {
    const { partners, partnerCount, shared } = counter.countAbove(a);
    for (let i = 0; i < partnerCount; i++) visit(a, partners[i]!, shared[partners[i]!]!);
  }
}
