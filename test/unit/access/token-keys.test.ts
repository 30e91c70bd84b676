import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { readConfig } from "../../../src/config.js";
import { openTokenKeys } from "../../../src/server/token-keys.js";
import { readToken } from "../../../src/server/tokens.js";
import { issuer, type Issuer } from "../../support/running/tokens.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-keys-"));
const file = path.join(folder, "keys.json");
let [first, second]: Issuer[] = [];

beforeAll(async () => {
  [first, second] = [await issuer("ES256", "first"), await issuer("ES256", "second")];
});
afterAll(() => rmSync(folder, { recursive: true }));

const setOf = (...issuers: (Issuer | undefined)[]) =>
  JSON.stringify({ keys: issuers.map((one) => one!.jwk) });

/** The caller's name of an issuer's token, or the error code of its refusal. */
async function check(place: string) {
  const { auth } = readConfig({ AUTH_JWKS: place });
  const keys = await openTokenKeys(auth.keys!);
  return async (from: Issuer | undefined): Promise<string> =>
    readToken(await from!.token(), auth, keys).then(
      ({ name }) => name,
      (error: { code: string }) => error.code,
    );
}

describe("a key file", () => {
  it("is read again when it changes: new keys are valid immediately, old ones no longer", async () => {
    writeFileSync(file, setOf(first));
    const outcome = await check(file);
    expect([await outcome(first), await outcome(second)]).toEqual(["desk two", "UNAUTHENTICATED"]);
    writeFileSync(`${file}.new`, setOf(second));
    renameSync(`${file}.new`, file);
    expect([await outcome(first), await outcome(second)]).toEqual(["UNAUTHENTICATED", "desk two"]);
  });

  it("that is invalid or missing makes every token fail until it is fixed", async () => {
    writeFileSync(file, setOf(first));
    const outcome = await check(file);
    writeFileSync(file, '{"keys": [');
    expect(await outcome(first)).toBe("TOKEN_KEYS_UNAVAILABLE");
    rmSync(file);
    expect(await outcome(first)).toBe("TOKEN_KEYS_UNAVAILABLE");
    writeFileSync(file, setOf(first));
    expect(await outcome(first)).toBe("desk two");
  });

  it.each([
    ["is not there", null, "ENOENT"],
    ["is no JSON", "top secret", "SyntaxError"],
    ["holds something else", '{"users": []}', "ERR_JWKS_INVALID"],
  ])(
    "that %s stops the start, with the setting's name and none of its content",
    async (_, content, fault) => {
      const place = path.join(folder, "other.json");
      if (content !== null) writeFileSync(place, content);
      await expect(check(place)).rejects.toMatchObject({
        code: "BAD_SETTING",
        message: `AUTH_JWKS cannot be used: the file does not hold a JSON Web Key Set (${fault}). See .env.example.`,
      });
    },
  );
});

describe("an address of keys", () => {
  let server: http.Server;
  let asked = 0;
  afterEach(() => {
    jest.restoreAllMocks();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  async function serving(answer: (response: http.ServerResponse) => void): Promise<string> {
    asked = 0;
    server = http.createServer((_, response) => {
      asked += 1;
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  }

  it("is fetched once for many tokens", async () => {
    const outcome = await check(await serving((response) => response.end(setOf(first, second))));
    const all = await Promise.all([first, second, first, second].map(outcome));
    expect(all).toEqual(["desk two", "desk two", "desk two", "desk two"]);
    expect(asked).toBe(1);
  });

  it("is not fetched again for each token of an unknown key", async () => {
    const outcome = await check(await serving((response) => response.end(setOf(first))));
    for (let turn = 0; turn < 20; turn++) expect(await outcome(second)).toBe("UNAUTHENTICATED");
    expect(asked).toBe(1);
  });

  it("that fails is not fetched again for some seconds, and tokens are refused meanwhile", async () => {
    const outcome = await check(await serving((response) => response.writeHead(500).end()));
    for (let turn = 0; turn < 20; turn++) expect(await outcome(first)).toBe("TOKEN_KEYS_UNAVAILABLE");
    expect(asked).toBe(1);
  });

  it("that becomes unreachable leaves cached keys valid, and is fetched again later", async () => {
    let up = true;
    const place = await serving((response) => (up ? response : response.writeHead(500)).end(setOf(first)));
    const outcome = await check(place);
    const begun = [Date.now(), performance.now()];
    // the library that keeps the keys asks the first
    const clocks = [jest.spyOn(Date, "now"), jest.spyOn(performance, "now")];
    const goOn = (ms: number) => clocks.forEach((clock, at) => clock.mockReturnValue(begun[at]! + ms));
    expect(await outcome(first)).toBe("desk two");
    up = false;
    goOn(31_000);
    expect(await outcome(second)).toBe("TOKEN_KEYS_UNAVAILABLE");
    expect([await outcome(first), await outcome(second), asked]).toEqual(["desk two", "UNAUTHENTICATED", 2]);
    up = true;
    goOn(37_000);
    expect([await outcome(second), asked]).toEqual(["UNAUTHENTICATED", 3]);
  });

  it("that does not answer times out after two seconds", async () => {
    const outcome = await check(await serving(() => undefined));
    const begun = performance.now();
    expect(await outcome(first)).toBe("TOKEN_KEYS_UNAVAILABLE");
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it("that redirects is not followed", async () => {
    let elsewhere = 0;
    const other = http.createServer((_, response) => {
      elsewhere += 1;
      response.end(setOf(first));
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const outcome = await check(await serving((response) => response.writeHead(302, { location }).end()));
    expect(await outcome(first)).toBe("TOKEN_KEYS_UNAVAILABLE");
    expect([asked, elsewhere]).toEqual([1, 0]);
    await new Promise((resolve) => other.close(resolve));
  });
});
