import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { NETWORK_MEASURES } from "../../../src/analysis/network/measures/registry.js";
import type { NetworkAnswer } from "../../../src/services/network/network-answer.js";
import { networkOf } from "../../../src/services/network/network.js";
import type { NetworkQuestion } from "../../../src/services/network/question.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { randomGraph } from "../../support/brute-force/random-graph.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const WHOLE: NetworkQuestion = {
  unit: "BUSINESS_CHAIN",
  filter: {},
  mode: "BODIES",
  hops: 1,
  minShared: 1,
  communities: { resolution: 1, seed: 1, trials: 10 },
  maxNodes: 1_000,
  maxLinks: 10_000,
};
const speech = analysisOf(seedCollaboration());
const ask = (given: Partial<NetworkQuestion> = {}): Promise<NetworkAnswer> =>
  networkOf(speech, { ...WHOLE, ...given });
const keys = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key);

/** Barber's modularity as he writes it: a sum over all pairs of a body and an item. */
async function barberByHand({ nodes, links }: NetworkAnswer): Promise<number> {
  const degree = (key: string) => links.filter(({ source, target }) => [source, target].includes(key)).length;
  const sides = [nodes.filter(({ body }) => body), nodes.filter(({ item }) => item)] as const;
  let sum = 0;
  for (const body of sides[0]) {
    for (const item of sides[1]) {
      if ((await body.community) !== (await item.community)) continue;
      const isLinked = links.some(({ source, target }) => source === body.key && target === item.key);
      sum += Number(isLinked) - (degree(body.key) * degree(item.key)) / links.length;
    }
  }
  return sum / links.length;
}

describe("the network of the speech", () => {
  it("has 40 bodies with 296 links, 6 chains with 14, and both with 63", async () => {
    const size = ({ nodes, links }: NetworkAnswer) => [nodes.length, links.length];
    expect(size(await ask())).toEqual([40, 296]);
    // all pairs of the six chains share a body but one: see the sets of participants
    expect(size(await ask({ mode: "ITEMS" }))[0]).toBe(6);
    expect(size(await ask({ mode: "TWO_MODE" }))).toEqual([46, 63]);
    expect(size(await ask({ filter: { identity: { mode: "AT_DOCUMENT_DATE" } } }))).toEqual([38, 274]);
    expect(size(await ask({ filter: { excludeParentChild: true } }))[1]).toBe(292);
  });

  it("shows the links that coParticipation ranks", async () => {
    const question = { unit: "BUSINESS_CHAIN" as const, filter: {}, minShared: 1, first: 1_000 };
    const pairs = (await speech.rankPairs(question)).nodes;
    const ranked = pairs.map((pair) => `BODY:${pair.a.id}--BODY:${pair.b.id} ${pair.shared({}).totalCount}`);
    const drawn = (await ask()).links.map(({ key, sharedCount }) => `${key} ${sharedCount}`);
    expect(drawn.sort()).toEqual(ranked.sort());
  });

  it("gives the evidence of a link: chains with statements, or roles with statements", async () => {
    const link = (await ask()).links.find(({ key }) => key === "BODY:mca--BODY:mohrss")!;
    expect(link.shared({})!.nodes.map(({ statements }) => statements.length > 0)).toEqual([true, true, true]);
    const entry = (await ask({ mode: "TWO_MODE" })).links.find(({ source }) => source === "BODY:mps")!;
    expect(entry.roles).toEqual(["LEAD"]);
    expect(entry.statements).toHaveLength(1);
    expect(entry.shared({})).toBeNull();
  });

  it("starts from seeds given by name and follows the given number of hops", async () => {
    const near = await ask({ seeds: { bodies: ["公安部"], by: "ITEMS" } });
    expect(near.nodes).toHaveLength(18);
    expect((await ask({ seeds: { bodies: ["公安部"], by: "ITEMS" }, hops: 0 })).nodes).toHaveLength(1);
    // four bodies of the work-safety chain are in no other, and nobody of the population chain is in it
    expect((await ask({ seeds: { bodies: ["公安部"], by: "ITEMS" }, hops: 2 })).nodes).toHaveLength(36);
    expect((await ask({ seeds: { bodies: ["公安部"], by: "ITEMS" }, hops: 3 })).nodes).toHaveLength(40);
    expect(keys((await ask({ seeds: { top: 1, by: "ITEMS" }, hops: 0 })).nodes)).toEqual(["BODY:mohrss"]);
    const twoMode = await ask({ mode: "TWO_MODE", seeds: { bodies: ["mps"], by: "ITEMS" }, hops: 2 });
    expect([twoMode.nodes.length, twoMode.links.length]).toEqual([19, 18]);
    const ofItem = await ask({ seeds: { items: ["安全生产监管信息和监管服务"], by: "ITEMS" }, hops: 0 });
    expect(ofItem.nodes).toHaveLength(8);
  });

  it("computes the measures of 人社部, 发改委 and others, and three communities", async () => {
    const answer = await ask();
    const { nodes } = answer;
    const nodeOf = (id: string) => nodes.find(({ body }) => body!.id === id)!;
    const measuresOf = async (id: string) => {
      const values = await Promise.all(NETWORK_MEASURES.map((measure) => nodeOf(id).measured(measure)));
      return [...values.map((value) => Number(value!.toFixed(4))), nodeOf(id).breadthDepthRole];
    };
    // by networkx on the 296 links
    expect(await measuresOf("mohrss")).toEqual([
      27,
      41,
      0.0926,
      0.7647,
      0.3146,
      17,
      14.0407,
      0.1533,
      "LEADING",
    ]);
    expect((await measuresOf("ndrc")).slice(0, 3)).toEqual([28, 31, 0.2016]);
    expect((await measuresOf("cfda")).at(-1)).toBe("AUXILIARY");
    // around population and legal entities, environment and work safety, health and social security
    expect((await answer.communities).count).toBe(3);
    const communities = (...ids: string[]) => Promise.all(ids.map((id) => nodeOf(id).community));
    expect(await communities("mps", "cdpf", "saic")).toEqual([0, 0, 0]);
    expect(await communities("mep", "saws", "soa")).toEqual([1, 1, 1]);
    expect(await communities("nhfpc", "cnao", "cfda")).toEqual([2, 2, 2]);
  });

  it("normalises two-mode centralities as networkx.bipartite, and gives Barber's modularity beside the one-mode one", async () => {
    const answer = await ask({ mode: "TWO_MODE" });
    const values = async (key: string) => {
      const node = answer.nodes.find((other) => other.key === key)!;
      const all = [node.twoModeDegree, await node.twoModeBetweenness, await node.twoModeCloseness];
      return all.map((value) => Number(value!.toFixed(6)));
    };
    // by networkx on the 63 links
    expect(await values("BODY:mohrss")).toEqual([0.666667, 0.141693, 0.75]);
    expect(await values("BODY:ndrc")).toEqual([0.5, 0.239676, 0.75]);
    const chain = answer.nodes.find(({ item }) => item?.key.endsWith("population-basic-information"));
    expect(await values(chain!.key)).toEqual([0.45, 0.420719, 0.480769]);
    expect((await answer.communities).twoModeModularity).toBeCloseTo(await barberByHand(answer), 12);
    const oneMode = await ask();
    expect(oneMode.nodes[0]!.twoModeDegree).toBeNull();
    expect((await oneMode.communities).twoModeModularity).toBeNull();
  });

  it("reports what the limits cut, and keeps the busiest nodes and the heaviest links", async () => {
    const cut = await ask({ maxNodes: 3, maxLinks: 2 });
    expect(cut.nodes.map(({ entries }) => entries)).toEqual([3, 3, 4]);
    expect(cut).toMatchObject({
      truncated: true,
      totals: { nodes: 40, links: 3, nodesCut: 37, linksCut: 1 },
    });
    expect(cut.links.map(({ sharedCount }) => sharedCount)).toEqual([3, 3]);
    expect(await ask()).toMatchObject({
      truncated: false,
      totals: { nodes: 40, links: 296, nodesCut: 0, linksCut: 0 },
    });
  });

  it("has slices with the same nodes in each period", async () => {
    const { slices } = await ask({ slices: [{ to: "2013-12-31" }, { from: "2014" }] });
    expect(slices.map(({ key, nodes, links }) => [key, nodes.length, links.length])).toEqual([
      ["/2013-12-31", 0, 0],
      ["2014/", 40, 296],
    ]);
  });

  it("is empty, not an error, where the filter leaves nothing", async () => {
    const nothing = await ask({ filter: { bodyIds: [] } });
    expect(nothing).toMatchObject({ nodes: [], links: [], truncated: false });
    const none = { count: 0, modularity: 0, twoModeModularity: null, agreement: 1, trials: 10 };
    expect(await nothing.communities).toEqual(none);
  });

  it.each([
    [{ hops: 50 }, /hops is 50; it lies between 0 and 10/],
    [{ minShared: 0 }, /minShared is 0/],
    [{ maxNodes: 10_001 }, /maxNodes is 10001; it lies between 1 and 10000/],
    [{ seeds: { by: "ITEMS" as const } }, /seeds names 0/],
    [{ seeds: { bodies: ["无此机构"], by: "ITEMS" as const } }, /No body has/],
    [{ communities: { resolution: 0, seed: 1, trials: 1 } }, /resolution is 0/],
    [{ communities: { resolution: 1, seed: 1, trials: 0 } }, /trials is 0/],
    [{ slices: [{ from: "2014", to: "2013" }] }, /lies after/],
  ])("refuses %o", async (given, message) => {
    await expect(ask(given)).rejects.toThrow(message);
  });
});

it("is a consistent graph on random data: unique keys, no dangling links, links as by brute force", async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph, fc.constantFrom("BODIES", "ITEMS", "TWO_MODE"), async (drawn, mode) => {
      const analysis = analysisOf(collaborationOf(drawn));
      const { nodes, links, totals } = await networkOf(analysis, { ...WHOLE, unit: "PROJECT", mode });
      const all = [...keys(nodes), ...keys(links)];
      expect(new Set(all).size).toBe(all.length);
      const known = new Set(keys(nodes));
      expect(links.filter(({ source, target }) => !known.has(source) || !known.has(target))).toEqual([]);
      expect(links.map(({ key, sharedCount }) => `${key} ${sharedCount}`)).toEqual(
        bruteLinks(analysis, mode),
      );
      expect(totals).toEqual({ nodes: nodes.length, links: links.length, nodesCut: 0, linksCut: 0 });
    }),
    { numRuns: 200 },
  );
});

/** Links by brute force, from the items of each body. */
function bruteLinks(analysis: ReturnType<typeof analysisOf>, mode: NetworkQuestion["mode"]): string[] {
  const { view } = analysis.prepare({ unit: "PROJECT", filter: {} });
  const { bodies, ...records } = analysis.collaboration.records;
  const projects = [...records.projects];
  const { bodyStart, items } = view.incidence;
  const taking = bodies.map((_, at) => new Set(items.subarray(bodyStart[at], bodyStart[at + 1])));
  const name = (kind: "BODY" | "PROJECT", at: number) =>
    `${kind}:${(kind === "BODY" ? bodies : projects)[at]!.id}`;
  const lines: string[] = [];
  if (mode === "TWO_MODE")
    taking.forEach((of, body) =>
      [...of].forEach((item) => lines.push(`${name("BODY", body)}--${name("PROJECT", item)} 1`)),
    );
  const sides = mode === "BODIES" ? bodies : projects;
  const kind = mode === "BODIES" ? "BODY" : "PROJECT";
  if (mode !== "TWO_MODE")
    sides.forEach((_, a) =>
      sides.forEach((__, b) => {
        const both =
          mode === "BODIES"
            ? [...taking[a]!].filter((item) => taking[b]!.has(item))
            : taking.filter((of) => of.has(a) && of.has(b));
        if (a < b && both.length > 0) lines.push(`${name(kind, a)}--${name(kind, b)} ${both.length}`);
      }),
    );
  return lines;
}
