import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TwoDoors, type Result } from "../support/running/two-doors.js";

let doors: TwoDoors;

beforeAll(async () => {
  doors = await TwoDoors.open();
});

afterAll(() => doors?.close());

const SPEECH = `datasetIds: ["egov-speech-2014"]`;

async function data<T>(source: string, variables: Record<string, unknown> = {}): Promise<T> {
  const result = await doors.http(source, variables);
  expect(result.errors).toBeUndefined();
  return result.data as T;
}

async function refusal(
  source: string,
  variables: Record<string, unknown> = {},
): Promise<{ code: unknown; message: string }> {
  const result: Result = await doors.http(source, variables);
  return { code: result.errors?.[0]?.extensions?.code, message: result.errors?.[0]?.message ?? "" };
}

const WHERE = "query ($w: BodyWhere) { bodies(where: $w, limit: 1) { id } }";
const NESTED = (n: number) => `{ bodies(where: ${"{ NOT: ".repeat(n)}{}${" }".repeat(n)}) { id } }`;
const deep = (open: string, end: string) => JSON.parse(`${open.repeat(999)}{}${end.repeat(999)}`) as object;

describe("bad input, answered with a code and what to do", () => {
  it.each([
    ["{ coParticipation(first: -1) { totalCount } }", "BAD_PAGE_SIZE", "0 to 200"],
    ["{ coParticipation(first: 2000000000) { totalCount } }", "BAD_PAGE_SIZE", "0 to 200"],
    ["{ bodies(limit: 201) { id } }", "BAD_PAGE_SIZE", "0 to 200"],
    ["{ bodiesConnection(first: 0) { edges { cursor } } }", "BAD_PAGE_SIZE", "1 to 200"],
    ["{ bodies(offset: -1) { id } }", "BAD_PAGE_SIZE", "from 0"],
    [`{ bodiesConnection(after: "zzz") { totalCount } }`, "BAD_CURSOR", "endCursor"],
    [
      `{ bodies(where: ${"{ partOf: { some: ".repeat(9)}{ id: { eq: "x" } }${" } }".repeat(9)}) { id } }`,
      "QUERY_TOO_DEEP",
      "two queries",
    ],
    [
      "query ($unit: Unit = PROJECT) { coParticipation(unit: $unit) { totalCount } }",
      "BAD_USER_INPUT",
      "null",
      { unit: null },
    ],
    ["{ bodies(limit: 1) { xietongKey: nameZh } }", "GRAPHQL_VALIDATION_FAILED", "another"],
    ["{ bodies(limit: 1) { __proto__: nameZh then: id } }", "GRAPHQL_VALIDATION_FAILED", "another"],
    [NESTED(60), "QUERY_TOO_DEEP", "value of an argument"],
    [NESTED(1_000), "QUERY_TOO_DEEP", "500 levels"],
    [WHERE, "QUERY_TOO_DEEP", "value of a variable", { w: deep('{"NOT":', "}") }],
    [WHERE, "QUERY_TOO_DEEP", "50 levels", { w: {}, unused: deep("[", "]") }],
    ["{ bodiesConnection(first: -5) { totalCount } }", "BAD_PAGE_SIZE", "1 to 200"],
    [`{ coParticipation(after: "xyz") { totalCount } }`, "BAD_CURSOR", "endCursor"],
    [`{ coParticipation(after: "WyJhIiwxLDIsM10") { totalCount } }`, "BAD_CURSOR", "another question"],
    [`{ coParticipation(filter: { bodyIds: ["nobody"] }) { totalCount } }`, "BODY_NOT_FOUND", "resolveNames"],
    [
      `{ coParticipation(filter: { bodyIds: ["人社"] }) { totalCount } }`,
      "BODY_NOT_FOUND",
      "mohrss (人社部)",
    ],
    [`{ body(id: "人社") { id } }`, "BODY_NOT_FOUND", "mohrss (人社部)"],
    [`{ body(id: "mohrs", required: true) { id } }`, "BODY_NOT_FOUND", "mohrss"],
    [`{ project(id: "人口库") { id } }`, "PROJECT_NOT_FOUND", "国家人口信息资源库"],
    [`{ businessChain(id: "人口信息") { id } }`, "CHAIN_NOT_FOUND", "人口基础信息的建设和服务"],
    [
      `{ coParticipation(filter: { documentIds: ["国发〔2019〕3号"] }) { totalCount } }`,
      "DOCUMENT_NOT_FOUND",
      "No document",
    ],
    [
      `{ coParticipation(filter: { datasetIds: ["egov-speech"] }) { totalCount } }`,
      "DATASET_NOT_FOUND",
      "egov-speech-2014",
    ],
    [
      `{ coParticipation(filter: { chainIds: ["nothing"] }) { totalCount } }`,
      "CHAIN_NOT_FOUND",
      "businessChains",
    ],
    [
      `{ coParticipation(filter: { projectIds: ["nothing"] }) { totalCount } }`,
      "PROJECT_NOT_FOUND",
      "projects",
    ],
    [
      `{ coParticipation(filter: { documentIds: ["nothing"] }) { totalCount } }`,
      "DOCUMENT_NOT_FOUND",
      "documents",
    ],
    [
      `{ coParticipation(filter: { datasetIds: ["nothing"] }) { totalCount } }`,
      "DATASET_NOT_FOUND",
      "datasets",
    ],
    [`{ coParticipation(filter: { involving: ["药监局"] }) { totalCount } }`, "NAME_AMBIGUOUS", "2013-03-14"],
    [
      `{ coParticipation(filter: { identity: { mode: AS_OF } }) { totalCount } }`,
      "BAD_FILTER",
      "needs a date",
    ],
    [
      `{ coParticipation(filter: { identity: { mode: AS_OF, date: "2014-13" } }) { totalCount } }`,
      "BAD_FILTER",
      "no date",
    ],
    [
      `{ coParticipation(filter: { identity: { date: "2014" } }) { totalCount } }`,
      "BAD_FILTER",
      "AS_OF only",
    ],
    [
      `{ coParticipation(filter: { period: { from: "2015", to: "2014" } }) { totalCount } }`,
      "BAD_FILTER",
      "Swap",
    ],
    ["{ coParticipation(filter: { minConfidence: 1.5 }) { totalCount } }", "BAD_FILTER", "between 0 and 1"],
    ["{ coParticipation(minShared: 0) { totalCount } }", "BAD_FILTER", "1 or more"],
    [
      `{ coParticipation(filter: { dataVersion: "7" }) { totalCount } }`,
      "DATA_VERSION_NOT_FOUND",
      "current one is 1",
    ],
    [`{ commonGround(bodies: ["mca"]) { sharedCount } }`, "BAD_FILTER", "2 to 50"],
    [
      `{ commonGround(bodies: ["moh", "npfpc"], filter: { identity: { mode: AT_DOCUMENT_DATE } }) { sharedCount } }`,
      "BAD_FILTER",
      "are one",
    ],
  ] as [string, string, string, Record<string, unknown>?][])(
    "%s",
    async (source, code, advice, variables = {}) => {
      const refused = await refusal(source, variables);
      expect(refused.code).toBe(code);
      expect(refused.message).toContain(advice);
    },
  );

  it("keeps a body as named and reports it when the date lies before its founding", async () => {
    const answer = await data<{
      coParticipation: {
        identityReport: {
          asOf: string;
          notYetFounded: { id: string }[];
          asOfPrecedesDocument: { id: string }[];
        };
      };
    }>(
      `{ coParticipation(filter: { ${SPEECH} identity: { mode: AS_OF, date: "2005" } }) { identityReport { asOf notYetFounded { id } asOfPrecedesDocument { id } } } }`,
    );
    expect(answer.coParticipation.identityReport.notYetFounded).toContainEqual({ id: "mohrss" });
    expect(answer.coParticipation.identityReport.asOf).toBe("2005-12-31");
    expect(answer.coParticipation.identityReport.asOfPrecedesDocument).toEqual([{ id: "egov-speech-2014" }]);
  });

  it("resolves an unknown name to nothing, without an error", async () => {
    expect(
      await data(
        `{ resolveNames(names: ["查无此部门"]) { match { score } ambiguous alternatives { score } } }`,
      ),
    ).toEqual({
      resolveNames: [{ match: null, ambiguous: false, alternatives: [] }],
    });
  });
});

describe("limits of the stored half", () => {
  it("names a list that its limit cut, and no list that it did not", async () => {
    const cut = await doors.http(`{ projects(limit: 16) { id } bodies { id } }`);
    expect(cut.extensions?.cut).toEqual([{ field: "Query.bodies", limit: 25 }]);
    expect((cut.data!.bodies as unknown[]).length).toBe(25);
    expect((await doors.http(`{ projects(limit: 16) { id } }`)).extensions?.cut).toBeUndefined();
  });

  it("names a nested list that was cut under a computed answer", async () => {
    const cut = await doors.http(`{ project(id: "crowd") { participants { id } } }`);
    expect(cut.extensions?.cut).toEqual([{ field: "Project.participants", limit: 25 }]);
  });

  it("refuses a query that nests too deep", async () => {
    const deep =
      "{ bodies(limit: 1) " +
      "{ leads(limit: 1) { leads(limit: 1) ".repeat(6) +
      "{ id }" +
      " } }".repeat(6) +
      " }";
    const refused = await refusal(deep);
    expect(refused.code).toBe("QUERY_TOO_DEEP");
    expect(refused.message).toContain("limit is 12");
  });

  it("counts a list within a named fragment by the same limit", async () => {
    const cut = await doors.http(
      `{ project(id: "crowd") { ...F } } fragment F on Project { participants(limit: 3) { id } }`,
    );
    expect((cut.data!.project as { participants: unknown[] }).participants).toHaveLength(3);
    expect(cut.extensions?.cut).toEqual([{ field: "Project.participants", limit: 3 }]);
  });

  it("pages a stored connection to its end without a page size, by an order with many ties", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 50; page++) {
      const { data } = await doors.http(
        `query ($after: String) { namesConnection(after: $after, where: { bodies: { some: { kind: { eq: PARTY_BODY } } } }, sort: [{ kind: ASC }]) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
        { after },
      );
      const names = data?.namesConnection as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { id: string } }[];
      };
      expect(names.edges.length).toBeLessThanOrEqual(25);
      seen.push(...names.edges.map(({ node }) => node.id));
      after = names.pageInfo.endCursor;
      if (names.pageInfo.hasNextPage) continue;
      expect(seen).toHaveLength(names.totalCount);
      break;
    }
    expect(seen.length).toBeGreaterThan(50);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("gives each branch of a union its own limit", async () => {
    const branches = await doors.http(`{
      statements(limit: 1, where: { predicate: { eq: LEADS } }) {
        subjects { ... on Body { e: names(limit: 1) { id } } ... on Plan { e: transformations(limit: 3) { id } } }
      }
    }`);
    const [statement] = branches.data!.statements as { subjects: { e: unknown[] }[] }[];
    expect(statement!.subjects[0]!.e).toHaveLength(1);
  });

  it("refuses fragments that name each other twice, at once", async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, i) => `fragment F${i} on Body { ...F${i + 1} ...F${i + 1} }`,
    );
    const started = Date.now();
    const refused = await refusal(
      `{ body(id: "mca") { ...F0 } } ${fragments.join(" ")} fragment F30 on Body { nameZh }`,
    );
    expect(refused.code).toBe("QUERY_TOO_LARGE");
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
