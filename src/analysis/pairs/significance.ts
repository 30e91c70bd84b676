/**
 * Significance of the number of items that two bodies share, given how many each has.
 * The null model draws each body's items at random from all items and ignores how many bodies an item has.
 */
import { lowerBound } from "../sorted-lists.js";
import { withoutNoise } from "../ties.js";

/** Corrections of Stirling's formula for small n: log(n!) − log(√(2πn)·(n/e)ⁿ), exact to double precision. */
const STIRLING_ERROR = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.008330563433362871,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.005951370112758848, 0.005554733551962801,
];

function stirlingError(n: number): number {
  if (n < STIRLING_ERROR.length) return STIRLING_ERROR[n]!;
  const square = n * n;
  const inner = 1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square;
  return (1 / 12 - (1 / 360 - (1 / 1260 - inner / square) / square) / square) / n;
}

/** x·log(x/m) + m − x without cancellation. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const ratio = (x - m) / (x + m);
  let sum = (x - m) * ratio;
  let term = 2 * x * ratio;
  for (let j = 1; j < 1000; j++) {
    term *= ratio * ratio;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** Binomial probability of x in n by Loader's saddle-point expansion ("Fast and accurate computation of binomial probabilities", 2000). */
function binomial(x: number, n: number, p: number): number {
  if (x === 0)
    return n === 0 ? 1 : Math.exp(p < 0.1 ? -deviance(n, n * (1 - p)) - n * p : n * Math.log1p(-p));
  if (x === n) return Math.exp(p > 0.9 ? -deviance(n, n * p) - n * (1 - p) : n * Math.log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(n - x) -
    deviance(x, n * p) -
    deviance(n - x, n * (1 - p));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** Probability that exactly x of `drawn` items lie among `marked` of `total`. */
function hypergeometric(x: number, total: number, marked: number, drawn: number): number {
  if (drawn === total) return x === marked ? 1 : 0;
  const p = drawn / total;
  return (binomial(x, marked, p) * binomial(drawn - x, total - marked, p)) / binomial(drawn, total, p);
}

/** Tails of one number of items in all, computed lately: many pairs of a view have the same numbers. */
const known = { total: 0, tails: new Map<number, number>() };
const MOST_KNOWN = 100_000;

/**
 * P(X ≥ shared) for X hypergeometric: `itemsOfB` items drawn from `total`, of which `itemsOfA` are the other body's.
 * @returns a probability; 1 when nothing is shared
 */
export function upperTail(shared: number, total: number, itemsOfA: number, itemsOfB: number): number {
  const [few, many] = itemsOfA < itemsOfB ? [itemsOfA, itemsOfB] : [itemsOfB, itemsOfA];
  if (shared <= Math.max(0, few + many - total)) return 1;
  const key = (few * (total + 1) + many) * (total + 1) + shared;
  if (key > Number.MAX_SAFE_INTEGER) return sumTail(shared, total, few, many);
  if (known.total !== total || known.tails.size >= MOST_KNOWN) {
    known.total = total;
    known.tails = new Map();
  }
  const held = known.tails.get(key);
  if (held !== undefined) return held;
  const p = sumTail(shared, total, few, many);
  known.tails.set(key, p);
  return p;
}

function sumTail(shared: number, total: number, few: number, many: number): number {
  let term = hypergeometric(shared, total, few, many);
  let sum = 0;
  for (let x = shared; x <= few && term > 0; x++) {
    sum += term;
    term *= ((few - x) / (x + 1)) * ((many - x) / (total - few - many + x + 1));
  }
  return Math.min(1, withoutNoise(sum, 13));
}

/** The smallest false discovery rate at which each p-value would be reported; p-values distinct and ascending. */
export interface DiscoveryRates {
  readonly pValues: Float64Array;
  readonly rates: Float64Array;
}

/**
 * Benjamini–Hochberg (1995).
 * @param counts number of tests with each p-value
 * @param tests number of all tests; those not in `counts` have p = 1
 */
export function falseDiscoveryRates(counts: ReadonlyMap<number, number>, tests: number): DiscoveryRates {
  const pValues = Float64Array.from(counts.keys()).sort();
  const rates = new Float64Array(pValues.length);
  pValues.reduce((rank, p, i) => (rates[i] = rank + counts.get(p)!), 0);
  let least = 1;
  for (let i = rates.length - 1; i >= 0; i--) {
    const rate = (pValues[i]! * tests) / rates[i]!;
    // equal rates of different p-values must tie, which have 13 digits
    if (rate < least * (1 - 1e-12)) least = rate;
    rates[i] = least;
  }
  return { pValues, rates };
}

/** @returns 1 for a p-value that no test gave */
export function rateOf({ pValues, rates }: DiscoveryRates, p: number): number {
  const at = lowerBound(pValues, p);
  return pValues[at] === p ? rates[at]! : 1;
}
