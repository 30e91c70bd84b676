import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { Analysis } from "../../src/services/analysis.js";
import { CurrentCollaboration } from "../../src/services/current-collaboration.js";
import { seedWhenEmpty } from "../../src/services/seeding.js";
import { Graph } from "../../src/store/graph.js";
import { migrate } from "../../src/store/migrate.js";
import { VersionRepository } from "../../src/store/version-repository.js";
import { testDatabase, type TestDatabase } from "../support/managed.js";

const LIMITS = { defaultPageSize: 25, maxPageSize: 200 };
const QUESTION = { unit: "BUSINESS_CHAIN", filter: {}, minShared: 1 } as const;

let database: TestDatabase;
let graph: Graph;
let current: CurrentCollaboration;

beforeAll(async () => {
  database = await testDatabase();
  graph = new Graph(database.connection, 60_000);
  await migrate(graph);
  await seedWhenEmpty(graph);
  current = new CurrentCollaboration(graph);
  await current.refresh();
});

afterAll(async () => {
  await graph?.close();
  await database?.stop();
});

const pairs = (analysis: Analysis): number => analysis.rankPairs(QUESTION).totalCount;

async function withdrawTheHealthProject(version: number): Promise<void> {
  const made = {
    id: String(version),
    number: version,
    at: "2026-01-01T00:00:00Z",
    by: "test",
    reason: "test",
    contentHash: `test-${version}`,
  };
  await graph.write(async (transaction) => {
    await transaction.text(
      "MATCH (s:Statement)-[:OBJECT]->(:Project {id: 'universal-health-security'}) WHERE s.predicate IN ['LEADS', 'PARTICIPATES_IN'] DETACH DELETE s",
    );
    await new VersionRepository(graph).add(transaction, made);
  });
}

it("answers a request on the version that it began with, and the next one on the newer", async () => {
  const begun = new Analysis(current.current, LIMITS);
  expect(pairs(begun)).toBe(296);
  expect(await current.refresh()).toBe(false);
  await withdrawTheHealthProject(2);
  expect(await current.refresh()).toBe(true);
  expect(pairs(begun)).toBe(296);
  expect(begun.rankPairs(QUESTION).dataVersion.number).toBe(1);
  const next = new Analysis(current.current, LIMITS);
  expect(pairs(next)).toBeLessThan(296);
  expect(next.rankPairs(QUESTION).dataVersion.number).toBe(2);
});

it("loads once when several ask at the same time", async () => {
  await withdrawTheHealthProject(3);
  const held = current.current;
  const found = await Promise.all([current.refresh(), current.refresh(), current.refresh()]);
  expect(found).toEqual([true, true, true]);
  expect(current.current).not.toBe(held);
  const loaded = current.current;
  expect(await current.refresh()).toBe(false);
  expect(current.current).toBe(loaded);
});

it("notices another content under the same number", async () => {
  await graph.write((transaction) =>
    transaction.text("MATCH (v:DataVersion {id: '3'}) SET v.contentHash = 'other'"),
  );
  expect(await current.refresh()).toBe(true);
  expect(current.current.collaboration.version.contentHash).toBe("other");
});
