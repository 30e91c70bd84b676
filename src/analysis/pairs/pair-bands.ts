/** Divides pairs of bodies into bands by the number of items shared, in descending order. */
import type { PairCounter, Tally } from "./count-pairs.js";

/** Pairs that share at least `lower` and fewer than `upper` items. */
export interface Band {
  lower: number;
  upper: number;
}

/** Whether two bodies may make a pair. */
export type Fits = (a: number, b: number) => boolean;

/** Each band costs a count of all pairs, so there should be few bands; none should hold many more pairs than needed. */
const GROWTH = 4;

/**
 * Bands that hold every pair in scope that shares `minShared` items or more.
 * @param firstBand minimum number of pairs in the first band; for each further band the minimum is multiplied by GROWTH
 */
export function bandsOf(
  counter: PairCounter,
  bodyCount: number,
  fits: Fits,
  { minShared, firstBand }: { minShared: number; firstBand: number },
): Band[] {
  const sizes = levelSizes(counter, bodyCount, fits, minShared);
  const bands: Band[] = [];
  let [upper, pairs, minimum] = [sizes.length, 0, firstBand];
  for (let lower = sizes.length - 1; lower >= minShared; lower--) {
    pairs += sizes[lower] ?? 0;
    if (pairs < minimum && lower > minShared) continue;
    bands.push({ lower, upper });
    [upper, pairs, minimum] = [lower, 0, minimum * GROWTH];
  }
  return bands;
}

/** Number of pairs by the number of items that they share. */
function levelSizes(counter: PairCounter, bodyCount: number, fits: Fits, minShared: number): number[] {
  const sizes: number[] = [];
  for (let a = 0; a < bodyCount; a++) {
    const tally = counter.countAbove(a);
    for (const b of partnersIn(tally, { lower: minShared, upper: Infinity })) {
      if (fits(a, b)) sizes[tally.shared[b]!] = (sizes[tally.shared[b]!] ?? 0) + 1;
    }
  }
  return sizes;
}

/** Partners whose number of items shared lies in a band. */
export function partnersIn({ partners, partnerCount, shared }: Tally, { lower, upper }: Band): Int32Array {
  return partners.subarray(0, partnerCount).filter((b) => shared[b]! >= lower && shared[b]! < upper);
}
