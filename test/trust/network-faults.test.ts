/** Faults of the connection to the database, made to happen under the whole program. */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Service } from "../../src/server/service.js";
import { Graph } from "../../src/store/graph.js";
import { importFiles } from "../../src/services/importing/import.js";
import { filesOfFolder } from "../../src/services/files/open-source.js";
import { askAs } from "../support/running/ask-as.js";
import { boltProxy, type BoltProxy } from "../support/running/bolt-proxy.js";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { ownDatabase, type TestDatabase } from "../support/running/managed.js";

const LIMIT_MS = 2_000;
/** A silent database is noticed after this time at the earliest. */
const PATIENCE_MS = 5_000;

let database: TestDatabase;
let proxy: BoltProxy;
let service: Service;

beforeAll(async () => {
  database = await ownDatabase("SEEDED");
  proxy = await boltProxy(database.connection.uri);
  const { startService } = await builtProgram();
  const settings = { NEO4J_URI: proxy.uri, REQUEST_TIMEOUT_MS: String(LIMIT_MS) };
  service = await startService(await settingsOn(database, settings), () => undefined);
}, 240_000);
afterAll(async () => {
  await service?.stop();
  proxy?.close();
  await database?.stop();
});

/** The code of the refusal or the data, and the time that it took. */
async function ask(query: string): Promise<{ outcome: unknown; ms: number }> {
  const started = Date.now();
  const { body } = await askAs(service.url, undefined, JSON.stringify({ query }));
  const outcome = body.errors?.[0]?.extensions.code ?? body.data;
  return { outcome, ms: Date.now() - started };
}

const STORED = "{ bodies(limit: 1, sort: [{ id: ASC }]) { id } }";
const RANKING = "{ coParticipation(first: 1) { totalCount } }";
const FOUND = { bodies: [{ id: expect.any(String) }] };
const COUNTED = { coParticipation: { totalCount: 296 } };

async function untilFound(): Promise<number> {
  const started = Date.now();
  for (let left = 150; left > 0; left--) {
    if (typeof (await ask(STORED)).outcome === "object") return Date.now() - started;
    await pause(100);
  }
  throw new Error("stored fields did not come back");
}

it("a connection that is cut: one request may fail with its code, and the next is answered", async () => {
  expect((await ask(STORED)).outcome).toEqual(FOUND);
  for (let round = 0; round < 10; round++) {
    const asked = Array.from({ length: 8 }, () => ask(STORED));
    await pause(round);
    proxy.cut();
    for (const { outcome, ms } of await Promise.all(asked)) {
      expect(["DATABASE_UNAVAILABLE", expect.objectContaining(FOUND)]).toContainEqual(outcome);
      expect(ms).toBeLessThan(LIMIT_MS + 1_000);
    }
    expect((await ask(RANKING)).outcome).toEqual(COUNTED);
    expect(await untilFound()).toBeLessThan(LIMIT_MS);
  }
});

it("a slow connection: answers arrive later, or are refused within the limit", async () => {
  proxy.delay(100);
  expect((await ask(STORED)).outcome).toEqual(FOUND);
  proxy.delay(3_000);
  const { outcome, ms } = await ask(STORED);
  expect(outcome).toMatch(/^DATABASE_(TIMEOUT|UNAVAILABLE)$/);
  expect(ms).toBeLessThan(LIMIT_MS + 1_000);
  proxy.delay(0);
  await untilFound();
});

it("a connection on which nothing arrives: rankings go on, all else ends within the limit, and comes back by itself", async () => {
  proxy.freeze();
  for (let round = 0; round < 5; round++) {
    const [stored, ranking] = await Promise.all([ask(STORED), ask(RANKING)]);
    expect(stored.outcome).toMatch(/^DATABASE_(TIMEOUT|UNAVAILABLE)$/);
    expect(stored.ms).toBeLessThan(LIMIT_MS + 1_000);
    expect(ranking.outcome).toEqual(COUNTED);
    expect(ranking.ms).toBeLessThan(1_000);
  }
  proxy.thaw();
  expect(await untilFound()).toBeLessThan(10_000);
});

it("an import goes on through a silence that ends the calls of requests", async () => {
  const graph = new Graph({ ...database.connection, uri: proxy.uri }, LIMIT_MS);
  try {
    await graph.verify();
    const files = await filesOfFolder("seed/state-council-reports");
    const importing = importFiles(graph, files, { by: "tester", reason: "silence" }, () => undefined);
    await pause(300);
    proxy.freeze();
    await pause(2 * PATIENCE_MS);
    proxy.thaw();
    expect((await importing).versions).not.toBeNull();
  } finally {
    await graph.close();
  }
});
