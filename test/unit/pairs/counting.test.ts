import { describe, expect, it } from "@jest/globals";
import type { InterchangeRecords, StatementRecord } from "../../../src/domain/records.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf, indexBodies, indexPairs } from "../../support/brute-force/index-answers.js";
import { filterOf, question, type Question } from "../../support/brute-force/question.js";
import { body, chain, document, project, records, statement } from "../../support/records/records.js";

type Line = [subject: string, predicate: StatementRecord["predicate"], object: string];

/** A graph from lines such as ["a", "LEADS", "p1"]; bodies are one letter, projects p…, chains c…. */
function graphOf(lines: readonly Line[], more: string[] = []): InterchangeRecords {
  const ids = [...new Set([...lines.flatMap(([subject, , object]) => [subject, object]), ...more])];
  return records({
    bodies: ids.filter((id) => id.length === 1).map((id) => body(id)),
    projects: ids.filter((id) => id.startsWith("p")).map(project),
    chains: ids.filter((id) => /^c\d/.test(id)).map(chain),
    documents: [document("d", "2014-05-29")],
    statements: lines.map(([subject, predicate, object], at) =>
      statement(`s${at}`, { predicate, subject, object, document: "d" }),
    ),
  });
}

const analyse = (graph: InterchangeRecords) => analysisOf(collaborationOf(graph));
const pairs = (graph: InterchangeRecords, given: Partial<Question> = {}) =>
  indexPairs(analyse(graph), question(given));

describe("a chain", () => {
  // a and b meet in p1 (chain c1), p2 (chain c1) and p3 (chain c2): 3 projects, 2 chains
  const graph = graphOf([
    ["p1", "SERVES", "c1"],
    ["p2", "SERVES", "c1"],
    ["p3", "SERVES", "c2"],
    ...["p1", "p2", "p3"].flatMap((object): Line[] => [
      ["a", "LEADS", object],
      ["b", "PARTICIPATES_IN", object],
    ]),
  ]);

  it("is counted once when both bodies reach it through two projects", () => {
    expect(pairs(graph, { unit: "PROJECT" })).toMatchObject([
      { sharedCount: 3, leadParticipant: 3, itemsInUse: 3 },
    ]);
    expect(pairs(graph)).toMatchObject([{ sharedCount: 2, leadParticipant: 2, itemsInUse: 2 }]);
  });

  it("is shared by bodies that reach it through different projects, though they share no project", () => {
    const apart = graphOf([
      ["p1", "SERVES", "c1"],
      ["p2", "SERVES", "c1"],
      ["a", "LEADS", "p1"],
      ["b", "LEADS", "p2"],
    ]);
    expect(pairs(apart)).toMatchObject([{ a: "a", b: "b", sharedCount: 1, leadLead: 1 }]);
    expect(pairs(apart, { unit: "PROJECT" })).toEqual([]);
  });

  it("counts together with another chain that the same project serves", () => {
    const both = graphOf([
      ["p1", "SERVES", "c1"],
      ["p1", "SERVES", "c2"],
      ["a", "LEADS", "p1"],
      ["b", "PARTICIPATES_IN", "p1"],
    ]);
    expect(pairs(both)).toMatchObject([{ sharedCount: 2, newmanWeight: 2 }]);
    expect(pairs(both, { chainIds: ["c2"] })).toMatchObject([{ sharedCount: 1, itemsInUse: 1 }]);
  });
});

describe("a project that serves no known chain", () => {
  const graph = graphOf([
    ["a", "LEADS", "p1"],
    ["b", "PARTICIPATES_IN", "p1"],
  ]);

  it("counts only as a project, and its participations are reported without item", () => {
    expect(pairs(graph)).toEqual([]);
    expect(pairs(graph, { unit: "PROJECT" })).toHaveLength(1);
    const { view } = analyse(graph).prepare({ unit: "BUSINESS_CHAIN", filter: {} });
    expect([view.participations, view.participationsWithoutItem]).toEqual([2, 2]);
  });
});

describe("a body with both roles in one item", () => {
  const graph = graphOf([
    ["a", "LEADS", "p1"],
    ["a", "PARTICIPATES_IN", "p1"],
    ["b", "LEADS", "p1"],
    ["b", "PARTICIPATES_IN", "p1"],
    ["d", "PARTICIPATES_IN", "p1"],
  ]);

  it("counts in each combination of roles, once in the item, and as two participations", () => {
    const [first, second] = pairs(graph, { unit: "PROJECT" });
    const roles = { leadLead: 1, leadParticipant: 1, participantLead: 1, participantParticipant: 1 };
    expect(first).toMatchObject({ a: "a", b: "b", sharedCount: 1, newmanWeight: 0.5, ...roles });
    expect(second).toMatchObject({
      a: "a",
      b: "d",
      sharedCount: 1,
      leadParticipant: 1,
      participantParticipant: 1,
      leadLead: 0,
    });
    const [a] = indexBodies(analyse(graph), question({ unit: "PROJECT" }));
    expect(a).toEqual({ body: "a", items: 1, leads: 1, participations: 2, partners: 2, strength: 2 });
  });
});

describe("equal Newman weights", () => {
  // a and b share items of 3, 4 and 7 bodies, y and z items of 7, 4 and 3: 1/2 + 1/3 + 1/6 = 1 either way
  const filled = (item: string, pair: string, size: number): Line[] =>
    [...pair, ..."defghi".slice(0, size - 2)].map((id): Line => [id, "PARTICIPATES_IN", item]);
  const graph = graphOf([
    ...[3, 4, 7].flatMap((size, at) => filled(`p${at}`, "ab", size)),
    ...[7, 4, 3].flatMap((size, at) => filled(`p${at + 3}`, "yz", size)),
  ]);

  it("tie, whatever the order in which the fractions are added", async () => {
    const { nodes } = await analyse(graph).rankPairs({
      ...{ unit: "PROJECT", filter: {}, minShared: 1, orderBy: { field: "NEWMAN_WEIGHT" } },
    });
    const ranks = nodes
      .filter(({ a }) => a.id === "a" || a.id === "y")
      .map(({ a, b, rank }) => [a.id + b.id, rank]);
    const [ab, yz] = ["ab", "yz"].map((ids) => ranks.find(([key]) => key === ids)![1]);
    expect(ab).toBe(yz);
  });
});

describe("a statement whose date cannot be placed in the period", () => {
  const graph = graphOf([
    ["a", "LEADS", "p1"],
    ["b", "PARTICIPATES_IN", "p1"],
  ]);

  it.each([
    ["2014-05-29", 1, 0],
    ["2014", 0, 2],
    [null, 0, 2],
    ["2013", 0, 0],
  ])(
    "is left out and counted: a document of %s leaves %i pairs and %i statements undatable",
    (publishedOn, found, undatable) => {
      const asked = question({ unit: "PROJECT", periodFrom: "2014-03", periodTo: "2014-12" });
      const analysis = analyse({ ...graph, documents: [document("d", publishedOn)] });
      expect(indexPairs(analysis, asked)).toHaveLength(found);
      expect(analysis.prepare({ unit: asked.unit, filter: filterOf(asked) }).view.statementsUndatable).toBe(
        undatable,
      );
    },
  );
});

describe("edge cases", () => {
  it("an empty graph has no pair and no body", () => {
    expect(pairs(records({}))).toEqual([]);
    expect(indexBodies(analyse(records({})), question())).toEqual([]);
  });

  it("a single body has no pair and no partner", () => {
    const graph = graphOf([["a", "LEADS", "p1"]], ["z"]);
    expect(pairs(graph, { unit: "PROJECT" })).toEqual([]);
    const numbers = { items: 1, leads: 1, participations: 1, partners: 0, strength: 0 };
    expect(indexBodies(analyse(graph), question({ unit: "PROJECT" }))).toEqual([{ body: "a", ...numbers }]);
  });

  it("UNDERTAKES is no participation", () => {
    expect(indexBodies(analyse(graphOf([["a", "UNDERTAKES", "p1"]])), question({ unit: "PROJECT" }))).toEqual(
      [],
    );
  });
});
