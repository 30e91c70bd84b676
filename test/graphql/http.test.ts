import http from "node:http";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Service } from "../../src/server/service.js";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { connects } from "../support/running/managed-processes.js";
import { startForTests, type TestServer } from "../support/running/server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests({
    MAX_BODY_BYTES: "4096",
    ALLOWED_HOSTS: "graph.example",
    CORS_ORIGINS: "http://viewer.example",
    // long and odd: with Node's own limits, or a fraction of a millisecond, a server did not start
    REQUEST_TIMEOUT_MS: "599999",
  });
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

it("takes addresses that people type to the page they mean, and says where the pages are for others", async () => {
  const to = async (address: string) => {
    const { status, headers } = await fetch(`${server.url}${address}`, { redirect: "manual" });
    return [status, headers.get("location")];
  };
  expect(await to("/explorer?lang=en")).toEqual([302, "/?lang=en"]);
  expect(await to("/playground")).toEqual([302, "/playground/"]);
  expect(await to("/review/")).toEqual([302, "/review"]);
  const page = await fetch(`${server.url}/reveiw`, {
    headers: { accept: "text/html", "accept-language": "zh" },
  });
  expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain('<a href="/playground/">查询台</a>');
  const program = await fetch(`${server.url}/exprot/gexf`);
  expect(program.status).toBe(404);
  expect(await program.json()).toMatchObject({ error: { code: "ADDRESS_NOT_FOUND" } });
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

const BODY = JSON.stringify({ query: "{ meta { apiVersion } }" });

/** A request of which only the head has arrived. */
function halfSent(port: number) {
  const length = Buffer.byteLength(BODY);
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
  const socket = net.connect(port, "127.0.0.1", () => socket.write(head));
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise<string>((resolve) => {
    socket.on("error", () => undefined).on("close", () => resolve(said));
  });
  return { socket, ended };
}

async function another(settings: Record<string, string>): Promise<{ service: Service; port: number }> {
  const { startService } = await builtProgram();
  const service = await startService(await settingsOn(server.database, settings), () => undefined);
  return { service, port: Number(new URL(service.url).port) };
}

it("lets open requests end when it stops, and cuts those that do not end within the limit", async () => {
  const { service, port } = await another({ STOP_WITHIN_MS: "2000" });
  const [finished, unfinished] = [halfSent(port), halfSent(port)];
  await pause(300);
  const started = Date.now();
  const stopping = service.stop();
  await pause(300);
  expect(await connects("127.0.0.1", port)).toBe(false);
  finished.socket.write(BODY);
  expect(await finished.ended).toMatch(/^HTTP\/1\.1 200 OK[^]*"apiVersion"/);
  expect(await unfinished.ended).toBe("");
  await stopping;
  expect(Date.now() - started).toBeGreaterThan(1_900);
  expect(Date.now() - started).toBeLessThan(8_000);
});

it("ends a request whose body does not arrive in time", async () => {
  const { service, port } = await another({ REQUEST_TIMEOUT_MS: "500" });
  const started = Date.now();
  expect(await halfSent(port).ended).toContain("408 Request Timeout");
  expect(Date.now() - started).toBeLessThan(6_000);
  await service.stop();
});

async function statusAs(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    http
      .get(server.url + path, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .on("error", reject);
  });
}

it("answers under its own names alone, so that no other site can make its name point here", async () => {
  for (const host of [
    "localhost:4000",
    "127.0.0.1",
    "[::1]:4000",
    "10.0.0.7:80",
    "graph.example",
    "GRAPH.example.:80",
  ])
    expect([host, await statusAs(host, "/health")]).toEqual([host, 200]);
  for (const path of ["/", "/health", "/graphql?query={meta{apiVersion}}", "/export/gexf", "/schema.graphql"])
    expect([path, await statusAs("evil.example:4000", path)]).toEqual([path, 421]);
  expect(await statusAs("localhost.evil.example", "/health")).toBe(421);
});

it("forbids browsers to guess types, and to keep answers", async () => {
  const answer = await post(JSON.stringify({ query: HEADLINE }));
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  for (const path of ["/health", "/schema.graphql", "/metrics"])
    expect((await fetch(server.url + path)).headers.get("x-content-type-options")).toBe("nosniff");
  const playground = (await fetch(`${server.url}/playground/`)).headers.get("content-security-policy");
  expect(playground).toMatch(
    /^default-src 'self';.*frame-ancestors 'self'; script-src 'self' 'sha256-[^']+'$/,
  );
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
