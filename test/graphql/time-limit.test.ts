import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { inRequest } from "../../src/current-request.js";
import { managedStatus } from "../../src/store/managed/managed-database.js";
import { Graph, type Transaction } from "../../src/store/graph.js";
import { askAs, type Answer } from "../support/running/ask-as.js";
import { freeze } from "../support/running/freeze.js";
import { ownDatabase } from "../support/running/managed.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";
import { TwoDoors } from "../support/running/two-doors.js";

let doors: TwoDoors;

beforeAll(async () => {
  const settings = { REQUEST_TIMEOUT_MS: "1000", MAX_COST: "1000000000", AUTH_SECRET: SECRET };
  doors = await TwoDoors.open(settings, ownDatabase);
});

afterAll(() => doors?.close());

/** What the database notes with the transaction of a request. */
async function whileRunning(requestId: string): Promise<unknown> {
  const running = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.requestId = $requestId";
  for (;;) {
    const { records } = await doors.database.driver.executeQuery(running, { requestId });
    if (records[0]) return records[0].get("metaData");
  }
}

/** 500 bodies meet in one project: each step back and forth multiplies the ways by 500. */
const ENDLESS = `{
  projects(where: { participants: { some: { participatesIn: { some: { participants: { some: { participatesIn: { some: {
    participants: { some: { participatesIn: { some: { participants: { some: { nameZh: { eq: "nobody" } } } } } } }
  } } } } } } } } }) { id }
}`;

it("ends a query that would run for minutes, says so, and answers the next one", async () => {
  const started = Date.now();
  const asked = askAs(doors.service.url, undefined, JSON.stringify({ query: ENDLESS }), {
    "x-request-id": "endless-1",
  });
  expect(await whileRunning("endless-1")).toMatchObject({ app: "xietong" });
  const { body: ended } = await asked;
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

const RANKING = `{ coParticipation(first: 1, filter: { datasetIds: ["egov-speech-2014"] }) { totalCount } }`;
const ON_DATABASE: Record<string, string> = {
  "stored fields": `{ bodies(limit: 1) { id } }`,
  "joined fields": `{ body(id: "mca") { leads { id } } }`,
  changes: `{ dataChanges(since: 1) { totalCount } }`,
  "a citation": `mutation { cite(query: "{ coParticipation { totalCount } }") { id } }`,
  "a write": `mutation { recordBody(body: { id: "frozen", nameZh: "冻结时写", kind: OTHER }) { dataVersion { number } } }`,
};

async function whileFrozen(work: () => Promise<void>): Promise<void> {
  const { pid } = await managedStatus(doors.database.home);
  try {
    await freeze(pid!);
    await work();
  } finally {
    process.kill(pid!, "SIGCONT");
  }
}

it("names the request in each transaction of the program's own", async () => {
  const graph = new Graph({ ...doors.database.connection, database: "neo4j" }, 10_000);
  const show = () => graph.read((transaction) => transaction.text("SHOW TRANSACTIONS YIELD metaData"));
  try {
    const shown = await inRequest({ requestId: "own-1", traceId: "f" }, show);
    expect(shown).toContainEqual({ metaData: { app: "xietong", requestId: "own-1", traceId: "f" } });
  } finally {
    await graph.close();
  }
});

it("tells everyone who needs a frozen database so within the limit, and goes on by itself afterwards", async () => {
  const { url } = doors.service;
  const token = `Bearer ${await sign(claims())}`;
  const ask = (query: string): Promise<Answer> => askAs(url, token, JSON.stringify({ query }));
  await whileFrozen(async () => {
    const started = Date.now();
    const exported = fetch(`${url}/export/interchange`);
    const refused = await Promise.all(Object.values(ON_DATABASE).map(ask));
    for (const { headers, body } of refused) {
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: "DATABASE_UNAVAILABLE", retryAfter: 5 } });
      expect(headers["retry-after"]).toBe("5");
    }
    expect([(await exported).status, (await exported).headers.get("retry-after")]).toEqual([503, "5"]);
    expect(Date.now() - started).toBeLessThan(4_000);
    expect((await ask(RANKING)).body.data?.coParticipation).toEqual({ totalCount: 296 });
  });
  while (!(await fetch(`${url}/ready`)).ok) await pause(50);
  for (const query of Object.values(ON_DATABASE)) expect((await ask(query)).body.errors).toBeUndefined();
});

it("says of a write that the database did not complete whether it may have been kept", async () => {
  const { pid } = await managedStatus(doors.database.home);
  const graph = new Graph({ ...doors.database.connection, database: "neo4j" }, 1_000);
  const create = (n: number) => `CREATE (:Frozen {n: ${n}})`;
  try {
    const beforeCommit = graph.write(async (transaction) => {
      await transaction.text(create(1));
      await freeze(pid!);
      await transaction.text(create(2));
    });
    await expect(beforeCommit).rejects.toMatchObject({ message: expect.stringContaining("try again") });
    process.kill(pid!, "SIGCONT");
    while ((await graph.read(countFrozen).catch(() => null)) !== 0) await pause(50);
    const atCommit = graph.write(async (transaction) => {
      await transaction.text(create(3));
      await freeze(pid!);
    });
    await expect(atCommit).rejects.toMatchObject({ message: expect.stringContaining("may have been kept") });
  } finally {
    process.kill(pid!, "SIGCONT");
    await graph.close();
  }
});

async function countFrozen(transaction: Transaction): Promise<number> {
  const [row] = await transaction.text<{ n: number }>("MATCH (f:Frozen) RETURN count(f) AS n");
  return row!.n;
}

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
  expect(await ready.json()).toMatchObject({
    ...{ ready: false, database: false, index: true, why: { database: "DATABASE_UNAVAILABLE" } },
  });
});
