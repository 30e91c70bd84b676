import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { base64url } from "jose";
import type { Service } from "../../src/server/service.js";
import { askAs, ME } from "../support/running/ask-as.js";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, inSeconds, issuer, SECRET, sign, type Issuer } from "../support/running/tokens.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-keys-"));
const keyFile = path.join(folder, "keys.json");

let rsa: Issuer;
let others: Issuer[];
let server: TestServer;
/** The same data, for holders of a token alone. */
let closed: Service;
/** The same, with no setting for tokens. */
let open: Service;

beforeAll(async () => {
  rsa = await issuer("RS256");
  others = [await issuer("ES256"), await issuer("EdDSA")];
  writeFileSync(keyFile, JSON.stringify({ keys: [rsa, ...others].map(({ jwk }) => jwk) }));
  const auth = { AUTH_SECRET: SECRET, AUTH_JWKS: keyFile, AUTH_ISSUER: "https://issuer.example" };
  server = await startForTests({ ...auth, CORS_ORIGINS: "http://viewer.example" });
  closed = await another({ AUTH_SECRET: SECRET, AUTH_ANONYMOUS: "false" });
  open = await another({ XIETONG_HOME: folder });
});

afterAll(async () => {
  await Promise.all([closed?.stop(), open?.stop()]);
  await server?.stop();
  rmSync(folder, { recursive: true });
});

async function another(settings: Record<string, string>): Promise<Service> {
  const { startService } = await builtProgram();
  return startService(await settingsOn(server.database, settings), () => undefined);
}

const iss = "https://issuer.example";
const good = (changes = {}) => sign(claims({ iss, ...changes }));
const bearer = (token: string) => `Bearer ${token}`;
const me = async (authorization?: string) => (await askAs(server.url, authorization)).body.data?.me;

async function refusal(authorization: string | string[], url = server.url): Promise<string> {
  const answer = await askAs(url, authorization);
  expect(answer.status).toBe(401);
  expect(answer.headers["www-authenticate"]).toBe('Bearer realm="xietong", error="invalid_token"');
  expect(answer.body.data).toBeUndefined();
  const [error] = answer.body.errors ?? [];
  expect(error?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  const sent = [authorization].flat().flatMap((header) => header.split(" "));
  for (const word of sent.filter(({ length }) => length > 8)) expect(answer.text).not.toContain(word);
  return error!.message;
}

const NOT_ACCEPTED = /^This server does not accept the token\. Request a new one, or omit /;

describe("a caller", () => {
  it("without a token is an anonymous reader", async () => {
    expect(await me()).toEqual({ name: "anonymous", access: "READER" });
  });

  it("with a token signed with the secret is who the token says, in each role", async () => {
    for (const role of ["READER", "EDITOR", "ADMIN"])
      expect(await me(bearer(await good({ role })))).toEqual({ name: "desk two", access: role });
  });

  it("with a token of another issuer is known by each kind of key", async () => {
    for (const { token } of [rsa, ...others])
      expect(await me(bearer(await token({ iss, sub: "审核台" })))).toEqual({
        name: "审核台",
        access: "EDITOR",
      });
  });

  it("may write the scheme in any case", async () => {
    expect(await me(`bearer ${await good()}`)).toEqual({ name: "desk two", access: "EDITOR" });
  });

  it("whose clock runs some seconds behind is accepted", async () => {
    expect(await me(bearer(await good({ exp: inSeconds(-2) })))).toMatchObject({ name: "desk two" });
  });
});

describe("a token is refused, for reading too, with 401 and without repeating it:", () => {
  it("one that has expired", async () => {
    expect(await refusal(bearer(await good({ exp: inSeconds(-60) })))).toMatch(
      /^The token has expired\. Request/,
    );
  });

  it("one that is forged with another secret", async () => {
    const key = Buffer.from(`${SECRET}!`);
    expect(await refusal(bearer(await sign(claims({ iss }), { key })))).toMatch(NOT_ACCEPTED);
  });

  it("one whose claims were changed after it was signed", async () => {
    const [head, , signature] = (await good()).split(".");
    const raised = base64url.encode(JSON.stringify(claims({ iss, role: "ADMIN" })));
    expect(await refusal(bearer([head, raised, signature].join(".")))).toMatch(NOT_ACCEPTED);
  });

  it.each(["none", "None", "NONE"])("one of the algorithm %s, with and without a signature", async (alg) => {
    const parts = [{ alg }, claims({ iss })].map((part) => base64url.encode(JSON.stringify(part)));
    expect(await refusal(bearer(`${parts.join(".")}.`))).toContain("is malformed");
    expect(await refusal(bearer(`${parts.join(".")}.AAAA`))).toMatch(NOT_ACCEPTED);
  });

  it("one signed with a public key as if it were the secret", async () => {
    const pretended = [rsa.pem, rsa.pem.trim(), JSON.stringify(rsa.jwk), rsa.jwk.n!];
    for (const key of pretended.map((text) => Buffer.from(text)))
      for (const kid of [undefined, "RS256"])
        expect(await refusal(bearer(await sign(claims({ iss }), { kid, key })))).toMatch(NOT_ACCEPTED);
  });

  it("one of an algorithm that is not on the list, though the key is right", async () => {
    expect(await refusal(bearer(await sign(claims({ iss }), { alg: "HS512" })))).toMatch(NOT_ACCEPTED);
  });

  it("one of a key that is not published", async () => {
    const stranger = await issuer("RS256");
    expect(await refusal(bearer(await stranger.token({ iss })))).toMatch(NOT_ACCEPTED);
  });

  it.each([
    ["for another audience", "aud", { aud: "elsewhere" }],
    ["for no audience", "aud", { aud: undefined }],
    ["of another issuer", "iss", { iss: "https://other.example" }],
    ["of no issuer", "iss", { iss: undefined }],
    ["that never expires", "exp", { exp: undefined }],
    ["that is not in force yet", "nbf", { nbf: inSeconds(3_600) }],
    ["of an unknown role", "role", { role: "OWNER" }],
    ["of a role in other letters", "role", { role: "admin" }],
    ["of several roles", "role", { role: ["ADMIN"] }],
    ["of no role", "role", { role: undefined }],
    ["of nobody", "sub", { sub: undefined }],
    ["of a name that stands for no person", "sub", { sub: "Local" }],
    ["of a name that turns the reading order", "sub", { sub: "desk\u202etwo" }],
    ["of a name of two lines", "sub", { sub: "desk\ntwo" }],
    ["of a name without end", "sub", { sub: "x".repeat(101) }],
  ])("one %s", async (_, claim, changes) => {
    expect(await refusal(bearer(await good(changes)))).toContain(`claim "${claim}" is missing or not what`);
  });

  it("one that is too long, before it is looked at", async () => {
    expect(await refusal(bearer(await good({ padding: "x".repeat(8_200) })))).toContain("is malformed");
  });

  it("one of 256 KB, which is more than the headers may have", async () => {
    const { status } = await askAs(server.url, bearer(await good({ padding: "x".repeat(200_000) })));
    expect(status).toBe(431);
    expect(await me()).toEqual({ name: "anonymous", access: "READER" });
  });

  it("none at all, another scheme, and what is no token", async () => {
    const token = await good();
    const malformed = ["Bearer", "Basic bGk6aHVh", `Token ${token}`, token, "Bearer a.b", "Bearer {}.{}.{}"];
    for (const header of [...malformed, `Bearer ${token}, Bearer ${token}`])
      expect(await refusal(header)).toContain("is malformed");
    expect(await refusal("Bearer a.b.c")).toMatch(NOT_ACCEPTED);
  });

  it("two headers, though each is good", async () => {
    const token = bearer(await good());
    expect(await refusal([token, token])).toContain("is malformed");
    expect(await refusal([token, "Basic bGk6aHVh"])).toContain("is malformed");
  });
});

describe("a server without a setting for tokens, on its own machine,", () => {
  it("accepts those signed with the secret that it made in its data directory", async () => {
    const key = Buffer.from(readFileSync(path.join(folder, "signing-secret"), "utf8").trim());
    const answer = await askAs(open.url, bearer(await sign(claims(), { key })));
    expect(answer.body.data?.me).toEqual({ name: "desk two", access: "EDITOR" });
    expect(await refusal(bearer(await good()), open.url)).toMatch(NOT_ACCEPTED);
  });
});

describe("a server that is closed to the anonymous", () => {
  it("refuses a caller without a token, and says what to send", async () => {
    for (const body of [ME, JSON.stringify({ query: "{ __typename }" })]) {
      const { status, headers, body: answer } = await askAs(closed.url, undefined, body);
      expect([status, headers["www-authenticate"]]).toEqual([401, 'Bearer realm="xietong"']);
      expect(answer.errors).toEqual([
        {
          message: expect.stringContaining("Authorization: Bearer"),
          extensions: { code: "UNAUTHENTICATED" },
        },
      ]);
    }
  });

  it("answers the holder of a token, a reader's too", async () => {
    const answer = await askAs(closed.url, bearer(await sign(claims({ role: "READER" }))));
    expect(answer.body.data?.me).toEqual({ name: "desk two", access: "READER" });
  });

  it("still answers probes and serves its pages", async () => {
    for (const place of ["/health", "/ready", "/playground/"])
      expect([place, (await fetch(closed.url + place)).status]).toEqual([place, 200]);
  });

  it("shows metrics and the schema to the holder of a token alone", async () => {
    const headers = { authorization: bearer(await sign(claims({ role: "READER" }))) };
    for (const place of ["/metrics", "/schema.graphql"]) {
      const refused = await fetch(closed.url + place);
      expect([place, refused.status]).toEqual([place, 401]);
      expect(refused.headers.get("www-authenticate")).toBe('Bearer realm="xietong"');
      expect([place, (await fetch(closed.url + place, { headers })).status]).toEqual([place, 200]);
    }
  });

  it("does not start where nobody could have a token", async () => {
    const started = another({ AUTH_ANONYMOUS: "false", HOST: "0.0.0.0" });
    await expect(started).rejects.toMatchObject({
      code: "BAD_SETTING",
      message: expect.stringMatching(/^AUTH_ANONYMOUS is false, but neither AUTH_SECRET nor AUTH_JWKS/),
    });
  });
});

describe("a page of an origin that is set", () => {
  const origin = "http://viewer.example";

  it("may send a token", async () => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-allow-headers")).toContain("authorization");
  });

  it("may read why it was refused", async () => {
    const headers = { origin, "content-type": "application/json", authorization: "Bearer a.b.c" };
    const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: ME });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
  });
});
