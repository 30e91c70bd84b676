import type { IncomingMessage } from "node:http";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { readConfig } from "../../../src/config.js";
import { Callers } from "../../../src/server/callers.js";
import { authOnOwnMachine } from "../../../src/server/local-secret.js";
import { SECRET } from "../../support/running/tokens.js";

const home = mkdtempSync(path.join(os.tmpdir(), "xietong-secret-"));
const file = path.join(home, "data", "signing-secret");
const configWith = (settings: Record<string, string> = {}) =>
  readConfig({ XIETONG_HOME: path.dirname(file), ...settings });
const authWith = (settings: Record<string, string> = {}) => authOnOwnMachine(configWith(settings));

afterAll(() => rmSync(home, { recursive: true }));

describe("the secret of a data directory", () => {
  it("is made once, for its user alone", () => {
    const { secret } = authWith();
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(authWith().secret).toBe(secret);
    expect(readFileSync(file, "utf8")).toBe(`${secret}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is closed to others again where a copy left it open", () => {
    chmodSync(file, 0o644);
    authWith();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("gives way to AUTH_SECRET, and counts only where no other machine reaches the server", () => {
    expect(authWith({ AUTH_SECRET: SECRET }).secret).toBe(SECRET);
    for (const host of ["0.0.0.0", "192.168.1.7", "::", "xietong.example.org"])
      expect([host, authWith({ HOST: host }).secret]).toEqual([host, null]);
    for (const host of ["localhost", "::1", "127.0.0.2"])
      expect([host, authWith({ HOST: host }).secret]).toEqual([host, authWith().secret]);
  });

  it("is not used when it is cut short", () => {
    writeFileSync(file, "short\n");
    expect(() => authWith()).toThrow(/^The secret in .+ is incomplete\. Remove the file/);
    rmSync(file);
  });

  it("is told of where it cannot be made", () => {
    expect(() => authWith({ XIETONG_HOME: "/dev/null/x" })).toThrow(
      /can be neither read nor made \(ENOTDIR\)/,
    );
    // here mkdir with `recursive` does not end
    expect(() => authWith({ XIETONG_HOME: "/proc/x/y" })).toThrow(/can be neither read nor made \(ENOENT\)/);
  });
});

it("a server that other machines reach accepts no tokens without a setting, and says which", async () => {
  const config = configWith({ HOST: "0.0.0.0" });
  const callers = await Callers.open(config, authOnOwnMachine(config));
  const request = { headersDistinct: { authorization: ["Bearer a.b.c"] } } as unknown as IncomingMessage;
  await expect(callers.identify(request)).rejects.toThrow(
    /^This server accepts no tokens: neither AUTH_SECRET nor AUTH_JWKS is set, so nobody can write/,
  );
});
