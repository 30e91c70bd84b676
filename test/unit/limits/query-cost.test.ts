import { describe, expect, it } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { DEAR } from "../../../src/services/computing/dear-requests.js";
import { namedQuestions } from "../../../src/services/about/named-questions.js";
import { filesUnder, read } from "../../contract/repository.js";
import { limits, priced } from "../../support/queries/query-cost.js";

const nested = (steps: number) =>
  `{ bodies(limit: 1, where: ${"{ partOf: { some: ".repeat(steps)}{ id: { eq: "x" } }${" } }".repeat(steps)}) { id } }`;

describe("the cost of a query", () => {
  it("takes 1 for each list or object fetched and 0.1 for each plain value, as often as the page says", () => {
    // 1 + 10 × (2 values + a list of 25 with one value each: 1 + 25 × 0.1)
    expect(priced("{ bodies(limit: 10) { id nameZh leads { id } } }").cost).toBe(1 + 10 * (0.2 + 1 + 2.5));
    expect(priced("{ bodies(limit: 10) { id leads(limit: 5) { id } } }").cost).toBe(1 + 10 * (0.1 + 1 + 0.5));
  });

  it("counts the lists of a connection by its page, and what stands beside them once", () => {
    // 100 for ranking, totalCount 0.1, pageInfo 1.1, nodes 1 + 7 × (a 1.1 + shared: 1 + nodes 1 + 25 × item 1.1)
    const source = `{ coParticipation(first: 7) { totalCount pageInfo { endCursor } nodes { a { id } shared { nodes { item { nameZh } } } } } }`;
    expect(priced(source).cost).toBe(Math.ceil(100 + 0.1 + 1.1 + 1 + 7 * (1.1 + 2 + 27.5)));
    // stored: 1 + edges 1 + 30 × (cursor 0.1 + node 1.1)
    expect(priced("{ bodiesConnection(first: 30) { totalCount edges { cursor node { id } } } }").cost).toBe(
      39,
    );
  });

  it("takes an estimate for lists without pages, and the length of a list that the caller gives", () => {
    // 10 + 20 reforms × (a list 1 + 10 × kind 0.1)
    expect(priced("{ reforms { successions { kind } } }").cost).toBe(10 + 1 * 20 * 2);
    const source = "query ($names: [String!]!) { resolveNames(names: $names) { name } }";
    expect(priced(source, { names: Array(90).fill("人社部") }).cost).toBe(1 + 9);
  });

  it("reads page sizes from variables, their defaults and the default page", () => {
    const source = "query ($n: Int = 50) { bodies(limit: $n) { id } }";
    expect(priced(source).cost).toBe(1 + 5);
    expect(priced(source, { n: 200 }).cost).toBe(1 + 20);
    expect(priced(source, { n: null }).cost).toBe(4);
    expect(priced("query ($n: Int) { bodies(limit: $n) { id } }").cost).toBe(4);
  });

  it("takes the sizes of a network from its arguments, and each measure once", () => {
    // 200 + nodes 1 + 8 × 0.5 × 0.1 + links 1 + 50 × 0.1 × 0.1
    const source = "{ network(maxNodes: 8, maxLinks: 50) { nodes { key } links { key } } }";
    expect(priced(source).cost).toBe(Math.ceil(202 + 0.4 + 0.5));
    const measured = source.replace("nodes { key }", "nodes { key betweenness }");
    expect(priced(measured).cost).toBe(Math.ceil(202 + 0.8 + 0.5 + 500));
    const whole = `{ network(maxNodes: 10000, maxLinks: 100000) {
      nodes { key body { id nameZh } degree strength betweenness community }
      links { key source target sharedCount }
    } }`;
    expect(priced(whole)).toMatchObject({ code: null });
    const deep = whole.replace("nameZh", "nameZh leads { nameZh }");
    expect(priced(deep)).toMatchObject({
      code: "QUERY_TOO_COSTLY",
      message: expect.stringMatching(/`maxNodes: \d+` instead of 10000 in network\.nodes/),
    });
  });

  it("multiplies by ten for each relationship that a condition goes through", () => {
    const [one, two] = [1, 2].map((steps) => priced(nested(steps)).cost);
    expect([one, two]).toEqual([1 + 10 + 1 + 1, 1 + 110 + 10 + 1]);
    expect(priced(nested(4)).code).toBeNull();
    expect(priced(nested(5)).code).toBe("QUERY_TOO_COSTLY");
    expect(priced(nested(9)).code).toBe("QUERY_TOO_DEEP");
  });

  it("reads a condition from a variable too, and each side of an OR", () => {
    const source = "query ($where: BodyWhere) { bodies(where: $where, limit: 0) { id } }";
    const some = { partOf: { some: { id: { eq: "x" } } } };
    expect(priced(source, { where: some }).cost).toBe(12);
    expect(priced(source, { where: { OR: [some, some] } }).cost).toBe(23);
    expect(priced(source, { where: { id: { in: Array(500).fill("x") } } }).cost).toBe(2);
  });

  it("grows with the square of a condition's comparisons, and refuses one that would be planned for long", () => {
    const source = "query ($where: BodyWhere) { bodies(where: $where, limit: 0) { id } }";
    const branches = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ nameZh: { eq: `x${at}` } }));
    const cost = (count: number) => priced(source, { where: { OR: branches(count) } }).cost;
    expect([cost(10), cost(20), cost(100)]).toEqual([2, 1 + 2 + 40, 1 + 10 + 1_000]);
    expect(priced(source, { where: { OR: branches(2_000) } })).toMatchObject({
      code: "QUERY_TOO_LARGE",
      details: { comparisons: 2_000, maximum: 100 },
    });
    const inNots = (depth: number): object => (depth === 0 ? branches(1)[0]! : { NOT: inNots(depth - 1) });
    expect(priced(source, { where: inNots(10) }).code).toBeNull();
    expect(priced(source, { where: inNots(11) })).toMatchObject({ code: "QUERY_TOO_DEEP" });
  });

  it("counts that an aggregate reads every record", () => {
    const over = "aggregate { count { nodes } node { quote { longest } url { longest } } }";
    const all = `{ documentsConnection { ${over.replace("quote", "title")} } }`;
    // 1 + aggregate 200 + count 1.1 + node 1 + 2 × 1,000.1
    expect(priced(all).cost).toBe(Math.ceil(1 + 200 + 1.1 + 1 + 2_000.2));
    const nested = "{ projects(limit: 2) { leadsConnection { aggregate { node { nameZh { longest } } } } } }";
    // 1 + 2 × (connection 1 + aggregate 200 + node 1 + 100.1)
    expect(priced(nested).cost).toBe(Math.ceil(1 + 2 * (1 + 200 + 1 + 100.1)));
  });

  it("counts each alias, and a field that two fragments write for the same object once", () => {
    const once = priced("{ coParticipation(first: 0) { totalCount } }").cost;
    const twice =
      "{ a: coParticipation(first: 0) { totalCount } b: coParticipation(first: 0) { totalCount } }";
    expect(priced(twice).cost).toBe(Math.ceil(2 * (once - 0.9)));
    const fragments = `{ ...A ...B } fragment A on Query { coParticipation(first: 0) { totalCount } } fragment B on Query { ...A coParticipation(first: 0) { totalCount } }`;
    expect(priced(fragments).cost).toBe(once);
  });

  it("takes what is computed for all pairs once, however many are shown", () => {
    const of = (first: number, field: string) =>
      priced(`{ coParticipation(first: ${first}) { nodes { ${field} } } }`).cost;
    expect([of(10, "pValue"), of(10, "qValue")]).toEqual([102, 202]);
    expect(of(200, "qValue") - of(200, "pValue")).toBe(100);
  });

  it("leaves out what is skipped, and introspection", () => {
    const source = "query ($more: Boolean!) { bodies(limit: 10) { id leads @include(if: $more) { id } } }";
    expect([priced(source, { more: false }).cost, priced(source, { more: true }).cost]).toEqual([2, 37]);
    expect(priced(getIntrospectionQuery()).cost).toBe(0);
    expect(priced("{ __typename }").cost).toBe(1);
  });

  it("adds the branches of a union", () => {
    const source = `{ statements(limit: 10) { subjects { ... on Body { id } ... on Plan { id nameZh } } } }`;
    // the list of subjects is paged by its own default, 25
    expect(priced(source).cost).toBe(1 + 10 * (1 + 25 * 0.3));
  });
});

describe("a fragment bomb", () => {
  const bomb = (width: number, depth: number) =>
    `{ body(id: "mca") { ...F0 } } ${Array.from({ length: depth }, (_, i) => `fragment F${i} on Body { ${Array.from({ length: width }, (_, j) => `x${j}: on(date: "2014") { ...F${i + 1} }`).join(" ")} }`).join(" ")} fragment F${depth} on Body { id }`;

  it("is refused before it is priced", () => {
    const started = performance.now();
    expect(priced(bomb(9, 10)).code).toBe("QUERY_TOO_LARGE");
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it("that just passes is priced by every place where it is used", () => {
    const started = performance.now();
    // 3 + 9 + 27 + … + 729 objects and 729 ids under body
    expect(priced(bomb(3, 6)).cost).toBe(Math.ceil(1 + 1092 + 72.9));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe("half the limit", () => {
  const documents = [
    ...namedQuestions().map(({ id, document, variables }) => ({
      place: `examples/${id}`,
      source: document,
      variables: JSON.parse(variables) as Record<string, unknown>,
    })),
    ...["README.md", ...filesUnder("docs"), ...filesUnder("web/playground/queries")].flatMap(queriesIn),
  ];

  it.each(documents.map((one) => [one.place, one] as const))(
    "is enough for %s",
    (_, { source, variables }) => {
      const { cost } = priced(source, variables);
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThan(limits.maxCost / 2);
    },
  );

  it("is twice what a request may cost that never waits as a dear one, as the named questions", () => {
    const costs = namedQuestions().map(
      ({ document, variables }) => priced(document, JSON.parse(variables) as Record<string, unknown>).cost,
    );
    expect(Math.max(...costs)).toBeLessThan(DEAR * limits.maxCost);
  });

  it("is far away for the first query of the README, whose cost it prints", () => {
    const [first] = queriesIn("README.md");
    const printed = /"requested": (\d+)/.exec(read("README.md"))?.[1];
    expect(priced(first!.source).cost).toBe(Number(printed));
  });

  it("was looked for in many queries", () => expect(documents.length).toBeGreaterThan(25));
});

function queriesIn(place: string): { place: string; source: string; variables: Record<string, unknown> }[] {
  if (place.endsWith(".graphql")) return [{ place, source: read(place), variables: {} }];
  if (!place.endsWith(".md")) return [];
  const found = [...read(place).matchAll(/^( *)```graphql\b[^\n]*\n([^]*?)^ *```/gm)];
  return found.map(([, , source], at) => ({ place: `${place} ${at + 1}`, source: source!, variables: {} }));
}

describe("what a query reads of the schema", () => {
  const times = (count: number, selection: string): string =>
    Array.from({ length: count }, (_, at) => `a${at}: ${selection}`).join(" ");
  const TYPED = "fields { name args { name type { name } } type { name } }";

  it.each<[string, string]>([
    ["the query of GraphiQL", getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })],
    ["a type by its name", `{ __type(name: "Body") { ${TYPED} } }`],
    ["some types by name", `{ ${times(50, `__type(name: "Body") { ${TYPED} }`)} }`],
    ["a type that a variable names", `query ($name: String!) { __type(name: $name) { ${TYPED} } }`],
  ])("may be %s", (_, source) => {
    expect(priced(source).code).toBeNull();
  });

  it.each<[string, string]>([
    ["aliases of lists in aliases of lists", `{ __schema { ${times(9, `types { ${times(9, TYPED)} }`)} } }`],
    [
      "such aliases in fragments",
      `{ __schema { ${times(9, "types { ...T }")} } } fragment T on __Type { ${times(9, TYPED)} }`,
    ],
    ["aliases of the schema", `{ ${times(60, `__schema { types { ${TYPED} } }`)} }`],
  ])("is refused for %s", (_, source) => {
    expect(priced(source)).toMatchObject({
      code: "QUERY_TOO_LARGE",
      message: expect.stringContaining("schema"),
    });
  });
});
