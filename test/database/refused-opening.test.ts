import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { ReadyGraph } from "../../src/services/opening/opening.js";
import { builtProgram } from "../support/running/built.js";
import { testDatabase, WORKER_HOME, type TestDatabase } from "../support/running/managed.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase("SEEDED");
});
afterAll(() => database.stop());

async function openedWith(settings: Record<string, string> = {}): Promise<ReadyGraph> {
  const { openReadyGraph, readConfig } = await builtProgram();
  return openReadyGraph(readConfig({ XIETONG_HOME: WORKER_HOME, ...settings }), "USE", () => undefined);
}

it("refuses writes while the disk has less room than they leave free, and goes on reading", async () => {
  const full = await openedWith({ XIETONG_MIN_FREE_MB: "10000000" });
  try {
    let isRun = false;
    await expect(full.graph.write(async () => (isRun = true))).rejects.toMatchObject({
      code: "STORAGE_FULL",
      message: expect.stringMatching(
        /^The disk .* has \d+ MB left, and writes need 10000000 MB .* try again\.$/,
      ),
    });
    expect(isRun).toBe(false);
    expect(await full.graph.query("read/node_count")).toHaveLength(1);
  } finally {
    await full.close();
  }
  const roomy = await openedWith();
  try {
    expect(await roomy.graph.write((transaction) => transaction.text("RETURN 1 AS one"))).toEqual([
      { one: 1 },
    ]);
  } finally {
    await roomy.close();
  }
});

it("refuses a database that a newer version of the program has changed", async () => {
  await database.driver.executeQuery(`CREATE (:XietongMigration {id: "9999_later", checksum: "x"})`);
  try {
    await expect(openedWith()).rejects.toMatchObject({
      code: "DATABASE_NEWER",
      message: expect.stringContaining("migration 9999_later"),
    });
  } finally {
    await database.driver.executeQuery(`MATCH (m:XietongMigration {id: "9999_later"}) DELETE m`);
  }
});
