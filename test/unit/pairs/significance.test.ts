import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { falseDiscoveryRates, rateOf, upperTail } from "../../../src/analysis/pairs/significance.js";
import { choose } from "../../support/brute-force/brute-measures.js";

const SCALE = 10n ** 40n;

/** Numerator over denominator to 17 digits, however large or small both are. */
function quotient(numerator: bigint, denominator: bigint): number {
  let shift = 0;
  while ((numerator * SCALE) / denominator < SCALE / 10n ** 20n) {
    numerator *= 10n ** 50n;
    shift += 50;
  }
  return Number((numerator * SCALE) / denominator) / 1e40 / 10 ** shift;
}

/** P(X ≥ shared) as an exact fraction: each way to draw follows from the one before. */
function exactTail(shared: number, total: number, itemsOfA: number, itemsOfB: number): number {
  const least = Math.max(0, itemsOfA + itemsOfB - total);
  let [ways, more] = [choose(itemsOfA, least) * choose(total - itemsOfA, itemsOfB - least), 0n];
  for (let x = least; x <= Math.min(itemsOfA, itemsOfB); x++) {
    if (x >= shared) more += ways;
    ways =
      (ways * BigInt(itemsOfA - x) * BigInt(itemsOfB - x)) /
      BigInt(x + 1) /
      BigInt(total - itemsOfA - itemsOfB + x + 1);
  }
  return quotient(more, choose(total, itemsOfB));
}

const relative = (given: number, exact: number) => Math.abs(given - exact) / exact;

describe("the upper tail", () => {
  it.each([
    // six chains, as in the speech: 4 and 3 items, 3 shared: C(4,3)·C(2,0) / C(6,3) = 4/20
    [3, 6, 4, 3, 1 / 5],
    // 2 and 2 items, 2 shared: 1 of the C(6,2) = 15 ways
    [2, 6, 2, 2, 1 / 15],
    // one item of two, one of six: 2/6
    [1, 6, 2, 1, 1 / 3],
    // 5 and 5 of 6 always share 4
    [4, 6, 5, 5, 1],
    [0, 6, 2, 2, 1],
    [1, 1, 1, 1, 1],
    [6, 6, 6, 6, 1],
  ])("P(X ≥ %i) of N = %i, n = %i and %i is %d", (shared, total, a, b, p) => {
    expect(upperTail(shared, total, a, b)).toBeCloseTo(p, 12);
  });

  it("gives equal values for equal probabilities of different counts", () => {
    expect(upperTail(1, 6, 1, 3)).toBe(upperTail(2, 6, 3, 3));
    expect(upperTail(3, 6, 4, 3)).toBe(upperTail(3, 6, 3, 4));
  });

  it("is the exact fraction to 1e-12 for every count up to N = 14", () => {
    for (let total = 1; total <= 14; total++) {
      for (let a = 1; a <= total; a++) {
        for (let b = 1; b <= a; b++) {
          for (let shared = Math.max(0, a + b - total); shared <= b; shared++) {
            expect(relative(upperTail(shared, total, a, b), exactTail(shared, total, a, b))).toBeLessThan(
              1e-12,
            );
          }
        }
      }
    }
  });

  it("is the exact fraction to 1e-12 for counts at random up to N = 2,000", () => {
    const counts = fc
      .integer({ min: 2, max: 2000 })
      .chain((total) =>
        fc.tuple(
          fc.constant(total),
          fc.integer({ min: 1, max: total }),
          fc.integer({ min: 1, max: Math.min(total, 120) }),
        ),
      );
    const property = fc.property(counts, fc.nat(), ([total, a, b], drawn) => {
      const least = Math.max(0, a + b - total);
      const shared = least + (drawn % (Math.min(a, b) - least + 1));
      const exact = exactTail(shared, total, a, b);
      if (exact < 1e-290) return;
      expect(relative(upperTail(shared, total, a, b), exact)).toBeLessThan(1e-12);
    });
    fc.assert(property, { numRuns: 300, seed: 7 });
  });

  it.each([
    [1, 100_000, 500, 500],
    [5, 100_000, 500, 500],
    [12, 100_000, 300, 700],
    [40, 100_000, 1_000, 1_000],
    [60, 100_000, 60, 90],
    [1, 100_000, 1, 1],
    [3, 100_000, 99_000, 3],
    [1_100, 100_000, 1_200, 90_000],
  ])("is the exact fraction to 1e-12 at %i shared of N = %i, n = %i and %i", (shared, total, a, b) => {
    expect(relative(upperTail(shared, total, a, b), exactTail(shared, total, a, b))).toBeLessThan(1e-12);
  });
});

/** Benjamini–Hochberg by the book: sort, p·m/i, and from the largest down never above the one after. */
function byTheBook(ps: readonly number[]): number[] {
  const ascending = [...ps].sort((a, b) => a - b);
  const rates = ascending.map((p, i) => Math.min(1, (p * ps.length) / (i + 1)));
  for (let i = rates.length - 2; i >= 0; i--) rates[i] = Math.min(rates[i]!, rates[i + 1]!);
  return ps.map((p) => rates[ascending.indexOf(p)]!);
}

describe("the false discovery rate", () => {
  it("is 0.03, 0.03 and 1 for p = 0.01, 0.02 and 1 of three tests", () => {
    const rates = falseDiscoveryRates(
      new Map([
        [0.01, 1],
        [0.02, 1],
        [1, 1],
      ]),
      3,
    );
    expect([0.01, 0.02, 1].map((p) => rateOf(rates, p))).toEqual([0.03, 0.03, 1]);
  });

  it("equals Benjamini–Hochberg over all tests, those not counted having p = 1", () => {
    const property = fc.property(
      fc.array(fc.constantFrom(0.001, 0.01, 0.02, 0.04, 0.2, 0.5, 1), { minLength: 1, maxLength: 30 }),
      fc.nat(20),
      (ps, uncounted) => {
        const counts = new Map<number, number>();
        for (const p of ps) counts.set(p, (counts.get(p) ?? 0) + 1);
        const rates = falseDiscoveryRates(counts, ps.length + uncounted);
        const expected = byTheBook([...ps, ...Array.from({ length: uncounted }, () => 1)]);
        ps.forEach((p, i) => expect(rateOf(rates, p)).toBeCloseTo(expected[i]!, 14));
      },
    );
    fc.assert(property, { numRuns: 300, seed: 8 });
  });

  it("is empty without tests, and 1 for a p-value that no test gave", () => {
    expect(falseDiscoveryRates(new Map(), 0).rates).toHaveLength(0);
    const rates = falseDiscoveryRates(new Map([[0.5, 1]]), 1);
    expect([0.1, 0.5, 0.9].map((p) => rateOf(rates, p))).toEqual([1, 0.5, 1]);
  });
});
