import { afterAll, describe, expect, it } from "@jest/globals";
import { buildScope } from "../../../src/analysis/pairs/pair-scope.js";
import { rankPairs } from "../../../src/analysis/pairs/rank-pairs.js";
import { ratesOf } from "../../../src/analysis/pairs/rates.js";
import type { View } from "../../../src/analysis/index/view.js";
import { computerFor } from "../../../src/services/computing/computer.js";
import { rankedPairs, ratesIn } from "../../../src/services/questions/pairs/pair-ranking.js";
import { closeThreads } from "../../../src/services/computing/threads.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { body, document, project, records, statement } from "../../support/records/records.js";

afterAll(closeThreads);

const BODIES = 1_500;
const COMPUTER = computerFor(new AbortController().signal, 60_000);
const EVERYBODY = {
  ...{ bodies: null, involving: null, kinds: null },
  ...{ excludeParentChild: false, excludeJointOffices: false },
};

/** All bodies in one project, every seventh leads a second: too many pairs to be counted on the main thread. */
function crowdedView(): View {
  const ids = Array.from({ length: BODIES }, (_, at) => `b${at}`);
  const some = ids.filter((_, at) => at % 7 === 0);
  const stated = (predicate: "LEADS" | "PARTICIPATES_IN", object: string) => (subject: string) =>
    statement(`${object}-${subject}`, { predicate, subject, object, document: "d" });
  const graph = records({
    bodies: ids.map((id) => body(id)),
    projects: ["p1", "p2"].map(project),
    documents: [document("d", "2014-05-29")],
    statements: [...ids.map(stated("PARTICIPATES_IN", "p1")), ...some.map(stated("LEADS", "p2"))],
  });
  return analysisOf(collaborationOf(graph)).prepare({ unit: "PROJECT", filter: {} }).view;
}

describe("a ranking of a million pairs on worker threads", () => {
  const view = crowdedView();
  const scope = buildScope(view, EVERYBODY);
  const rates = ratesOf(view.incidence);

  it.each(["SHARED_COUNT", "NEWMAN_WEIGHT", "Q_VALUE", "LEAD_LEAD"])(
    "by %s equals that of one thread",
    async (field) => {
      const order = { field, direction: "DESC" as const };
      const request = { order, minShared: 1, size: 20, after: null };
      const there = await rankedPairs(view, scope, request, COMPUTER);
      expect(there).toEqual(rankPairs(view.incidence, scope, request, rates));
      expect(there.total).toBe((BODIES * (BODIES - 1)) / 2);
    },
  );

  it("computes false discovery rates once for concurrent callers, without blocking this thread", async () => {
    const fresh = crowdedView();
    const [mine, yours] = [ratesIn(fresh, COMPUTER), ratesIn(fresh, COMPUTER)];
    expect(mine).toBeInstanceOf(Promise);
    expect(await mine).toBe(await yours);
    expect(await mine).toEqual(rates);
  });
});
