import compress from "@fastify/compress";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import { edgesCsv } from "../../../src/exchange/network/csv.js";
import type { Format } from "../../../src/exchange/network/format.js";
import { sendFile } from "../../../src/server/export-endpoint.js";
import { NETWORK_FILES } from "../../support/files/network-files.js";

/** Enough for several chunks, so that the first are sent before the file is complete. */
const ROWS = 20_000;

/** CSV, which has no end marker. */
const long = (breaks: boolean): Format => ({
  ...edgesCsv,
  *write(file) {
    for (let row = 0; row < ROWS; row++) yield* edgesCsv.write(file);
    if (breaks) throw new Error("no further");
  },
});

let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  app = fastify({ logger: false });
  await app.register(compress, { global: false });
  app.get<{ Params: { end: string } }>("/:end", async ({ params }, reply) =>
    sendFile(reply, long(params.end === "broken"), NETWORK_FILES.twoMode!),
  );
  url = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => app.close());

describe.each(["identity", "gzip"])("a download, %s", (encoding) => {
  const get = (end: string) => fetch(`${url}/${end}`, { headers: { "accept-encoding": encoding } });

  it("is complete, or fails at the client", async () => {
    const whole = await (await get("whole")).text();
    expect(whole.split("\r\n")).toHaveLength(ROWS * (1 + NETWORK_FILES.twoMode!.edgeCount) + 1);
    const broken = await get("broken");
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toThrow();
  });
});
