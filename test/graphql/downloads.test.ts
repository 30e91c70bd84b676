import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { importFiles } from "../../src/services/importing/import.js";
import { openSource } from "../../src/services/files/open-source.js";
import { checkPackage } from "../../src/services/package/check-package.js";
import { Graph } from "../../src/store/graph.js";
import type { RecordRepository as Records } from "../../src/store/record-repository.js";
import { writeFolder } from "../support/records/interchange.js";
import { unzipped } from "../support/files/packages.js";
import { chain } from "../support/records/records.js";
import { builtProgram } from "../support/running/built.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { ownDatabase } from "../support/running/managed.js";

const ORIGIN = "http://viewer.example";
const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-downloads-"));
let server: TestServer;
let RecordRepository: typeof Records;

beforeAll(async () => {
  ({ RecordRepository } = await builtProgram());
  server = await startForTests({ CORS_ORIGINS: ORIGIN });
}, 240_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => void jest.restoreAllMocks());

const get = (address: string, init: RequestInit = {}): Promise<Response> => fetch(server.url + address, init);

async function saved(address: string): Promise<string> {
  const bytes = Buffer.from(await (await get(address)).arrayBuffer());
  const file = path.join(folder, `${createHash("sha256").update(bytes).digest("hex")}.zip`);
  writeFileSync(file, bytes);
  return file;
}

async function ask<Data>(query: string): Promise<Data> {
  const headers = { "content-type": "application/json" };
  const response = await get("/graphql", { method: "POST", headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: Data }).data;
}

/** Another program makes a data version of the same database. */
async function writeMeanwhile(id: string): Promise<void> {
  const graph = new Graph({ ...server.database.connection, database: "neo4j" }, 60_000);
  const source = await openSource(writeFolder(path.join(folder, id), { chains: [chain(id)] }));
  await importFiles(graph, source.files, { by: "another", reason: "a try" }, () => undefined);
  await graph.close();
}

/** Statements without end, each unlike the others. */
function endlessStatements(): { given: number; ended: boolean } {
  const seen = { given: 0, ended: false };
  jest.spyOn(RecordRepository.prototype, "statements").mockImplementation(async function* () {
    try {
      for (; ; seen.given++) {
        const id = createHash("sha512").update(`${seen.given}`).digest("hex");
        yield { id };
        if (seen.given % 100 === 0) await pause(1);
      }
    } finally {
      seen.ended = true;
    }
  });
  return seen;
}

describe.each([
  ["package", "%E5%8D%8F%E5%90%8C%E6%95%B0%E6%8D%AE%E5%8C%85", 42],
  ["interchange", "%E5%8D%8F%E5%90%8C%E6%95%B0%E6%8D%AE", 13],
] as const)("/export/%s", (what, chinese, count) => {
  const address = `/export/${what}`;

  it("is a whole zip, named by its data version, and the same again", async () => {
    const { headers, status } = await get(address, { method: "HEAD" });
    const { meta } = await ask<{
      meta: { dataVersion: { number: number; at: string; contentHash: string } };
    }>("{ meta { dataVersion { number at contentHash } } }");
    const { number, at, contentHash } = meta.dataVersion;
    const dated = `${at.slice(0, 10)}-v${number}-${contentHash.slice(0, 8)}.zip`;
    expect([status, headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="xietong-${what}-${dated}"; filename*=UTF-8''${chinese}-${dated}`,
    );
    expect([headers.get("x-data-version"), headers.get("x-content-hash")]).toEqual([
      `${number}`,
      contentHash,
    ]);
    const file = await saved(address);
    expect([...(await unzipped(file)).keys()]).toHaveLength(count);
    expect(await saved(address)).toBe(file);
  });

  it("is only headers for HEAD, and 304 for a client that has it", async () => {
    const read = jest.spyOn(RecordRepository.prototype, "statements");
    const head = await get(address, { method: "HEAD" });
    const etag = head.headers.get("etag")!;
    expect(head.headers.get("content-length")).toBeNull();
    const again = await get(address, { headers: { "if-none-match": etag } });
    expect([head.status, await head.text(), again.status, await again.text()]).toEqual([200, "", 304, ""]);
    expect(read).not.toHaveBeenCalled();
    expect((await get(address, { method: "HEAD" })).headers.get("etag")).toBe(etag);
  });

  it("is open to the pages that the settings name, and to no other", async () => {
    const { headers } = await get(address, { method: "HEAD", headers: { origin: ORIGIN } });
    expect(headers.get("access-control-allow-origin")).toBe(ORIGIN);
    expect(headers.get("access-control-expose-headers")).toContain("content-disposition");
    const other = await get(address, { method: "HEAD", headers: { origin: "http://other.example" } });
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("comes as it is made, and stops when its reader leaves in the middle", async () => {
    const seen = endlessStatements();
    const leaving = new AbortController();
    const response = await get(address, { signal: leaving.signal });
    const reader = response.body!.getReader();
    let received = 0;
    while (received < 300_000) received += ((await reader.read()).value as Uint8Array).length;
    expect(seen.ended).toBe(false);
    leaving.abort();
    for (let waited = 0; !seen.ended && waited < 5_000; waited += 20) await pause(20);
    expect(seen.ended).toBe(true);
    jest.restoreAllMocks();
    expect((await get(address, { method: "HEAD" })).status).toBe(200);
  });

  it("breaks off when the data changes while it is sent", async () => {
    jest.spyOn(RecordRepository.prototype, "statements").mockImplementation(async function* () {
      yield { id: "one" };
      await writeMeanwhile(`while-${what}`);
    });
    const response = await get(address);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    jest.restoreAllMocks();
    expect((await get(address)).status).toBe(200);
  });
});

it("a package from the server is intact, and says which citation it goes with", async () => {
  const query = "{ bodyRanking(first: 1) { totalCount } }";
  const { cite } = await ask<{ cite: { id: string } }>(
    `mutation { cite(query: ${JSON.stringify(query)}) { id } }`,
  );
  const cited = await saved(`/export/package?citation=${cite.id}`);
  expect(await checkPackage(cited)).toMatchObject({ changed: [], missing: [], unlisted: [] });
  expect((await unzipped(cited)).get("CITATION.cff")!.toString()).toContain(`citation ${cite.id}`);
  const tags = await Promise.all(
    ["", `?citation=${cite.id}`].map((end) => get(`/export/package${end}`, { method: "HEAD" })),
  );
  expect(new Set(tags.map(({ headers }) => headers.get("etag"))).size).toBe(2);
});

it.each([
  ["/export/package?citation=0000000000000000", 404, "CITATION_NOT_FOUND", "0000000000000000"],
  ["/export/package?citation=a&citation=b", 400, "BAD_FILTER", "citation once"],
  ["/export/package?format=gexf", 400, "BAD_FILTER", "this address takes citation"],
  ["/export/interchange?citation=a", 400, "BAD_FILTER", "this address takes history"],
  ["/export/interchange?history=yes", 400, "BAD_FILTER", "this address takes history=true"],
  ["/export/interchange?history=true", 403, "FORBIDDEN", "This needs the role ADMIN"],
  ["/export/xlsx", 404, "FORMAT_NOT_FOUND", "The whole data comes as interchange or package."],
])("%s: %i %s", async (address, status, code, words) => {
  const response = await get(address);
  expect(response.status).toBe(status);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(error.code).toBe(code);
  expect(error.message).toContain(words);
});

it("a caller without a required token gets neither", async () => {
  const settings = { AUTH_SECRET: randomBytes(32).toString("base64url"), AUTH_ANONYMOUS: "false" };
  const closed = await startForTests(settings, [], ownDatabase);
  try {
    for (const what of ["package", "interchange"]) {
      const response = await fetch(`${closed.url}/export/${what}`);
      expect([response.status, response.headers.get("content-disposition")]).toEqual([401, null]);
      expect(await response.text()).toContain("UNAUTHENTICATED");
    }
  } finally {
    await closed.stop();
  }
}, 120_000);
