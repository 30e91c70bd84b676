import { afterAll, describe, expect, it } from "@jest/globals";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { MAKE_SECRET } from "../../src/setting-forms.js";
import { askAs, ME } from "../support/running/ask-as.js";
import { freshHome, serve, xietong } from "../support/running/program.js";
import { claims, inSeconds, SECRET, sign } from "../support/running/tokens.js";

const { home, remove } = freshHome();
const environment = { XIETONG_HOME: home, AUTH_SECRET: SECRET };
const token = (...argv: string[]) => xietong(["token", ...argv], { environment });

afterAll(remove);

describe("xietong token", () => {
  it("prints a token and nothing else, good for the name, the role and the time asked for", async () => {
    const begun = inSeconds(0);
    const { code, stdout, stderr } = await token("--name", "审核台", "--role", "EDITOR", "--expires", "90m");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(decodeProtectedHeader(stdout.trim())).toEqual({ alg: "HS256", typ: "JWT" });
    const { iat = 0, exp = 0, ...rest } = decodeJwt(stdout.trim());
    expect(rest).toEqual({ sub: "审核台", role: "EDITOR", aud: "xietong" });
    expect([iat >= begun, exp - iat]).toEqual([true, 5_400]);
  });

  it("names the issuer and the audience that are set, and says as JSON when it expires", async () => {
    const settings = { ...environment, AUTH_ISSUER: "https://issuer.example", AUTH_AUDIENCE: "elsewhere" };
    const argv = ["token", "--name", "Li", "--role", "READER", "--json"];
    const { stdout } = await xietong(argv, { environment: settings });
    const made = JSON.parse(stdout) as { token: string; expiresAt: string };
    const { iss, aud, iat = 0, exp = 0 } = decodeJwt(made.token);
    expect({ iss, aud, seconds: exp - iat }).toEqual({
      iss: "https://issuer.example",
      aud: "elsewhere",
      seconds: 28_800,
    });
    expect(made.expiresAt).toBe(new Date(exp * 1000).toISOString());
  });

  it("tells how to make a secret where none is set", async () => {
    const argv = ["token", "--name", "Li", "--role", "ADMIN"];
    expect(await xietong(argv, { environment: { XIETONG_HOME: home } })).toEqual({
      code: 1,
      stdout: "",
      stderr: `BAD_SETTING: AUTH_SECRET is not set, so no token can be signed. Generate a secret with ${MAKE_SECRET} and set it here and for the server.\n`,
    });
  });

  it.each([
    [["--role", "EDITOR"], "required option '--name <name>' not specified"],
    [["--name", "Li"], "required option '--role <role>' not specified"],
    [["--name", "Li", "--role", "OWNER"], "Allowed choices are READER, EDITOR, ADMIN"],
    [["--name", "local", "--role", "EDITOR"], "--name must have 1 to 100 visible characters"],
    [["--name", "", "--role", "EDITOR"], "not anonymous or local"],
    [["--name", "Li\u202eauH", "--role", "EDITOR"], "--name must have"],
    ...["8", "0h", "366d", "8761h", "1.5h"].map((time): [string[], string] => [
      ["--name", "Li", "--role", "EDITOR", `--expires=${time}`],
      "--expires must be a duration such as 30m, 8h or 90d, at most 365d",
    ]),
  ])("ends %j with 2, says what is wrong and where help is", async (argv, message) => {
    const { code, stdout, stderr } = await token(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("See xietong token --help");
  });
});

describe("xietong open", () => {
  const open = (...argv: string[]) =>
    xietong(["open", ...argv], { environment: { ...environment, PORT: "9" } });

  it("says what to start where no server answers", async () => {
    const { code, stdout, stderr } = await open();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^SERVER_AWAY: No server answers at http:\/\/127\.0\.0\.1:9\. Start it with npx/);
  });

  it("signs in on one's own machine alone", async () => {
    const { code, stderr } = await xietong(["open"], { environment: { ...environment, HOST: "0.0.0.0" } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^BAD_SETTING: HOST is "0\.0\.0\.0", so other machines reach the server/);
  });

  it.each([
    [["--import", "--review"], "--import and --review are two pages: give one"],
    [["--expires", "never"], "--expires must be a duration"],
    [["--name", "anonymous"], "--name must have"],
  ])("ends %j with 2", async (argv, message) => {
    const { code, stdout, stderr } = await open(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

/** The response; empty where the server closed the connection. */
const me = (url: string, authorization: string | string[]): Promise<string> =>
  askAs(url, authorization).then(
    ({ text }) => text,
    () => "",
  );

it("authenticates its holder, while commands act as the local administrator and no log contains a token", async () => {
  const server = await serve({ ...environment, LOG_LEVEL: "trace" });
  const good = (await token("--name", "desk two", "--role", "ADMIN")).stdout.trim();
  expect(await me(server.url, `Bearer ${good}`)).toContain(
    '{"data":{"me":{"name":"desk two","access":"ADMIN"}}',
  );
  const bad = [
    await sign(claims(), { key: Buffer.from(`${SECRET}!`) }),
    await sign(claims({ exp: inSeconds(-60) })),
    await sign(claims({ role: "OWNER" })),
    await sign(claims({ padding: "x".repeat(200_000) })),
  ];
  for (const one of bad) await me(server.url, `Bearer ${one}`);
  await me(server.url, [`Bearer ${good}`, "Basic bGk6aHVh"]);
  await me(server.url, `Bearer ${good}\u00e9`);

  const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
  const marked = await askAs(server.url, `Bearer ${bad[0]}`, ME, {
    ...{ "x-request-id": "desk-7", traceparent: `00-${trace}-00f067aa0ba902b7-01` },
  });
  expect(marked.headers["x-request-id"]).toBe("desk-7");
  const forged = await askAs(server.url, undefined, ME, { "x-request-id": 'a" b' });
  expect(forged.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);

  const document = "{ me { name access } }";
  const { stdout } = await xietong(["query", "-"], { environment, input: document });
  expect(JSON.parse(stdout)).toMatchObject({ data: { me: { name: "local", access: "ADMIN" } } });

  expect(await server.end("SIGTERM")).toEqual({ code: 0, signal: null });
  const log = server.said().stderr;
  expect(log.match(/"msg":"authentication failed"/g)).toHaveLength(6);
  const lines = log.split("\n").filter((line) => line.includes('"requestId":"desk-7"'));
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ msg: "authentication failed", traceId: trace }),
    expect.objectContaining({ msg: "answered", route: "/graphql", status: 401, traceId: trace }),
  ]);

  expect(log).toContain('"fault":"ERR_JWS_SIGNATURE_VERIFICATION_FAILED"');
  expect(log).toContain("HPE_HEADER_OVERFLOW");
  for (const part of [good, ...bad].flatMap((one) => one.split("."))) {
    expect(log).not.toContain(part.slice(0, 200));
    expect(log).not.toContain([...Buffer.from(part.slice(0, 20))].join(","));
  }
  expect(log).not.toContain(SECRET);
});
