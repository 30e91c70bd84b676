import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { askAs } from "../support/ask-as.js";
import { startForTests, type TestServer } from "../support/server.js";
import { claims, SECRET, sign } from "../support/tokens.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests({ AUTH_SECRET: SECRET });
}, 240_000);
afterAll(() => server?.stop());

describe("who writes over HTTP", () => {
  const WRITE = JSON.stringify({
    query: `mutation { recordChain(chain: { id: "over-http", nameZh: "经网络登记" }) { dataVersion { number by } } }`,
  });

  it("is an editor, named in history; a reader and a caller without a token are told what is missing", async () => {
    const written = await askAs(server.url, `Bearer ${await sign(claims({ role: "EDITOR" }))}`, WRITE);
    expect(written.body.data).toEqual({ recordChain: { dataVersion: { number: 2, by: "desk two" } } });
    for (const authorization of [`Bearer ${await sign(claims({ role: "READER" }))}`, undefined]) {
      const { errors } = (await askAs(server.url, authorization, WRITE)).body;
      expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", needed: "EDITOR", held: "READER" });
    }
  });
});
