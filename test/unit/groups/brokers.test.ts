import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BruteForce } from "../../support/brute-force/brute-force.js";
import { brokersOf } from "../../../src/services/questions/groups/brokers.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { question } from "../../support/brute-force/question.js";
import { randomGraph } from "../../support/brute-force/random-graph.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const WHOLE = { filter: {}, minShared: 1 };

describe("brokers between two groups", () => {
  const speech = analysisOf(seedCollaboration());
  const ask = (one: string[], other: string[], minShared = 1) =>
    brokersOf(speech, { ...WHOLE, unit: "BUSINESS_CHAIN", one, other, minShared });

  it("are found in the speech", () => {
    const { nodes, pairsApart, pairsDirect, emptyBecause } = ask(
      ["sfa", "soa", "cma"],
      ["spb", "mohurd", "cfda"],
    );
    // three of the environment chain alone; two of work safety alone, one of health alone
    expect([pairsDirect, pairsApart, emptyBecause]).toEqual([0, 9, null]);
    const found = nodes.map(({ body, pairs, rank, ofOther }) => [body.id, pairs, rank, ofOther.length]);
    expect(found).toEqual([
      ["miit", 6, 1, 2],
      ["mwr", 6, 1, 2],
      ["serc", 6, 1, 2],
      ["ndrc", 3, 4, 1],
    ]);
  });

  it("do not exist where all members share something, and the answer says why", () => {
    const { nodes, emptyBecause } = ask(["mof"], ["mca"]);
    expect(nodes).toEqual([]);
    expect(emptyBecause).toContain("already share something directly");
  });

  it("are refused for a body in both groups, an empty group, and a minShared of 0", () => {
    expect(() => ask(["mof", "mca"], ["mca"])).toThrow("民政部 is in both groups");
    expect(() => ask([], ["mca"])).toThrow("one names 0");
    expect(() => ask(["mof"], ["mca"], 0)).toThrow("minShared is 0");
    expect(() => ask(["mof"], ["nobody"])).toThrow("nobody");
  });

  it("equal those of brute force", () => {
    const property = fc.property(randomGraph, fc.nat(50), fc.nat(50), (graph, from, to) => {
      const force = new BruteForce(graph, question({ unit: "PROJECT" }));
      const ids = graph.bodies.map(({ id }) => id);
      const one = [ids[from % ids.length]!];
      const other = ids.filter((id, at) => id !== one[0] && at % 2 === to % 2);
      if (other.length === 0) return;
      const share = (a: string, b: string): boolean => force.shared(a, b).length > 0;
      const pairsOf = (broker: string): number =>
        one.flatMap((a) => other.filter((b) => !share(a, b) && share(a, broker) && share(b, broker))).length;
      const expected = ids
        .filter((id) => !one.includes(id) && !other.includes(id) && pairsOf(id) > 0)
        .map((id) => [id, pairsOf(id)]);
      const analysis = analysisOf(collaborationOf(graph));
      const { nodes } = brokersOf(analysis, { ...WHOLE, unit: "PROJECT", one, other, first: 200 });
      expect(nodes.map(({ body, pairs }) => [body.id, pairs]).sort()).toEqual(expected.sort());
    });
    fc.assert(property, { numRuns: 150, seed: 21 });
  });
});
