import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { startForTests, type TestServer } from "../support/running/server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests({ MAX_BODY_BYTES: "4096", CORS_ORIGINS: "http://viewer.example" });
});

afterAll(() => server?.stop());

const HEADLINE = "{ coParticipation(first: 2) { totalCount nodes { a { id } b { id } sharedCount } } }";

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

it("answers the headline question over HTTP", async () => {
  const response = await post(JSON.stringify({ query: HEADLINE }));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    data: {
      coParticipation: {
        totalCount: 296,
        nodes: [
          { a: { id: "lgop-office" }, b: { id: "mohrss" }, sharedCount: 3 },
          { a: { id: "mca" }, b: { id: "mohrss" }, sharedCount: 3 },
        ],
      },
    },
    // 100 for the ranking, 0.1 + 1 for totalCount and the list, 2 × 2.3 for a, b and three values
    extensions: { cost: { requested: 106, maximum: 20000 } },
  });
});

it("answers GET with the preflight header, and refuses it without", async () => {
  const address = `${server.url}/graphql?query=${encodeURIComponent("{ meta { dataVersion { number } } }")}`;
  expect((await fetch(address)).status).toBe(400);
  const allowed = await fetch(address, { headers: { "apollo-require-preflight": "true" } });
  expect(await allowed.json()).toMatchObject({ data: { meta: { dataVersion: { number: 1 } } } });
});

it("sends a browser that opens /graphql to the playground", async () => {
  for (const path of ["/graphql", "/playground"]) {
    const response = await fetch(server.url + path, {
      headers: { accept: "text/html,*/*" },
      redirect: "manual",
    });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/playground/"]);
  }
});

it("shows the explorer at /, which may ask this server alone and run nothing but its own files", async () => {
  const response = await fetch(`${server.url}/`);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'self';/);
  const page = await response.text();
  const [asset = ""] = /\/assets\/[\w-]+\.js/.exec(page) ?? [];
  const file = await fetch(server.url + asset);
  expect([file.status, file.headers.get("cache-control")]).toEqual([
    200,
    "public, max-age=31536000, immutable",
  ]);
});

it("answers probes, metrics and the schema", async () => {
  const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
  expect(await text("/health")).toBe('{"status":"alive"}');
  expect(await text("/ready")).toBe('{"ready":true,"database":true,"index":true,"dataVersion":1}');
  expect(await text("/metrics")).toMatch(/^xietong_data_version 1$/m);
  expect(await text("/schema.graphql")).toContain("type CoParticipationConnection");
});

/** Some seconds of work. */
const SEEDS = Array.from(
  { length: 20 },
  (_, seed) => `s${seed}: nullModel(trials: 10000, seed: ${seed}) { pValue }`,
);
const CHANCE = `{ coParticipation(first: 1) { nodes { ${SEEDS.join(" ")} } } }`;

async function untilTasks(wanted: number): Promise<void> {
  for (let left = 300; left > 0; left--) {
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    if (figures.includes(`\nxietong_tasks ${wanted}\n`)) return;
    await pause(10);
  }
  throw new Error(`never ${wanted} tasks`);
}

it("ends a computation when its client disconnects", async () => {
  const leaving = new AbortController();
  const asked = fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: CHANCE }),
    signal: leaving.signal,
  });
  await untilTasks(1);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await untilTasks(0);
});

it("refuses a body that is too large, no JSON, or of another kind, and goes on answering", async () => {
  expect((await post(JSON.stringify({ query: HEADLINE + " ".repeat(5000) }))).status).toBe(413);
  expect((await post("{ query:")).status).toBe(400);
  expect((await post(HEADLINE, { "content-type": "text/plain" })).status).toBeGreaterThanOrEqual(400);
  expect((await post(JSON.stringify([{ query: HEADLINE }]))).status).toBe(400);
  expect((await post(JSON.stringify({ query: HEADLINE }))).status).toBe(200);
});

it("shares answers with the origins that are set, and no others", async () => {
  const origin = async (name: string): Promise<string | null> =>
    (await post(JSON.stringify({ query: HEADLINE }), { origin: name })).headers.get(
      "access-control-allow-origin",
    );
  expect(await origin("http://viewer.example")).toBe("http://viewer.example");
  expect(await origin("http://other.example")).toBeNull();
});

it("says which setting to change when its port is taken, and starts nothing", async () => {
  const port = new URL(server.url).port;
  const { startService } = await builtProgram();
  const config = await settingsOn(server.database, { PORT: port });
  await expect(startService(config, () => undefined)).rejects.toMatchObject({
    code: "PORT_TAKEN",
    message: `Another program listens on 127.0.0.1:${port}. Stop it, or set PORT to a free one.`,
  });
});
