import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { TwoDoors } from "../support/running/two-doors.js";
import { ownDatabase } from "../support/running/managed.js";

let doors: TwoDoors;

beforeAll(async () => {
  doors = await TwoDoors.open({ REQUEST_TIMEOUT_MS: "1000", MAX_COST: "1000000000" }, ownDatabase);
});

afterAll(() => doors?.close());

/** 500 bodies meet in one project: each step back and forth multiplies the ways by 500. */
const ENDLESS = `{
  projects(where: { participants: { some: { participatesIn: { some: { participants: { some: { participatesIn: { some: {
    participants: { some: { participatesIn: { some: { participants: { some: { nameZh: { eq: "nobody" } } } } } } }
  } } } } } } } } }) { id }
}`;

it("ends a query that would run for minutes, says so, and answers the next one", async () => {
  const started = Date.now();
  const ended = await doors.http(ENDLESS);
  expect(ended.errors?.[0]?.extensions?.code).toBe("DATABASE_TIMEOUT");
  expect(ended.errors?.[0]?.message).toContain("Ask for less");
  expect(Date.now() - started).toBeLessThan(20_000);
  const next = await doors.http(`{ project(id: "credit-system") { nameZh goals { id } } }`);
  expect(next.errors).toBeUndefined();
  expect(next.data).toEqual({
    project: { nameZh: "信用体系建设信息化工程", goals: [{ id: "goal-credit-system" }] },
  });
});

/** Some seconds of work. */
const SEEDS = Array.from(
  { length: 20 },
  (_, seed) => `s${seed}: nullModel(trials: 10000, seed: ${seed}) { pValue }`,
);
const CHANCE = `{ coParticipation(first: 1, filter: { datasetIds: ["egov-speech-2014"] }) { nodes { ${SEEDS.join(" ")} } } }`;

it("ends a computation that takes too long, and says so", async () => {
  const { errors } = await doors.http(CHANCE);
  expect(errors?.[0]?.extensions?.code).toBe("COMPUTE_TIMEOUT");
  expect(errors?.[0]?.message).toContain("fewer trials");
});

it("goes on answering rankings from memory when the database is gone, and says so where it is needed", async () => {
  await doors.database.stop();
  const ranking = await doors.http(
    `{ coParticipation(first: 1, filter: { datasetIds: ["egov-speech-2014"] }) { totalCount nodes { a { nameZh } } } }`,
  );
  expect(ranking.data?.coParticipation).toMatchObject({ totalCount: 296 });
  const stored = await doors.http(`{ bodies(limit: 1) { id } }`);
  expect(stored.errors?.[0]?.extensions?.code).toBe("DATABASE_UNAVAILABLE");
  expect(stored.errors?.[0]?.message).toContain("try again");
  const joined = await doors.http(`{ body(id: "mca") { leads { id } } }`);
  expect(joined.errors?.[0]?.extensions?.code).toBe("DATABASE_UNAVAILABLE");
  const ready = await fetch(`${doors.service.url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ ready: false, database: false, index: true });
});
