import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { PAIR_ORDERS, rolePairField } from "../../../src/analysis/pairs/pair-order.js";
import type { Role } from "../../../src/domain/vocabulary.js";
import { BruteForce } from "../../support/brute-force/brute-force.js";
import { type BrutePair, brutePairs } from "../../support/brute-force/brute-measures.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf, indexPairs, measuresOf } from "../../support/brute-force/index-answers.js";
import { filterOf } from "../../support/brute-force/question.js";
import { laterDate, randomGraph } from "../../support/brute-force/random-graph.js";
import { everyWay, randomConditions } from "../../support/brute-force/random-question.js";

const asked = randomGraph.chain((graph) =>
  fc.record({ graph: fc.constant(graph), conditions: randomConditions(graph), date: laterDate }),
);

/** Limits the time spent on shrinking a counterexample. */
const BOUNDED = { interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true };

const FIELD: Readonly<Record<string, keyof BrutePair>> = {
  SHARED_COUNT: "sharedCount",
  JACCARD: "jaccard",
  NEWMAN_WEIGHT: "newmanWeight",
  P_VALUE: "pValue",
  Q_VALUE: "qValue",
  DISPARITY: "disparity",
};

/** The value of an order, without the last digits, in which equal fractions may differ. */
function valueOf(pair: BrutePair, order: string): number {
  const directed = order === "LEAD_PARTICIPANT" || order === "PARTICIPANT_LEAD";
  const larger = Math.max(pair.leadParticipant, pair.participantLead);
  const value = directed ? larger : pair[FIELD[order] ?? rolePairField(order)];
  return Number((value as number).toPrecision(11));
}

/** Numbers agree to nine decimals. */
function isSame(given: number | string, value: number | string): boolean {
  return typeof value === "number" ? Math.abs((given as number) - value) < 5e-10 : given === value;
}

function ranked(pairs: readonly BrutePair[], order: string, direction: "ASC" | "DESC"): string[] {
  const sign = direction === "ASC" ? 1 : -1;
  const sorted = [...pairs].sort(
    (x, y) => sign * (valueOf(x, order) - valueOf(y, order)) || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1),
  );
  return sorted.map(({ a, b }) => `${a} ${b}`);
}

describe("on random graphs, for every unit, identity mode and filter", () => {
  it("every measure of a pair equals brute force", () => {
    const property = fc.property(asked, ({ graph, conditions, date }) => {
      const analysis = analysisOf(collaborationOf(graph));
      for (const question of everyWay([conditions], date)) {
        const expected = new Map(
          brutePairs(new BruteForce(graph, question)).map((pair) => [`${pair.a} ${pair.b}`, pair]),
        );
        const pairs = indexPairs(analysis, question);
        expect(pairs.map(({ a, b }) => `${a} ${b}`).sort()).toEqual([...expected.keys()].sort());
        const wrong = pairs.flatMap((pair) =>
          Object.entries<number | string>({ ...expected.get(`${pair.a} ${pair.b}`)! })
            .map(([field, value]) => ({ field, value, given: pair[field as keyof BrutePair] }))
            .filter(({ value, given }) => !isSame(given, value)),
        );
        expect({ question, wrong }).toEqual({ question, wrong: [] });
      }
    });
    fc.assert(property, { numRuns: 60, seed: 11, ...BOUNDED });
  });

  it.each(PAIR_ORDERS)("pairs are sorted by %s in both directions, ties by a, then b", (field) => {
    const property = fc.property(asked, ({ graph, conditions, date }) => {
      const analysis = analysisOf(collaborationOf(graph));
      for (const question of everyWay([conditions], date)) {
        const expected = brutePairs(new BruteForce(graph, question));
        for (const direction of ["ASC", "DESC"] as const) {
          const given = indexPairs(analysis, question, { field, direction }).map(({ a, b }) => `${a} ${b}`);
          expect({ question, direction, given }).toEqual({
            question,
            direction,
            given: ranked(expected, field, direction),
          });
        }
      }
    });
    fc.assert(property, { numRuns: 25, seed: 12, ...BOUNDED });
  });
});

const roles = fc.option(fc.subarray<Role>(["LEAD", "PARTICIPANT"]), { nil: null });

describe("the partners of a body", () => {
  it("are those with which it shares an item in the requested roles, seen from its side", async () => {
    const property = fc.asyncProperty(
      asked,
      roles,
      roles,
      async ({ graph, conditions, date }, myRoles, partnerRoles) => {
        const analysis = analysisOf(collaborationOf(graph));
        for (const question of everyWay([conditions], date)) {
          const force = new BruteForce(graph, question);
          const inRoles = (body: string, item: string, list: Role[] | null) =>
            (list ?? (["LEAD", "PARTICIPANT"] as const)).some((role) => force.hasRole(body, item, role));
          for (const { id } of graph.bodies) {
            const me = force.answering(id);
            const expected = force.bodies
              .filter((other) => other !== me && force.bodies.includes(me) && force.isInScope(me, other))
              .map((other) => {
                const shared = force.shared(me, other);
                const items = shared.filter(
                  (item) => inRoles(me, item, myRoles) && inRoles(other, item, partnerRoles),
                );
                return { a: me, b: other, sharedCount: items.length };
              })
              .filter(({ sharedCount }) => sharedCount > 0);
            const filter = filterOf(question);
            const wanted = { unit: question.unit, filter, minShared: 1, first: 100, myRoles, partnerRoles };
            if (force.answers(id).length > 1) {
              await expect(analysis.partners(id, wanted)).rejects.toThrow("By the dates of the documents");
              continue;
            }
            const { nodes } = await analysis.partners(id, wanted);
            const given = nodes.map(measuresOf).map(({ a, b, sharedCount }) => ({ a, b, sharedCount }));
            const byPartner = (x: { b: string }, y: { b: string }) => (x.b < y.b ? -1 : 1);
            expect({ question, id, given: given.sort(byPartner) }).toEqual({ question, id, given: expected });
          }
        }
      },
    );
    await fc.assert(property, { numRuns: 40, seed: 13, ...BOUNDED });
  });
});
