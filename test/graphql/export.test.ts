import { readFileSync } from "node:fs";
import { maxHeaderSize } from "node:http";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { LONGEST_ADDRESS, readAddress } from "../../src/exchange/network/read-address.js";
import { FILE_FORMATS } from "../../src/services/network/file-formats.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { overTheWire } from "../support/running/wire.js";

const BODIES = path.resolve(import.meta.dirname, "../../seed/authority/bodies.jsonl");
const MOST_IDS = 1_000;

let server: TestServer;

beforeAll(async () => {
  server = await startForTests({ CORS_ORIGINS: "http://viewer.example" });
}, 240_000);
afterAll(() => server?.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers });

async function ask<Data>(query: string): Promise<Data> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Data }).data;
}

interface NodeLink {
  graph: Record<string, string>;
  nodes: { id: string; degree?: number; betweenness?: number }[];
  edges: { id: string; source: string; target: string; role: string; weight: number; statements?: string }[];
}

interface Graphology {
  nodes: { key: string; attributes: { x: number; y: number } }[];
}

describe("a network", () => {
  const NETWORK = `network(mode: BODIES) { exportUrl(format: NODE_LINK)
    nodes { key degree betweenness } links { key source target sharedCount } }`;

  it("is the same through GraphQL and as a file from its address", async () => {
    const { network } = await ask<{
      network: {
        exportUrl: string;
        nodes: { key: string; degree: number; betweenness: number }[];
        links: { key: string; source: string; target: string; sharedCount: number }[];
      };
    }>(`{ ${NETWORK} }`);
    const response = await get(`${network.exportUrl}&measures=degree&measures=betweenness`);
    const file = (await response.json()) as NodeLink;
    expect(file.nodes.map(({ id, degree, betweenness }) => [id, degree, betweenness])).toEqual(
      network.nodes.map(({ key, degree, betweenness }) => [key, degree, betweenness]),
    );
    expect(file.edges.map(({ id, source, target, weight }) => [id, source, target, weight])).toEqual(
      network.links.map(({ key, source, target, sharedCount }) => [key, source, target, sharedCount]),
    );
    expect([file.nodes.length, file.edges.length]).toEqual([40, 296]);
    expect([response.headers.get("x-nodes"), response.headers.get("x-edges")]).toEqual(["40", "296"]);
  });

  it("has an address that the server takes with the longest list of ids, and that is found in the file", async () => {
    const lines = readFileSync(BODIES, "utf8").trim().split("\n").slice(0, MOST_IDS);
    const bodyIds = JSON.stringify(lines.map((line) => (JSON.parse(line) as { id: string }).id));
    const { network } = await ask<{ network: { exportUrl: string; nodes: unknown[] } }>(
      `{ network(filter: { bodyIds: ${bodyIds} }) { exportUrl(format: GEXF) nodes { key } } }`,
    );
    expect(network.exportUrl.length).toBeGreaterThan(maxHeaderSize);
    const response = await get(network.exportUrl);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-nodes")).toBe(`${network.nodes.length}`);
    const file = Buffer.from(await response.arrayBuffer());
    expect(`/export/gexf?${readAddress(file, file)?.search}`).toBe(network.exportUrl);
    expect((await get(`${network.exportUrl}&bom=${"0".repeat(LONGEST_ADDRESS)}`)).status).toBe(431);
  });

  it("has an edge for each role in two modes, with its statements", async () => {
    const file = (await (await get("/export/node-link?mode=TWO_MODE")).json()) as NodeLink;
    expect([file.nodes.length, file.edges.length]).toEqual([46, 63]);
    const roles = file.edges.map(({ role }) => role);
    expect([...new Set(roles)].sort()).toEqual(["LEADS", "PARTICIPATES_IN"]);
    expect(file.edges.every(({ statements }) => statements!.startsWith("egov-speech-2014:"))).toBe(true);
    expect(file.graph).toMatchObject({ licence: "CC0-1.0" });
  });

  it("has the positions that the answer gives", async () => {
    const { network } = await ask<{
      network: { exportUrl: string; nodes: { key: string; position: object }[] };
    }>(`{ network(mode: TWO_MODE) { exportUrl(format: GRAPHOLOGY) nodes { key position { x y } } } }`);
    const file = (await (await get(`${network.exportUrl}&positions=true`)).json()) as Graphology;
    const places = file.nodes.map(({ key, attributes: { x, y } }) => ({ key, position: { x, y } }));
    expect(places).toEqual(network.nodes);
    expect(new Set(places.map(({ position }) => `${position.x} ${position.y}`)).size).toBe(46);
  });

  it("is announced by HEAD, with its counts and without a length", async () => {
    const { status, headers } = await fetch(`${server.url}/export/gexf?mode=TWO_MODE`, { method: "HEAD" });
    expect({ status, nodes: headers.get("x-nodes"), edges: headers.get("x-edges") }).toEqual({
      ...{ status: 200, nodes: "46", edges: "63" },
    });
    expect(headers.get("content-length")).toBeNull();
  });

  it.each(FILE_FORMATS.map(({ id }) => id))("comes as %s, named, and the same again", async (id) => {
    const address = `/export/${id}?mode=TWO_MODE&measures=community&positions=true&colours=true`;
    const response = await get(address);
    expect(response.status).toBe(200);
    const { extension, mediaType } = FILE_FORMATS.find((format) => format.id === id)!;
    expect(response.headers.get("content-type")).toBe(mediaType);
    const disposition = response.headers.get("content-disposition");
    expect(disposition).toMatch(
      new RegExp(`^attachment; filename="xietong-network.*-1-[0-9a-f]{8}\\.${extension}"`),
    );
    expect(disposition).toContain("filename*=UTF-8''%E5%8D%8F%E5%90%8C");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(Buffer.from(await (await get(address)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("is 304 for a client that has it, and compressed for a client that accepts it", async () => {
    const first = await get("/export/gexf");
    const whole = Buffer.from(await first.arrayBuffer());
    const again = await get("/export/gexf", { "if-none-match": first.headers.get("etag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const packed = await overTheWire(`${server.url}/export/gexf`, { "accept-encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.body.length).toBeLessThan(whole.length / 2);
    expect(gunzipSync(packed.body).equals(whole)).toBe(true);
  });

  it("is open to the pages that the settings name, and to no other", async () => {
    const origin = "http://viewer.example";
    const allowed = await get("/export/gexf", { origin });
    expect(allowed.headers.get("access-control-allow-origin")).toBe(origin);
    expect(allowed.headers.get("access-control-expose-headers")).toContain("x-content-hash");
    const other = await get("/export/gexf", { origin: "http://other.example" });
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("of nothing is an empty file, not an error", async () => {
    const filter = encodeURIComponent(JSON.stringify({ bodyIds: [] }));
    for (const { id } of FILE_FORMATS) {
      const response = await get(`/export/${id}?filter=${filter}`);
      expect([response.status, response.headers.get("x-nodes")]).toEqual([200, "0"]);
    }
  });
});

describe("what cannot be exported", () => {
  it.each([
    ["/export/xlsx", 404, "FORMAT_NOT_FOUND", "graphml, graphml-strict, gexf, gexf-strict, nodes-csv"],
    ["/export/gexf?hops=many", 400, "BAD_FILTER", "hops cannot be used"],
    ["/export/gexf?hops=1&hops=2", 400, "BAD_FILTER", "given 2 times"],
    ["/export/gexf?filter=nothing", 400, "BAD_FILTER", "it is no JSON"],
    ["/export/gexf?filter={%22body%22:1}", 400, "BAD_FILTER", 'Field \\"body\\" is not defined'],
    ["/export/gexf?mode=THREE", 400, "BAD_FILTER", 'Value \\"THREE\\" does not exist'],
    ["/export/gexf?colour=true", 400, "BAD_FILTER", 'There is no argument \\"colour\\"'],
    ["/export/gexf?colours=yes", 400, "BAD_FILTER", "true or false"],
    ["/export/gexf?measures=fame", 400, "BAD_FILTER", "there are degree"],
    ["/export/gexf?maxNodes=99999999", 400, "BAD_FILTER", "lies between"],
    [`/export/gexf?seeds=${encodeURIComponent('{"bodies":["nobody"]}')}`, 400, "BODY_NOT_FOUND", "nobody"],
    [
      `/export/gexf?filter=${encodeURIComponent('{"dataVersion":"99"}')}`,
      404,
      "DATA_VERSION_NOT_FOUND",
      "99",
    ],
  ])("%s: %i %s", async (address, status, code, words) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect((JSON.parse(text) as { error: { code: string } }).error.code).toBe(code);
    expect(text).toContain(words);
  });

  it("a client that leaves in the middle leaves nothing behind", async () => {
    const leaving = new AbortController();
    const response = await fetch(`${server.url}/export/json-ld?mode=TWO_MODE`, { signal: leaving.signal });
    leaving.abort();
    await expect(response.text()).rejects.toThrow();
    expect((await get("/export/graphml")).status).toBe(200);
  });
});
