import { describe, expect, it } from "@jest/globals";
import { buildSchema, graphql, parse } from "graphql";
import { formatError } from "../../../src/graphql/format-error.js";

const schema = buildSchema('type Query { share: Float, named(id: ID! = "1"): Int }');

/** The first error of an answer, as a caller sees it, with what was logged. */
async function firstError(source: string, rootValue: unknown) {
  const { errors } = await graphql({ schema, source, rootValue, variableValues: { id: null } });
  const logged: unknown[] = [];
  const shown = formatError(errors![0]!.toJSON(), errors![0]!, (error) => logged.push(error));
  return { shown, logged };
}

describe("formatError", () => {
  it("tells a value of the answer that does not fit its type as a fault of the program, and logs it", async () => {
    const { shown, logged } = await firstError("{ share }", { share: "much" });
    expect(shown).toMatchObject({ path: ["share"], extensions: { code: "INTERNAL" } });
    expect(shown.message).toContain("The log describes it under");
    expect(logged).toEqual([expect.objectContaining({ message: expect.stringContaining("much") })]);
  });

  it("tells a query that GraphQL gave up comparing what to do, with a code", async () => {
    const { shown } = await firstError(`{ ${"share ".repeat(3000)} }`, {});
    expect(shown.extensions).toEqual({ code: "QUERY_TOO_LARGE" });
    expect(shown.message).toMatch(/^The query selects the same fields too many times .*Select each once/);
  });

  it("leaves a mistake in a query within the query, such as one to cite, to the caller", async () => {
    const { shown, logged } = await firstError("{ share }", { share: () => parse("{ meta ") });
    expect(shown).toMatchObject({ path: ["share"], message: expect.stringMatching(/^Syntax Error/) });
    expect(logged).toEqual([]);
  });

  it("leaves an error about an argument to the caller", async () => {
    const { shown, logged } = await firstError("query ($id: ID) { named(id: $id) }", {});
    expect(shown).toMatchObject({ path: ["named"], extensions: { code: "BAD_USER_INPUT" } });
    expect(logged).toEqual([]);
  });
});
