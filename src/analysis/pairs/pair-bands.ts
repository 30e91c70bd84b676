/** Pairs of bodies in bands by how much they share, from the most downwards. */
import type { PairCounter, Tally } from "./count-pairs.js";

/** Pairs that share at least `lower` and fewer than `upper` items. */
export interface Band {
  lower: number;
  upper: number;
}

/** Whether two bodies may make a pair. */
export type Fits = (a: number, b: number) => boolean;

/** Each band costs a count of all pairs, so there shall be few; and one shall not hold much more than is needed. */
const GROWTH = 4;

/**
 * Bands that hold every pair in scope that shares `minShared` items or more.
 * @param firstBand how many pairs at least the first one holds; each later one holds some times more
 */
export function bandsOf(
  counter: PairCounter,
  bodyCount: number,
  fits: Fits,
  { minShared, firstBand }: { minShared: number; firstBand: number },
): Band[] {
  const sizes = levelSizes(counter, bodyCount, fits, minShared);
  const bands: Band[] = [];
  let [upper, held, wanted] = [sizes.length, 0, firstBand];
  for (let lower = sizes.length - 1; lower >= minShared; lower--) {
    held += sizes[lower] ?? 0;
    if (held < wanted && lower > minShared) continue;
    bands.push({ lower, upper });
    [upper, held, wanted] = [lower, 0, wanted * GROWTH];
  }
  return bands;
}

/** How many pairs share so many items, by number of items. */
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

/** Partners that share as much as a band asks. */
export function partnersIn({ partners, partnerCount, shared }: Tally, { lower, upper }: Band): Int32Array {
  return partners.subarray(0, partnerCount).filter((b) => shared[b]! >= lower && shared[b]! < upper);
}
