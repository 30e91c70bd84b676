import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { topGroups, type GroupRequest } from "../../../src/analysis/groups/co-groups.js";
import { buildScope } from "../../../src/analysis/pairs/pair-scope.js";
import { coGroups, type GroupQuestion } from "../../../src/services/questions/groups/co-groups.js";
import type { Analysis } from "../../../src/services/questions/analysis.js";
import { BruteForce } from "../../support/brute-force/brute-force.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { filterOf, question, type Question } from "../../support/brute-force/question.js";
import { randomGraph, laterDate } from "../../support/brute-force/random-graph.js";
import { everyWay, randomConditions } from "../../support/brute-force/random-question.js";
import { body, document, project, records, statement } from "../../support/records/records.js";
import { seedCollaboration, seedRecords } from "../../support/records/seed-collaboration.js";

type Group = [ids: string, shared: number];

/** All groups of one size that share enough, in ranking order, by brute force. */
function bruteGroups(brute: BruteForce, size: number, minShared = 1): Group[] {
  const pairwise = new BruteForce(brute.records, { ...brute.question, involving: null });
  const inScope = new Set(
    subsets(brute.bodies, 2)
      .filter(([a, b]) => pairwise.isInScope(a!, b!))
      .map((pair) => pair.join(" ")),
  );
  const fits = (group: string[]) =>
    group.some((one) => brute.isInvolved(one)) &&
    group.every((b, at) => group.slice(0, at).every((a) => inScope.has(`${a} ${b}`)));
  return subsets(brute.bodies, size)
    .filter(fits)
    .map((group): Group => {
      const items = brute.items.filter((item) => group.every((one) => brute.claimsOf(one, item).length > 0));
      return [group.join(" "), items.length];
    })
    .filter(([, shared]) => shared >= minShared)
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}

function subsets(list: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return list.flatMap((one, at) => subsets(list.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}

const WHOLE = { first: 10_000, minShared: 1 };

async function ask(analysis: Analysis, asked: Question, given: Partial<GroupQuestion> = {}) {
  const answer = await coGroups(analysis, {
    unit: asked.unit,
    filter: filterOf(asked),
    size: 3,
    ...WHOLE,
    ...given,
  });
  const listed = answer.nodes.map(({ bodies, sharedCount }): Group => [
    bodies.map(({ id }) => id).join(" "),
    sharedCount,
  ]);
  return { answer, listed };
}

describe("groups of bodies", () => {
  it("equal those of brute force, under every filter, unit and identity", async () => {
    const drawn = randomGraph.chain((graph) =>
      fc.tuple(fc.constant(graph), randomConditions(graph), laterDate),
    );
    let several = 0;
    const property = fc.asyncProperty(drawn, async ([graph, conditions, date]) => {
      const analysis = analysisOf(collaborationOf(graph));
      for (const asked of everyWay([conditions], date)) {
        const brute = new BruteForce(graph, asked);
        for (const size of [3, 4]) {
          const expected = bruteGroups(brute, size);
          const { listed, answer } = await ask(analysis, asked, { size });
          expect(listed).toEqual(expected);
          expect(answer).toMatchObject({ complete: true, sureAbove: null, totalCount: expected.length });
          several += expected.filter(([, shared]) => shared > 1).length;
        }
      }
    });
    await fc.assert(property, { numRuns: 40, seed: 1 });
    expect(several).toBeGreaterThan(100);
  });

  it.each([
    // of the 40 bodies in 6 chains
    [3, 1_263, 91, "cplac mca moe"],
    [4, 4_013, 127, "cplac mca moe mofcom"],
  ])(
    "of %i in the speech are %i, of which %i share two chains and none three",
    async (size, all, two, first) => {
      const { listed, answer } = await ask(analysisOf(seedCollaboration()), question(), { size });
      expect(answer.totalCount).toBe(all);
      expect(listed[0]).toEqual([first, 2]);
      expect(listed.filter(([, shared]) => shared === 2)).toHaveLength(two);
      expect(answer.nodes.map(({ rank }) => rank)).toEqual(listed.map((_, at) => (at < two ? 1 : two + 1)));
      expect(listed).toEqual(bruteGroups(new BruteForce(seedRecords(), question()), size));
    },
  );

  it("carry the items they share, with every statement behind each", async () => {
    const { answer } = await ask(analysisOf(seedCollaboration()), question(), { first: 1 });
    const { nodes: items, totalCount } = answer.nodes[0]!.shared({});
    expect(totalCount).toBe(2);
    expect(items.map(({ item }) => item.businessChain!.id)).toEqual([
      "legal-entity-basic-information",
      "population-basic-information",
    ]);
    for (const { roles, statements, projects } of items) {
      expect(roles.map(({ body }) => body.id)).toEqual(["cplac", "mca", "moe"]);
      expect(statements.length).toBeGreaterThanOrEqual(3);
      expect(projects).toHaveLength(1);
    }
  });
});

/** Who takes part in which of the items, drawn densely, so that many share much. */
const tables = fc.array(fc.subarray([..."abcdefghij"], { minLength: 1 }), { minLength: 1, maxLength: 14 });

function graphOf(table: readonly (readonly string[])[]) {
  const ids = [...new Set(table.flat())];
  return records({
    bodies: ids.map((id) => body(id)),
    projects: table.map((_, at) => project(`p${at}`)),
    documents: [document("d", "2014")],
    statements: table.flatMap((members, at) =>
      members.map((subject) =>
        statement(`${at}${subject}`, { predicate: "LEADS", subject, object: `p${at}`, document: "d" }),
      ),
    ),
  });
}

const NO_CONDITIONS = {
  ...{ bodies: null, involving: null, kinds: null, excludeParentChild: false, excludeJointOffices: false },
};

describe("the best groups", () => {
  const shape = {
    size: fc.constantFrom(3, 4),
    minShared: fc.integer({ min: 1, max: 4 }),
    first: fc.integer({ min: 0, max: 12 }),
    firstBand: fc.integer({ min: 1, max: 10 }),
  };
  const PROJECTS = question({ unit: "PROJECT" });

  function found(table: string[][], request: GroupRequest) {
    const graph = graphOf(table);
    const collaboration = collaborationOf(graph);
    const { view } = analysisOf(collaboration).prepare({ unit: "PROJECT", filter: {} });
    const result = topGroups(view, buildScope(view, NO_CONDITIONS), request);
    const { bodies } = collaboration.records;
    const listed = result.groups.map((one): Group => [
      one.bodies.map((at) => bodies[at]!.id).join(" "),
      one.shared,
    ]);
    const all = bruteGroups(new BruteForce(graph, PROJECTS), request.size, request.minShared);
    return { ...result, listed, all };
  }

  it("are the first of all, ties by id, and report whether a tie is cut", () => {
    const property = fc.property(tables, fc.record(shape), (table, drawn) => {
      const request = { ...drawn, mostSteps: 1e9 };
      const { listed, all, complete, total, tiesCut } = found(table, request);
      expect(listed).toEqual(all.slice(0, request.first));
      expect(complete).toBe(true);
      expect(total).toBe(all.length <= request.first ? all.length : null);
      expect(tiesCut).toBe(listed.length > 0 && all[listed.length]?.[1] === listed.at(-1)![1]);
    });
    fc.assert(property, { numRuns: 300, seed: 2 });
  });

  it("report how far they are certain when the step limit is reached", () => {
    let [cut, sure] = [0, 0];
    const bounds = { mostSteps: fc.integer({ min: 0, max: 4_000 }) };
    const property = fc.property(
      tables,
      fc.record({ ...shape, ...bounds, first: fc.integer({ min: 5, max: 150 }) }),
      (table, request) => {
        const { listed, all, complete, sureAbove, total } = found(table, request);
        expect([all.length, null]).toContain(total);
        if (complete) return expect(listed).toEqual(all.slice(0, request.first));
        cut++;
        const isSure = ([, shared]: Group) => shared > sureAbove!;
        sure += listed.filter(isSure).length;
        expect(listed.filter(isSure)).toEqual(all.filter(isSure));
        expect(all).toEqual(expect.arrayContaining(listed));
        expect(total).toBeNull();
      },
    );
    fc.assert(property, { numRuns: 500, seed: 3 });
    expect(cut).toBeGreaterThan(100);
    expect(sure).toBeGreaterThan(100);
  });

  it("take few steps when few bodies share many items", () => {
    // 40 bodies in one item, and three of them in five more: the pairs of the three come first, and end it
    const all = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn"];
    const table = [all, ...Array.from({ length: 5 }, () => ["C", "X", "k"])];
    const request = { size: 3, minShared: 2, first: 1, firstBand: 1, mostSteps: 2_000 };
    expect(found(table, request)).toMatchObject({ complete: true, listed: [["C X k", 6]] });
  });
});

describe("a question about groups", () => {
  const analysis = analysisOf(seedCollaboration());

  it("of another size is refused with an alternative", async () => {
    const asked = (size: number) => expect(ask(analysis, question(), { size })).rejects;
    await asked(2).toThrow(/size is 2; groups of 3 or 4 are found. For pairs ask coParticipation/);
    await asked(5).toThrow(/commonGround/);
    await asked(5).toMatchObject({ code: "BAD_FILTER" });
    await expect(ask(analysis, question(), { minShared: 0 })).rejects.toThrow(/Use 1 or more/);
  });

  it("with an empty selection has an empty answer", async () => {
    const { answer } = await ask(analysis, question({ bodyIds: [] }));
    expect(answer).toMatchObject({ nodes: [], totalCount: 0, complete: true, tiesCut: false });
    expect((await ask(analysis, question({ projectIds: [] }))).listed).toEqual([]);
  });
});
