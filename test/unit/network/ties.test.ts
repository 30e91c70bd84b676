import { describe, expect, it } from "@jest/globals";
import { graphOf, type NetworkGraph } from "../../../src/analysis/network/graph.js";
import { closeness } from "../../../src/analysis/network/measures/closeness.js";
import { NETWORK_MEASURES } from "../../../src/analysis/network/measures/registry.js";
import { disparity } from "../../../src/analysis/pairs/measures/disparity.js";
import { randomNumbers, shuffled } from "../../../src/analysis/random.js";

const HALF = 15;

/** A random network beside its mirror image, with nodes and links in another order, and a hub linked with both. */
function mirrored(seed: number): { graph: NetworkGraph; image: readonly number[] } {
  const random = randomNumbers(seed);
  const image = shuffled(
    Array.from({ length: HALF }, (_, node) => HALF + node),
    random,
  );
  const links: [number, number, number][] = [];
  const hub = 2 * HALF;
  for (let a = 0; a < HALF; a++) {
    for (let b = a + 1; b < HALF; b++) {
      const weight = 1 + Math.floor(random() * 7);
      if (random() < 0.5) links.push([a, b, weight], [image[a]!, image[b]!, weight]);
    }
    links.push([a, hub, 1 + (a % 3)], [image[a]!, hub, 1 + (a % 3)]);
  }
  const mixed = shuffled(links, random);
  const column = (at: 0 | 1 | 2) => Int32Array.from(mixed, (link) => link[at]);
  const table = { length: links.length, source: column(0), target: column(1), weight: column(2) };
  return { graph: graphOf(hub + 1, table), image };
}

describe.each(NETWORK_MEASURES)("$field", (measure) => {
  it.each([1, 2, 3])("ties a node with its mirror image (%i)", (seed) => {
    const { graph, image } = mirrored(seed);
    const values = measure.compute(graph);
    expect(image.map((node) => values[node])).toEqual([...values.subarray(0, HALF)]);
  });
});

it("closeness ties equal fractions of two components", () => {
  const source = Int32Array.of(0, 1, 3, 4, 5, 6, 6, 6);
  const target = Int32Array.of(1, 2, 4, 5, 6, 7, 8, 9);
  const values = closeness.compute(
    graphOf(11, { length: 8, source, target, weight: new Int32Array(8).fill(1) }),
  );
  // 2² / (2 · 10) and 6² / (18 · 10)
  expect(values[3]).toBe(values[1]);
});

it("equal disparities tie, whatever shares they come from", () => {
  const facts = { a: 0, b: 1, itemsOfA: 9, itemsOfB: 9, itemsInUse: 9, newmanWeight: 1 };
  const rates = { pValues: new Float64Array(), rates: new Float64Array() };
  const of = (shared: number, strength: number, partners: number) =>
    disparity.compute(
      { ...facts, shared },
      { ...rates, strengths: Int32Array.of(strength, strength), partners: Int32Array.of(partners, partners) },
    );
  expect(of(1, 3, 3)).toBe(of(5, 9, 2));
});
