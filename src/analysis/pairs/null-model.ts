/**
 * Null model: how often two bodies would share at least as many items by chance, given the number of items of each
 * body and the number of bodies of each item. Trials randomize the incidence and preserve both numbers.
 * Source: Strona et al., A fast and unbiased procedure to randomize ecological binary matrices with fixed row and
 * column totals, Nature Communications 5, 4114 (2014) — curveball.
 */
import { itemsOf } from "../index/evidence.js";
import type { Incidence } from "../index/incidence.js";
import { randomNumbers, shuffled } from "../random.js";
import { PairCounter } from "./count-pairs.js";
import { falseDiscoveryRates, rateOf } from "./significance.js";

export interface NullModelRequest {
  trials: number;
  /** The same seed gives the same trials on every machine. */
  seed: number;
  /** Whether q-values are computed too, for which all pairs are counted. */
  adjusted?: boolean;
}

/** Result of the trials for one pair. */
export interface NullModelResult {
  /** (trials in which the pair shares at least as many + 1) / (trials + 1) */
  pValue: number;
  /** Mean number of items shared. */
  expected: number;
  standardDeviation: number;
  /** Only when `adjusted`: the p-value adjusted for having looked at all pairs of bodies with an item. */
  qValue?: number;
}

/** Trades between two trials per body with an item: enough to make the trials independent (Strona et al.). */
export const TRADES_PER_BODY = 5;

type Pairs = readonly (readonly [number, number])[];

/** Results in the order of the pairs; all pairs are counted in the same trials. */
export function againstNullModel(
  incidence: Incidence,
  pairs: Pairs,
  request: NullModelRequest,
): NullModelResult[] {
  if (!request.adjusted) return inTrials(incidence, pairs, request);
  const all = inTrials(incidence, [...pairs, ...pairsThatShare(incidence)], request);
  const counts = new Map<number, number>();
  for (const { pValue } of all.slice(pairs.length)) counts.set(pValue, (counts.get(pValue) ?? 0) + 1);
  // pairs that share nothing have p = 1
  const { bodiesInUse } = incidence;
  const rates = falseDiscoveryRates(counts, (bodiesInUse * (bodiesInUse - 1)) / 2);
  return all.slice(0, pairs.length).map((result) => ({ ...result, qValue: rateOf(rates, result.pValue) }));
}

function pairsThatShare(incidence: Incidence): [number, number][] {
  const counter = new PairCounter(incidence, { inOrder: true, newmanWeight: false, rolePairs: false });
  return Array.from({ length: incidence.bodyCount }, (_, a) => {
    const { partners, partnerCount } = counter.countAbove(a);
    return Array.from(partners.subarray(0, partnerCount), (b): [number, number] => [a, b]);
  }).flat();
}

function inTrials(incidence: Incidence, pairs: Pairs, { trials, seed }: NullModelRequest): NullModelResult[] {
  const random = randomNumbers(seed);
  const rows = rowsOf(incidence);
  const observed = pairs.map(([a, b]) => common(rows[a]!, rows[b]!));
  const sums = pairs.map(() => ({ atLeast: 0, sum: 0, squares: 0 }));
  const active = rows.flatMap((row, body) => (row.length > 0 ? [body] : []));
  for (let trial = 0; trial < trials; trial++) {
    for (let left = TRADES_PER_BODY * active.length; left > 0 && active.length > 1; left--)
      trade(rows, active, random);
    pairs.forEach(([a, b], at) => {
      const shared = common(rows[a]!, rows[b]!);
      const tally = sums[at]!;
      if (shared >= observed[at]!) tally.atLeast++;
      tally.sum += shared;
      tally.squares += shared * shared;
    });
  }
  return sums.map(({ atLeast, sum, squares }) => ({
    pValue: (atLeast + 1) / (trials + 1),
    expected: sum / trials,
    standardDeviation: Math.sqrt(Math.max(0, squares / trials - (sum / trials) ** 2)),
  }));
}

/** Items of each body. */
function rowsOf(incidence: Incidence): number[][] {
  return Array.from({ length: incidence.bodyCount }, (_, body) => [...itemsOf({ incidence }, body)]);
}

/** Two bodies pool the items that only one of them has, and each draws at random as many as it gave. */
function trade(rows: number[][], active: readonly number[], random: () => number): void {
  const first = Math.floor(random() * active.length);
  const second = (first + 1 + Math.floor(random() * (active.length - 1))) % active.length;
  const [a, b] = [active[first]!, active[second]!];
  const [ofA, ofB] = [new Set(rows[a]), new Set(rows[b])];
  const both = rows[a]!.filter((item) => ofB.has(item));
  const onlyA = rows[a]!.filter((item) => !ofB.has(item));
  const onlyB = rows[b]!.filter((item) => !ofA.has(item));
  const drawn = shuffled([...onlyA, ...onlyB], random);
  rows[a] = [...both, ...drawn.slice(0, onlyA.length)];
  rows[b] = [...both, ...drawn.slice(onlyA.length)];
}

function common(left: readonly number[], right: readonly number[]): number {
  const [few, many] = left.length < right.length ? [left, new Set(right)] : [right, new Set(left)];
  return few.reduce((count, item) => count + Number(many.has(item)), 0);
}
