import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { graphOf, type NetworkGraph } from "../../../src/analysis/network/graph.js";
import { NETWORK_MEASURES } from "../../../src/analysis/network/measures/registry.js";

interface Fixture {
  graphs: {
    name: string;
    size: number;
    links: [number, number, number][];
    measures: Record<string, (number | null)[]>;
  }[];
}

const { graphs } = JSON.parse(
  readFileSync(new URL("../../fixtures/network-measures.json", import.meta.url), "utf8"),
) as Fixture;

function graphFrom({ size, links }: { size: number; links: [number, number, number][] }): NetworkGraph {
  const column = (at: 0 | 1 | 2) => Int32Array.from(links, (link) => link[at]);
  return graphOf(size, { length: links.length, source: column(0), target: column(1), weight: column(2) });
}

describe.each(NETWORK_MEASURES)("$field", (measure) => {
  it.each(graphs)("equals networkx on $name", (given) => {
    const computed = [...measure.compute(graphFrom(given))];
    given.measures[measure.field]!.forEach((expected, node) => {
      if (expected === null) expect(computed[node]).toBeNaN();
      else expect(computed[node]).toBeCloseTo(expected, 8);
    });
  });
});

it("measures give an empty array for an empty network", () => {
  for (const measure of NETWORK_MEASURES)
    expect(measure.compute(graphFrom({ size: 0, links: [] }))).toHaveLength(0);
});
