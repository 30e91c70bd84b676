import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { changed } from "../../support/queries/apply-change.js";
import { priced } from "../../support/queries/query-cost.js";

const refusal = (source: string, variables?: Record<string, unknown>, maximum?: number) => {
  const found = priced(source, variables, maximum);
  expect(found.code).toBe("QUERY_TOO_COSTLY");
  return found;
};

const WHERE = (steps: number): string =>
  steps === 0 ? `{ id: { eq: "x" } }` : `{ partOf: { some: ${WHERE(steps - 1)} } }`;

describe("the refusal of a query that is too expensive", () => {
  const source =
    "{ bodies(limit: 200) { id leads(limit: 200) { id participants(limit: 200) { id nameZh } } } }";

  it("says the cost, the limit, the most expensive field and a change", () => {
    const { message, details } = refusal(source);
    // 1 + 200 × (0.1 + 1 + 200 × (0.1 + 1 + 200 × 0.2))
    expect(details).toEqual({
      cost: 1_644_221,
      maximum: 20_000,
      dearest: { field: "bodies.leads.participants", cost: 1_640_000 },
    });
    expect(message).toBe(
      "The query costs 1,644,221; the limit is 20,000. Most of it is for bodies.leads.participants: 1,640,000. Ask for `limit: 2` instead of 200 in bodies.",
    );
  });

  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, at) => `p${at}: ${field}`).join(" ");
  const shared = "nodes { shared { nodes { leads { id } projects { id } statements { id quote } } } }";
  const four = `leads(limit: 200) { participants(limit: 200) { leads(limit: 200)`;

  it.each([
    [
      "a ranking",
      `{ coParticipation(first: 200) { ${shared} } }`,
      /Ask for `first: \d+` instead of 200 in coPart/,
    ],
    [
      // leads could keep 162 of 200, participants 161 of 200, bodies 2 of 3
      "three pages by the one that gives up least",
      "{ bodies(limit: 3) { leads(limit: 200) { participants(limit: 200) { id nameZh } } } }",
      /Ask for `limit: 162` instead of 200 in bodies\.leads\.$/,
    ],
    [
      "a list without pages under one with",
      `{ paths(from: "a", to: "b", first: 200) { paths { steps { projects { participants { leads { id } } } } } } }`,
      /Ask for `first: \d+` instead of 200 in paths\.$/,
    ],
    [
      "a condition",
      `{ bodies(limit: 1, where: ${WHERE(6)}) { id } }`,
      /of bodies go through at most 4 relationships/,
    ],
    [
      "many aliases",
      `{ bodies(limit: 1) { ${aliases(95, `partners(first: 4) { ${shared} }`)} } }`,
      /Keep the first \d+ of the 95 fields in bodies/,
    ],
    [
      "many aliases at the root",
      `{ ${aliases(99, "compare(from: {}, to: {}) { matchedAsOf }")} }`,
      /Keep the first \d+ of the 99 fields of the query/,
    ],
    [
      "four lists",
      `{ bodies(limit: 200) { id ${four} { id } } } } }`,
      /Leave out bodies\.leads\.participants and select/,
    ],
    ["one of two", `{ a: bodies(limit: 200) { ${four} { id } } } } b: me { name } }`, /Leave out a\.leads/],
  ])("advises what fits for %s", (_, query, advice) => {
    const { message } = refusal(query);
    expect(message).toMatch(advice);
    expect(priced(changed(query, message))).toMatchObject({ code: null });
  });

  it("leaves relationships out of a condition where each is one too many", () => {
    const query = `{ bodies(limit: 1, where: { OR: [${Array(100).fill(WHERE(1)).join(" ")}] }) { id } }`;
    const { message } = refusal(query, {}, 1_000);
    expect(message).toMatch(/Leave relationships out of the `where` of bodies\.$/);
    expect(priced(changed(query, message), {}, 1_000).code).toBeNull();
  });

  it("says how many of a caller's own list would fit", () => {
    const query =
      "query ($names: [String!]!) { resolveNames(names: $names) { alternatives { body { partners { totalCount } } } } }";
    const { message } = refusal(query, { names: Array(900).fill("x") });
    const fitting = Number(/Give at most (\d+) of the 900 `names` in resolveNames\.$/.exec(message)?.[1]);
    expect(priced(query, { names: Array(fitting).fill("x") }).code).toBeNull();
    expect(priced(query, { names: Array(fitting + 1).fill("x") }).code).toBe("QUERY_TOO_COSTLY");
  });

  it("names one way to begin with where no change alone is enough", () => {
    const one = "bodies(limit: 200) { leads(limit: 200) { participants(limit: 200) { id } } }";
    expect(refusal(`{ a: ${one} b: ${one} }`).message).toMatch(
      / Ask for a alone, and change it too: Ask for `limit: 4` instead of 200 in a\.$/,
    );
    expect(
      priced("{ a: bodies(limit: 4) { leads(limit: 200) { participants(limit: 200) { id } } } }").code,
    ).toBeNull();
    const both = `parts(limit: 200) { ${four} { id } } } }`;
    expect(refusal(`{ bodies { x: ${both} y: ${both} } }`).message).toMatch(
      / Ask for bodies\.x alone, and change it too: Leave out bodies\.x\.leads/,
    );
  });

  it("is found quickly in the largest query that may be asked", () => {
    const fragment = (at: number) =>
      `fragment F${at} on Body { ${aliases(6, `parts(limit: 200) { ...F${at + 1} }`)} }`;
    const wide = `{ bodies { ...F0 } } ${[0, 1, 2, 3].map(fragment).join(" ")} fragment F4 on Body { id }`;
    const started = performance.now();
    expect(refusal(wide).message).toContain(
      "Ask for bodies.p0 alone, and within it for a plain field such as `__typename` alone.",
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

/** Queries back and forth between bodies and projects, with pages, conditions and siblings. */
const { body } = fc.letrec<{ body: string; project: string }>((tie) => {
  const size = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 200 }));
  const list = (name: string, inner: fc.Arbitrary<string>) =>
    fc.tuple(size, inner).map(([limit, below]) => `${name}(limit: ${limit}) { ${below} }`);
  const filtered = fc
    .tuple(size, fc.integer({ min: 0, max: 5 }), tie("body"))
    .map(([limit, steps, below]) => `parts(limit: ${limit}, where: ${WHERE(steps)}) { ${below} }`);
  const partners = fc
    .tuple(size, size, tie("body"))
    .map(
      ([first, shared, below]) =>
        `partners(first: ${first}) { nodes { qValue partner { ${below} } shared(first: ${shared}) { nodes { item { key } leads { ${below} } } } } }`,
    );
  const some = (...options: fc.Arbitrary<string>[]) =>
    fc
      .uniqueArray(fc.oneof({ withCrossShrink: true, maxDepth: 4 }, fc.constant("id"), ...options), {
        minLength: 1,
        maxLength: 3,
        selector: (text) => /^\w+/.exec(text)![0],
      })
      .map((fields) => fields.join(" "));
  return {
    body: some(list("leads", tie("project")), filtered, partners),
    project: some(list("participants", tie("body")), list("undertakenBy", tie("body"))),
  };
});

it("advises a change that fits, whatever is asked, and no page smaller than needed", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(body, fc.integer({ min: 1, max: 200 }), (below, limit) => {
      const query = `{ bodies(limit: ${limit}) { ${below} } me { name } }`;
      const { code, message } = priced(query);
      if (code !== "QUERY_TOO_COSTLY") return;
      kinds.add(/ (Ask for|Let|Leave|Keep) /.exec(message)![1]!);
      expect(priced(changed(query, message)).code).toBeNull();
      const page = /: (\d+)` instead of/.exec(message)?.[1];
      if (page === undefined) return;
      const larger = message.replace(`: ${page}\` instead`, `: ${Number(page) + 1}\` instead`);
      expect(priced(changed(query, larger)).code).toBe("QUERY_TOO_COSTLY");
    }),
    { numRuns: 200, seed: 2014 },
  );
  expect([...kinds].sort()).toEqual(["Ask for", "Leave", "Let"]);
});
