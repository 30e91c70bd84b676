import { readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { requireBuiltPage } from "../support/pages/browser.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { AS_BROWSER, overTheWire, type OverTheWire } from "../support/running/wire.js";

const BUILT_ASSETS = join(import.meta.dirname, "../../dist/web/assets");

let server: TestServer;
let assets: string[];

beforeAll(async () => {
  requireBuiltPage("explorer");
  server = await startForTests();
  const pages = await Promise.all(
    ["/", "/playground/"].map((page) => fetch(server.url + page).then((answer) => answer.text())),
  );
  assets = pages.flatMap((page) => page.match(/\/assets\/[\w-]+\.(js|css)/g) ?? []);
});

afterAll(() => server?.stop());

const QUERY = JSON.stringify({ query: "{ bodies(limit: 50, sort: [{ id: ASC }]) { id nameZh nameEn } }" });
const ask = (headers: Record<string, string>) =>
  overTheWire(`${server.url}/graphql`, { "content-type": "application/json", ...headers }, QUERY);
const get = (path: string, headers: Record<string, string>) => overTheWire(server.url + path, headers);

const unpack = ({ headers, body }: OverTheWire): Buffer =>
  headers["content-encoding"] === "br" ? brotliDecompressSync(body) : gunzipSync(body);

async function checkCompressed(send: (headers: Record<string, string>) => Promise<OverTheWire>) {
  const plain = await send({ "accept-encoding": "identity" });
  expect([plain.status, plain.headers["content-encoding"]]).toEqual([200, undefined]);
  for (const [accepted, used] of [
    [AS_BROWSER["accept-encoding"], "br"],
    ["gzip", "gzip"],
  ] as const) {
    const packed = await send({ "accept-encoding": accepted });
    expect(packed.headers["content-encoding"]).toBe(used);
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(packed.body.length).toBeLessThan(plain.body.length * 0.6);
    expect(unpack(packed).equals(plain.body)).toBe(true);
  }
}

describe("over the wire", () => {
  it("scripts and styles of the pages are compressed", async () => {
    expect(assets.length).toBeGreaterThan(3);
    const large = await Promise.all(assets.map(async (asset) => ({ asset, plain: await get(asset, {}) })));
    for (const { asset } of large.filter(({ plain }) => plain.body.length > 1024))
      await checkCompressed((headers) => get(asset, headers));
  });

  it("answers and the schema are compressed", async () => {
    await checkCompressed(ask);
    await checkCompressed((headers) => get("/schema.graphql", headers));
  });

  it("what is compressed already is sent as it is", async () => {
    const font = readdirSync(BUILT_ASSETS).find((name) => name.endsWith(".woff2"));
    const path = `/assets/${font}`;
    const answer = await get(path, AS_BROWSER);
    expect([answer.status, answer.headers["content-encoding"]]).toEqual([200, undefined]);
    const zip = await get("/export/interchange", AS_BROWSER);
    expect([zip.status, zip.headers["content-encoding"]]).toEqual([200, undefined]);
  });
});
