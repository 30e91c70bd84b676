import { expect, it } from "@jest/globals";
import { disparity } from "../../../src/analysis/pairs/measures/disparity.js";
import { networkOf } from "../../../src/services/network/network.js";
import { NETWORK_DEFAULTS, type NetworkQuestion } from "../../../src/services/network/question.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const speech = analysisOf(seedCollaboration());
const ask = (given: Partial<NetworkQuestion> = {}) =>
  networkOf(speech, { ...NETWORK_DEFAULTS, filter: {}, ...given });
const keys = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key);

it("keeps a backbone: the strongest of each body, the improbable, and only linked bodies", async () => {
  const { links, nodes } = await ask();
  const entries = new Map(nodes.map(({ key, entries: count }) => [key, count]));
  const strongestOf = (key: string) =>
    links
      .flatMap((link) => {
        const other = link.source === key ? link.target : link.target === key ? link.source : null;
        return other === null ? [] : [{ link: link.key, other, shared: link.sharedCount }];
      })
      .sort(
        (x, y) =>
          y.shared - x.shared ||
          entries.get(x.other)! - entries.get(y.other)! ||
          (x.other < y.other ? -1 : 1),
      )
      .slice(0, 2);
  const expected = new Set(nodes.flatMap(({ key }) => strongestOf(key).map(({ link }) => link)));
  const strongest = await ask({ backbone: { strongest: 2 } });
  expect(keys(strongest.links).sort()).toEqual([...expected].sort());
  expect(strongest.nodes).toHaveLength(40);
  expect(strongest.linksByWeight.reduce((sum, { links: count }) => sum + count, 0)).toBe(expected.size);
  const counted = [1, 2, 3].map((sharedCount) => ({
    sharedCount,
    links: links.filter((link) => link.sharedCount === sharedCount).length,
  }));
  expect((await ask()).linksByWeight).toEqual(counted);

  const question = { unit: "BUSINESS_CHAIN" as const, filter: {}, minShared: 1, first: 1_000 };
  const pairs = (await speech.rankPairs({ ...question, orderBy: { field: "DISPARITY" } })).nodes;
  const values = pairs.map((pair) => pair.measured(disparity) as number);
  expect(values).toEqual([...values].sort((x, y) => x - y));
  const unlikely = values.filter((value) => value <= 0.2).length;
  expect(unlikely).toBeGreaterThan(0);
  expect((await ask({ backbone: { maxDisparity: 0.2 } })).links).toHaveLength(unlikely);
  // nothing is significant in the speech: every q is 1
  expect((await ask({ backbone: { maxQValue: 0.05 } })).links).toHaveLength(0);
  expect((await ask({ backbone: { maxQValue: 1 } })).links).toHaveLength(296);

  const linked = await ask({ minShared: 3, backbone: { linkedOnly: true } });
  const ends = new Set(linked.links.flatMap(({ source, target }) => [source, target]));
  expect(keys(linked.nodes)).toEqual([...ends].sort());
  expect(linked.totals).toMatchObject({ nodes: ends.size, nodesCut: 0 });
  const alone = { bodies: ["saws"], by: "ITEMS" as const };
  expect(keys((await ask({ seeds: alone, minShared: 3, backbone: { linkedOnly: true } })).nodes)).toEqual([
    "BODY:saws",
  ]);
  await expect(ask({ mode: "TWO_MODE", backbone: { strongest: 2 } })).rejects.toThrow("mode BODIES or ITEMS");
  await expect(ask({ mode: "ITEMS", backbone: { maxQValue: 1 } })).rejects.toThrow("pairs of bodies");
  await expect(ask({ backbone: { maxDisparity: 2 } })).rejects.toThrow("backbone.maxDisparity is 2");
});
