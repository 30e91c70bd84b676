import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { priced } from "../support/queries/query-cost.js";
import { TwoDoors, type Result } from "../support/running/two-doors.js";

let doors: TwoDoors;

beforeAll(async () => {
  doors = await TwoDoors.open();
});

afterAll(() => doors?.close());

/** The answer with and without HTTP, which must be equal. */
async function both(source: string, variables: Record<string, unknown> = {}): Promise<Result> {
  const [bare, http] = [await doors.bare(source, variables), await doors.http(source, variables)];
  expect(http).toEqual(bare);
  return http;
}

const NESTED = (steps: number) =>
  `{ projects(limit: 1, where: ${"{ participants: { some: { participatesIn: { some: ".repeat(steps / 2)}{ id: { eq: "x" } }${" } } } }".repeat(steps / 2)}) { id } }`;

describe("the cost of a query, with and without HTTP", () => {
  it("is part of the response, as computed from the published schema", async () => {
    const source = "query ($n: Int!) { bodies(limit: $n, sort: [{ id: ASC }]) { id leads { id } } }";
    const { data, extensions } = await both(source, { n: 3 });
    expect((data!.bodies as unknown[]).length).toBe(3);
    expect(extensions?.cost).toEqual({ requested: priced(source, { n: 3 }).cost, maximum: 20_000 });
  });

  it("is given together with other extensions and with errors of single fields", async () => {
    const cut = await both("{ bodies(limit: 2, sort: [{ id: ASC }]) { id } }");
    expect(cut.extensions).toEqual({
      cost: { requested: 2, maximum: 20_000 },
      cut: [{ field: "Query.bodies", limit: 2 }],
    });
    const failed = await both("{ coParticipation(first: 201) { totalCount } }");
    expect(failed.errors?.[0]?.extensions?.code).toBe("BAD_PAGE_SIZE");
    expect(failed.extensions).toEqual({ cost: { requested: 101, maximum: 20_000 } });
  });

  it("is 0 for introspection", async () => {
    const { data, extensions } = await both(getIntrospectionQuery());
    expect(data).toHaveProperty("__schema");
    expect(extensions).toEqual({ cost: { requested: 0, maximum: 20_000 } });
  });

  it("immediately refuses six nested relationships in a condition, even for a list of one", async () => {
    const started = Date.now();
    const { data, errors, extensions } = await both(NESTED(6));
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("Let the `where` of projects go through at most 4 relationships"),
        extensions: { code: "QUERY_TOO_COSTLY", maximum: 20_000, dearest: { field: "projects" } },
      },
    ]);
    expect(extensions?.cost).toEqual({ requested: errors![0]!.extensions!.cost, maximum: 20_000 });
    expect((await both(NESTED(4))).errors).toBeUndefined();
  });

  it("is that of the page in a variable, and the page that is advised is answered", async () => {
    const source = `query ($first: Int!) { coParticipation(first: $first) { nodes { a { nameZh } shared { nodes { item { nameZh } leads { nameZh } projects { id } statements { id quote } } } } } }`;
    const { errors } = await both(source, { first: 200 });
    const advised = /`first: (\d+)` instead of 200 in coParticipation\./.exec(
      errors?.[0]?.message ?? "",
    )?.[1];
    expect(Number(advised)).toBeGreaterThan(25);
    const answered = await both(source, { first: Number(advised) });
    expect(answered.errors).toBeUndefined();
    expect(answered.extensions?.cost).toMatchObject({ requested: expect.any(Number), maximum: 20_000 });
  });

  it("is not computed for invalid variables, which are refused as usual", async () => {
    const bare = await doors.bare("query ($n: Int!) { bodies(limit: $n) { id } }", { n: "many" });
    const http = await doors.http("query ($n: Int!) { bodies(limit: $n) { id } }", { n: "many" });
    for (const { errors } of [bare, http]) expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  it("is that of the operation that is named, refused with status 400 where the type of the answer allows it", async () => {
    const query = `query Small { bodies(limit: 1) { id } } query Large ${NESTED(6)}`;
    const ask = async (operationName: string, accept = "application/graphql-response+json") => {
      const answer = await fetch(`${doors.service.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify({ query, operationName }),
      });
      const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
      return [answer.status, errors?.[0]?.extensions.code];
    };
    expect(await ask("Small")).toEqual([200, undefined]);
    expect(await ask("Large")).toEqual([400, "QUERY_TOO_COSTLY"]);
    expect(await ask("Large", "application/json")).toEqual([200, "QUERY_TOO_COSTLY"]);
  });
});

describe("the length of a query", () => {
  it("is limited in tokens, aliases and directives", async () => {
    const many = (count: number, text: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => text(at)).join(" ");
    const refusals = [
      [`{ bodies(where: { id: { in: [${many(10_000, (at) => `"b${at}"`)}] } }) { id } }`, "10000 tokens"],
      [`{ ${many(101, (at) => `a${at}: __typename`)} }`, "101 aliases; the limit is 100"],
      [`{ ${many(51, () => "__typename @include(if: true)")} }`, "51 directives; the limit is 50"],
    ];
    for (const [source, message] of refusals) {
      const { errors } = await both(source!);
      expect(errors).toHaveLength(1);
      expect(errors![0]!.message).toContain(message);
      expect(errors![0]!.extensions?.code).toBe("QUERY_TOO_LARGE");
    }
  });
});
