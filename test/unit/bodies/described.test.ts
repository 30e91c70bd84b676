/** What the descriptions of the schema say about ends and ranks. */
import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { bodiesByDate } from "../../../src/services/questions/bodies/by-date.js";
import { bodyRanking } from "../../../src/services/questions/bodies/rank-bodies.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const collaboration = seedCollaboration();
const analysis = analysisOf(collaboration);

it("a body does not exist any more on the day of its abolition", async () => {
  const existing = async (day: string) => {
    const ended = { from: "2013-03-14", to: "2013-03-14" };
    const { nodes } = await bodiesByDate(analysis, { existed: { from: day, to: day }, ended, first: 50 });
    return nodes.map(({ body }) => body.id);
  };
  expect(await existing("2013-03-13")).toContain("sarft");
  expect(await existing("2013-03-14")).not.toContain("sarft");
});

it("a name is not in force any more on the day of its end", () => {
  const outdated = (date: string) => collaboration.names.resolve("国家测绘总局", date).match?.outdated;
  expect([outdated("1982-05-03"), outdated("1982-05-04")]).toEqual([false, true]);
});

it("only the bodies in involving are ranked, in the network of their pairs", async () => {
  const filter = { involving: ["ndrc"] };
  const { nodes } = await bodyRanking(analysis, { unit: "BUSINESS_CHAIN", filter, by: "BETWEENNESS" });
  expect(nodes.map(({ body, rank, partners }) => [body.id, rank, partners])).toEqual([["ndrc", 1, 28]]);
  // every other body of that network is linked with it alone
  expect(nodes[0]!.value).toBe(1);
});

it("the most constrained body has rank 1, and the order says so", async () => {
  const { nodes } = await bodyRanking(analysis, {
    unit: "BUSINESS_CHAIN",
    filter: {},
    by: "CONSTRAINT",
    first: 100,
  });
  const values = nodes.map(({ value }) => value);
  expect(values[0]).toBe(Math.max(...values));
  const schema = readFileSync(new URL("../../../schema/public.graphql", import.meta.url), "utf8");
  expect(schema).toContain("Rank 1 is the most constrained body");
});
