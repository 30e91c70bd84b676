import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import type { Analysis } from "../../../src/services/questions/analysis.js";
import { bodyRanking } from "../../../src/services/questions/bodies/rank-bodies.js";
import { itemRanking } from "../../../src/services/questions/bodies/rank-items.js";
import { BruteForce } from "../../support/brute-force/brute-force.js";
import { firstDay } from "../../support/brute-force/brute-identity.js";
import { brutePairs } from "../../support/brute-force/brute-measures.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { filterOf, type Question } from "../../support/brute-force/question.js";
import { laterDate, randomGraph } from "../../support/brute-force/random-graph.js";
import { everyWay, randomConditions } from "../../support/brute-force/random-question.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const ALL = { first: 10_000 };
const RUNS = { numRuns: 15, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true };
const asked = randomGraph.chain((graph) =>
  fc.record({ graph: fc.constant(graph), conditions: randomConditions(graph), date: laterDate }),
);

type Check = (
  analysis: Analysis,
  force: BruteForce,
  question: Question,
  graph: InterchangeRecords,
) => Promise<void>;

/** Runs a check on random graphs for every unit and identity mode. */
function onRandomGraphs(check: Check): Promise<void> {
  const property = fc.asyncProperty(asked, async ({ graph, conditions, date }) => {
    const analysis = analysisOf(collaborationOf(graph));
    for (const question of everyWay([{ ...conditions, involving: null }], date))
      await check(analysis, new BruteForce(graph, question), question, graph);
  });
  return fc.assert(property, RUNS);
}

const inputOf = (question: Question) => ({ unit: question.unit, filter: filterOf(question), ...ALL });
const keyOf = ({ nodes }: { nodes: { item: { key: string }; value: number }[] }) =>
  nodes.map(({ item, value }) => [item.key.split(":").slice(1).join(":"), value]);

describe("on random graphs", () => {
  it("items rank by bodies, leads, participants and growth as by brute force", async () => {
    let gained = 0;
    await onRandomGraphs(async (analysis, force, question) => {
      const since = "2012";
      const bodies = (item: string) => force.bodiesOf(item).filter((body) => force.mayBeEnd(body));
      const isNew = (body: string, item: string) =>
        force.claimsOf(body, item).every(({ date }) => date !== null && firstDay(date) >= firstDay(since));
      const counts = {
        BODIES: (item: string) => bodies(item).length,
        LEADS: (item: string) => bodies(item).filter((body) => force.hasRole(body, item, "LEAD")).length,
        PARTICIPANTS: (item: string) =>
          bodies(item).filter((body) => force.hasRole(body, item, "PARTICIPANT")).length,
        GROWTH: (item: string) => bodies(item).filter((body) => isNew(body, item)).length,
      };
      for (const by of ["BODIES", "LEADS", "PARTICIPANTS", "GROWTH"] as const) {
        const expected = force.items
          .filter((item) => bodies(item).length > 0)
          .map((item): [string, number] => [item, counts[by](item)])
          .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
        expect(keyOf(itemRanking(analysis, { ...inputOf(question), by, since }))).toEqual(expected);
        if (by === "GROWTH") gained += expected.filter(([, value]) => value > 0).length;
      }
    });
    expect(gained).toBeGreaterThan(20);
  });

  it("bodies rank by the share of their items that they lead", async () => {
    await onRandomGraphs(async (analysis, force, question) => {
      const answer = await bodyRanking(analysis, { ...inputOf(question), by: "LEAD_SHARE" });
      for (const { body, value, leadShare } of answer.nodes) {
        const items = force.itemsOf(body.id);
        const led = items.filter((item) => force.hasRole(body.id, item, "LEAD"));
        expect(value).toBeCloseTo(led.length / items.length, 12);
        expect(leadShare).toBe(value);
      }
      const ranked = force.bodies.filter((body) => force.itemsOf(body).length > 0 && force.mayBeEnd(body));
      expect(answer.nodes.map(({ body }) => body.id).sort()).toEqual(ranked);
    });
  });

  it("pairs in which one leads and the other takes part are those of brute force", async () => {
    let total = 0;
    await onRandomGraphs(async (analysis, force, question) => {
      const expected = brutePairs(force)
        .filter(({ a, b }) =>
          force
            .shared(a, b)
            .some((item) =>
              [[a, b] as const, [b, a] as const].some(
                ([one, other]) =>
                  force.hasRole(one, item, "LEAD") && force.hasRole(other, item, "PARTICIPANT"),
              ),
            ),
        )
        .map(({ a, b }) => `${a} ${b}`);
      const question2 = { ...inputOf(question), minShared: 1, leadWithParticipant: true };
      const { nodes } = await analysis.rankPairs(question2);
      expect(nodes.map(({ a, b }) => `${a.id} ${b.id}`).sort()).toEqual(expected.sort());
      total += expected.length;
    });
    expect(total).toBeGreaterThan(20);
  });

  it("partners of one body that are not another's are those of brute force", async () => {
    await onRandomGraphs(async (analysis, force, question, graph) => {
      const [one, other] = graph.bodies.map(({ id }) => id);
      if (!one || !other || force.answers(one).length > 1 || force.answers(other).length > 1) return;
      const input = { ...inputOf(question), minShared: 1 };
      const theirs = force.answering(other);
      const whole = (await analysis.partners(one, input)).nodes.map(({ partner }) => partner.id);
      const expected = whole.filter((id) => id !== theirs && force.shared(id, theirs).length === 0);
      const { nodes } = await analysis.partners(one, { ...input, notPartnersOf: [other] });
      expect(nodes.map(({ partner }) => partner.id)).toEqual(expected);
    });
  });
});

describe("on the built-in data", () => {
  const analysis = analysisOf(seedCollaboration());

  it("growth needs a date, and says so", () => {
    const question = { unit: "PROJECT", filter: {}, by: "GROWTH" } as const;
    expect(() => itemRanking(analysis, question)).toThrow(
      expect.objectContaining({ code: "BAD_FILTER", message: expect.stringContaining("Give since") }),
    );
    const { nodes } = itemRanking(analysis, { ...question, since: "2014" });
    expect(nodes[0]!.growth).toBe(nodes[0]!.bodies);
    expect(itemRanking(analysis, { ...question, since: "2015" }).nodes[0]!.growth).toBe(0);
  });
});
