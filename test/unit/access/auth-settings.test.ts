import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readConfig } from "../../../src/config.js";
import { MAKE_SECRET } from "../../../src/setting-forms.js";
import { SECRET } from "../../support/running/tokens.js";

function refusalOf(name: string, value: string): string {
  try {
    readConfig({ [name]: value });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("the authentication settings", () => {
  it("accept no token and allow anonymous reading by default", () => {
    expect(readConfig({}).auth).toEqual({
      secret: null,
      keys: null,
      issuer: null,
      audience: "xietong",
      anonymous: true,
    });
  });

  it("may have a secret and keys at the same time", () => {
    const { auth } = readConfig({ AUTH_SECRET: SECRET, AUTH_JWKS: "keys.json", AUTH_ANONYMOUS: "false" });
    expect(auth).toMatchObject({
      secret: SECRET,
      keys: { file: path.resolve("keys.json") },
      anonymous: false,
    });
  });

  it("take yes for no answer", () => {
    expect(refusalOf("AUTH_ANONYMOUS", "yes")).toMatch(/^AUTH_ANONYMOUS is "yes", which cannot be used/);
  });
});

describe("TRUST_PROXY", () => {
  it("takes addresses and ranges, and neither names nor numbers of hops", () => {
    const given = { TRUST_PROXY: "127.0.0.1, 10.0.0.0/8,::1" };
    expect(readConfig(given).server.proxies).toEqual(["127.0.0.1", "10.0.0.0/8", "::1"]);
    for (const wrong of ["1", "nginx", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/"])
      expect(refusalOf("TRUST_PROXY", wrong)).toMatch(/cannot be used: addresses such as 127\.0\.0\.1/);
  });
});

describe("AUTH_SECRET", () => {
  it.each([
    ["a short one", "kx7Qz2Lw9Tb4Rn6Vkx7Qz2Lw9Tb4Rn6"],
    ["one character again and again", "a".repeat(64)],
    ["a word again and again", "changeme".repeat(8)],
    ["few characters in some order", "abcabdabcdaabbccddabcdbadcbadcabdc"],
  ])("is not %s, and the sentence names it without repeating it", (_, secret) => {
    const message = refusalOf("AUTH_SECRET", secret);
    expect(message).toMatch(
      /^AUTH_SECRET cannot be used: it needs at least 32 bytes without a repeating pattern/,
    );
    expect(message).toContain(MAKE_SECRET);
    expect(message).not.toContain(secret);
  });

  it("may be of 32 bytes in fewer characters", () => {
    expect(refusalOf("AUTH_SECRET", "天地玄黄宇宙洪荒日月盈昃")).toBe("");
  });
});

describe("AUTH_JWKS", () => {
  it.each([
    ["http://localhost:8080/keys", "http://localhost:8080/keys"],
    ["https://127.0.0.1/keys", "https://127.0.0.1/keys"],
    ["http://127.8.9.1:81/k", "http://127.8.9.1:81/k"],
    ["http://[::1]:8080/keys", "http://[::1]:8080/keys"],
    ["HTTP://LOCALHOST/keys", "http://localhost/keys"],
  ])("may be %s, an address of this machine", (given, address) => {
    expect(readConfig({ AUTH_JWKS: given }).auth.keys).toEqual({ address: new URL(address) });
  });

  it.each([
    "http://example.org/keys",
    "https://localhost.example.org/keys",
    "http://127.0.0.1.example.org/keys",
    "http://127.0.0.1@example.org/keys",
    "http://user:word@localhost/keys",
    "http://10.0.0.1/keys",
    "http://0.0.0.0/keys",
    "http://[::]/keys",
    "ftp://localhost/keys",
    "file:///etc/keys",
    "data:application/json,{}",
    "http://",
  ])("is not %s", (place) => {
    const message = refusalOf("AUTH_JWKS", place);
    expect(message).toMatch(/^AUTH_JWKS cannot be used: give the path of a file, or an http\(s\) address on/);
    expect(message).not.toContain(place);
  });
});
