import { describe, expect, it } from "@jest/globals";
import { graphOf, type NetworkGraph } from "../../../src/analysis/network/graph.js";
import { layoutOf } from "../../../src/analysis/network/layout.js";
import { requireAffordable } from "../../../src/analysis/network/measures/affordable.js";
import { NETWORK_MEASURES } from "../../../src/analysis/network/measures/registry.js";

function linked(size: number, links: readonly [number, number][]): NetworkGraph {
  return graphOf(size, {
    length: links.length,
    source: Int32Array.from(links, ([source]) => source),
    target: Int32Array.from(links, ([, target]) => target),
    weight: new Int32Array(links.length).fill(1),
  });
}

const apart = (places: Float64Array, a: number, b: number): number =>
  Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);

describe("the layout of a network", () => {
  // two triangles, one link between them, and a node alone
  const triangles = linked(7, [
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 4],
    [3, 5],
    [4, 5],
  ]);

  it("is deterministic and has only finite numbers", () => {
    expect(layoutOf(triangles)).toEqual(layoutOf(triangles));
    for (const graph of [triangles, linked(0, []), linked(1, []), linked(2, [[0, 1]]), linked(3, [])]) {
      const places = layoutOf(graph);
      expect(places).toHaveLength(2 * graph.size);
      expect(places.every(Number.isFinite)).toBe(true);
    }
  });

  it("places linked nodes close together, and no two nodes in one place", () => {
    const places = layoutOf(triangles);
    expect(apart(places, 0, 1)).toBeLessThan(apart(places, 0, 4));
    expect(apart(places, 4, 5)).toBeLessThan(apart(places, 1, 5));
    const spots = Array.from({ length: 7 }, (_, node) => `${places[2 * node]} ${places[2 * node + 1]}`);
    expect(new Set(spots).size).toBe(7);
  });
});

describe("a measure that takes too long for one request", () => {
  const huge = { ...linked(0, []), size: 1_000_000, neighbours: new Int32Array(10_000) };

  it.each(NETWORK_MEASURES.filter(({ cost }) => cost === "n·m"))(
    "$id is refused before it begins",
    (measure) => {
      expect(() => requireAffordable(measure, huge)).toThrow(
        expect.objectContaining({ code: "NETWORK_TOO_LARGE" }),
      );
      expect(() => requireAffordable(measure, linked(2, [[0, 1]]))).not.toThrow();
    },
  );
});
