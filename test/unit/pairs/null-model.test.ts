import { describe, expect, it } from "@jest/globals";
import { againstNullModel } from "../../../src/analysis/pairs/null-model.js";
import { buildIncidence, type Incidence } from "../../../src/analysis/index/incidence.js";
import { nullModelOf } from "../../../src/services/questions/pairs/null-model.js";
import { analysisOf, IN_PLACE } from "../../support/brute-force/index-answers.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

/** Which body (row) has which item (column). */
function incidenceOf(matrix: readonly (readonly number[])[]): Incidence {
  const entries = matrix.flatMap((row, body) => row.flatMap((one, item) => (one ? [[body, item]] : [])));
  return buildIncidence(matrix.length, matrix[0]!.length, {
    length: entries.length,
    body: Int32Array.from(entries, ([body]) => body!),
    item: Int32Array.from(entries, ([, item]) => item!),
    role: new Uint8Array(entries.length).fill(1),
  });
}

const rowSums = (matrix: readonly (readonly number[])[]) =>
  matrix.map((row) => row.reduce((sum, one) => sum + one, 0));
const transposed = (matrix: readonly (readonly number[])[]) =>
  matrix[0]!.map((_, item) => matrix.map((row) => row[item]!));

/** Every matrix with the same sums of rows and columns. */
function allLike(matrix: readonly (readonly number[])[]): number[][][] {
  const [rows, columns] = [rowSums(matrix), rowSums(transposed(matrix)).join()];
  const rowsOfSum = (sum: number) =>
    Array.from({ length: 2 ** columns.split(",").length }, (_, bits) =>
      columns.split(",").map((_, at) => (bits >> at) & 1),
    ).filter((row) => row.reduce((a, b) => a + b, 0) === sum);
  let found: number[][][] = [[]];
  for (const sum of rows) found = found.flatMap((some) => rowsOfSum(sum).map((row) => [...some, row]));
  return found.filter((some) => rowSums(transposed(some)).join() === columns);
}

const MATRIX = [
  [1, 1, 1, 0, 0],
  [1, 1, 0, 1, 0],
  [1, 0, 0, 0, 1],
  [0, 1, 1, 0, 0],
];
const PAIRS = [
  [0, 1],
  [0, 3],
  [2, 3],
] as const;

describe("the null model", () => {
  it("adjusts p-values for all pairs of bodies, as Benjamini and Hochberg by hand", () => {
    const request = { trials: 2_000, seed: 3 };
    const all = MATRIX.flatMap((_, a) => MATRIX.slice(a + 1).map((_, at) => [a, a + 1 + at] as const));
    const plain = againstNullModel(incidenceOf(MATRIX), all, request);
    const adjusted = againstNullModel(incidenceOf(MATRIX), all, { ...request, adjusted: true });
    expect(adjusted.map(({ pValue }) => pValue)).toEqual(plain.map(({ pValue }) => pValue));
    const sorted = plain.map(({ pValue }) => pValue).sort((a, b) => a - b);
    const rateAt = (rank: number) => (sorted[rank]! * sorted.length) / (rank + 1);
    for (const { pValue, qValue } of adjusted) {
      const from = sorted.lastIndexOf(pValue);
      const rates = sorted.slice(from).map((_, at) => rateAt(from + at));
      expect(qValue).toBeCloseTo(Math.min(1, ...rates), 12);
    }
  });

  it("approximates the exact probabilities over all matrices with the same sums", () => {
    const all = allLike(MATRIX);
    expect(all.length).toBeGreaterThan(50);
    const shared = (matrix: readonly (readonly number[])[], a: number, b: number) =>
      matrix[a]!.filter((one, item) => one === 1 && matrix[b]![item] === 1).length;
    const found = againstNullModel(incidenceOf(MATRIX), PAIRS, { trials: 20_000, seed: 1 });
    PAIRS.forEach(([a, b], at) => {
      const counts = all.map((matrix) => shared(matrix, a, b));
      const exact = counts.filter((count) => count >= shared(MATRIX, a, b)).length / all.length;
      const mean = counts.reduce((sum, count) => sum + count, 0) / all.length;
      expect(Math.abs(found[at]!.pValue - exact)).toBeLessThan(0.015);
      expect(Math.abs(found[at]!.expected - mean)).toBeLessThan(0.015);
    });
  });

  it("is reproducible by seed", () => {
    const ask = (seed: number) => againstNullModel(incidenceOf(MATRIX), PAIRS, { trials: 50, seed });
    expect(ask(7)).toEqual(ask(7));
    expect(ask(7)).not.toEqual(ask(8));
  });

  it("leaves a single body unchanged", () => {
    expect(againstNullModel(incidenceOf([[1, 1]]), [[0, 0]], { trials: 3, seed: 1 })).toEqual([
      { pValue: 1, expected: 2, standardDeviation: 0 },
    ]);
  });

  it("does not rate three shared chains of six as significant where items have many bodies", async () => {
    const { view } = analysisOf(seedCollaboration()).prepare({ unit: "BUSINESS_CHAIN", filter: {} });
    const at = (id: string) => view.collaboration.bodyAt.get(id)!;
    const pair = [at("mca"), at("mohrss")] as const;
    const [result] = await nullModelOf(view, [pair], { trials: 1_000, seed: 1 }, IN_PLACE);
    expect(result!.expected).toBeGreaterThan(1);
    expect(result!.pValue).toBeGreaterThan(0.05);
  });

  it.each([
    [{ trials: 0, seed: 1 }, /trials is 0; ask for 1 to 10000/],
    [{ trials: 10, seed: -1 }, /seed is -1/],
  ])("refuses %o", async (request, message) => {
    const { view } = analysisOf(seedCollaboration()).prepare({ unit: "BUSINESS_CHAIN", filter: {} });
    await expect(nullModelOf(view, [[0, 1]], request, IN_PLACE)).rejects.toThrow(message);
  });
});
