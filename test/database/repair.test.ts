import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/data/check.js";
import { repairHash } from "../../src/services/data/repair.js";
import { commit } from "../../src/services/writing/commit.js";
import { Graph } from "../../src/store/graph.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";

let database: TestDatabase;
let graph: Graph;

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  graph = new Graph({ ...database.connection, database: "neo4j" }, 60_000);
});
beforeEach(() => database.bringTo("SEEDED"));
afterAll(async () => {
  await graph.close();
  await database.stop();
});

describe("repair", () => {
  const LOST = "no text holds U+FFFD, which stands for lost characters";
  const addChain = (id: string) =>
    commit(graph, { by: "tester", reason: "test" }, () => ({
      upserts: { chains: [{ id, nameZh: id, nameEn: null }] },
      withdrawals: [],
    }));

  it("gives a database whose text was changed on being stored the content hash of its records", async () => {
    await database.driver.executeQuery(`MATCH (b:Body {id: 'moj'}) SET b.nameZh = '孤\ufffd代'`);
    const broken = await checkGraph(graph);
    const rules = broken.rules.filter(({ state }) => state === "BROKEN").map(({ rule }) => rule);
    expect(rules).toEqual(["the content hash is that of the records"]);
    expect(broken.rules.find(({ rule }) => rule === LOST)).toMatchObject({
      state: "WARNING",
      findings: [{ kind: "bodies", id: "moj", message: "column nameZh holds \ufffd; write it again" }],
    });
    const repaired = await repairHash(graph, "tester");
    expect(repaired).toMatchObject({
      before: { number: 1, contentHash: broken.version.contentHash },
      made: { number: 2, by: "tester", reason: expect.stringMatching(/^Repair: /) },
    });
    const whole = await checkGraph(graph);
    expect([whole.ok, whole.version]).toEqual([true, repaired!.made]);
    await addChain("after");
    expect((await checkGraph(graph)).ok).toBe(true);
    expect(await repairHash(graph, "tester")).toBeNull();
  });

  it("leaves a sound database alone", async () => {
    expect(await repairHash(graph, "tester")).toBeNull();
    expect((await checkGraph(graph)).version.number).toBe(1);
  });
});
