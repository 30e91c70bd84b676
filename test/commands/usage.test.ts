import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { freshHome, xietong } from "../support/running/program.js";

const { home, remove } = freshHome();
const run = (...argv: string[]) => xietong(argv, { environment: { XIETONG_HOME: home } });
const COMMANDS = [
  "serve",
  "ask",
  "query",
  "cite",
  "verify",
  "check",
  "seed",
  "migrate",
  "db",
  "token",
  "schema",
];

beforeAll(() => run("--version"));
afterAll(remove);

describe("help", () => {
  it("lists every command on standard output", async () => {
    const { code, stdout, stderr } = await run("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  it.each([...COMMANDS, "db start", "db stop", "db status"])("of %s has an example", async (command) => {
    const { code, stdout } = await run(...command.split(" "), "--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`\nExample:\n  .*npx xietong ${command}`));
  });

  it("gives the version", async () => {
    expect(await run("--version")).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    });
  });
});

describe("wrong usage exits with 2, names the error and the help, and prints no result:", () => {
  it.each([
    [["bogus"], "unknown command 'bogus'", "See xietong --help"],
    [["\u001b[2Jbogus"], "unknown command '\\u{1b}[2Jbogus'", "See xietong --help"],
    [["ask", "--bogus"], "unknown option '--bogus'", "See xietong ask --help"],
    [["db", "start", "--bogus"], "unknown option '--bogus'", "See xietong db start --help"],
    [["query"], "missing required argument 'file'", "See xietong query --help"],
    [["cite"], "missing required argument 'file'", "See xietong cite --help"],
    [["cite", "-", "--style", "MLA"], "Allowed choices are GB_T_7714", "See xietong cite --help"],
    [["cite", "-", "--variables", "[1]"], "--variables is not a JSON object", "See xietong cite --help"],
    [["verify"], "missing required argument 'what'", "See xietong verify --help"],
    [["ask", "--lang", "fr"], "Allowed choices are zh, en", "See xietong ask --help"],
    [["ask", "shared-chains", "--set", "first"], "--set first has no value", "See xietong ask --help"],
    [
      ["ask", "shared-chains", "--set", "frist=3"],
      "there are first (Int), identity (IdentityInput)",
      "See xietong ask --help",
    ],
    [
      ["ask", "common-ground", "--set", "bodies=人社部、民政部"],
      `bodies is a list; write --set 'bodies=["人社部","民政部"]' or --set bodies=人社部 --set bodies=民政部`,
      "See xietong ask --help",
    ],
    [
      ["query", "-", "--variables", "{first: 3}"],
      "--variables is not a JSON object",
      "See xietong query --help",
    ],
    [["query", "-", "--variables", "[1]"], "--variables is not a JSON object", "See xietong query --help"],
  ])("%j", async (argv, message, hint) => {
    const { code, stdout, stderr } = await run(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  it("no command at all", async () => {
    const { code, stdout, stderr } = await run();
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Usage: xietong");
  });
});

describe("a command that fails exits with 1 and one sentence:", () => {
  it("an unknown question, with the ones there are", async () => {
    const { code, stdout, stderr } = await run("ask", "who-knows");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^QUESTION_NOT_FOUND: No question is called "who-knows"\. There are: shared-chains, .*\n$/,
    );
  });

  it("a document that is not there", async () => {
    const outcome = await run("query", "no-such.graphql");
    expect(outcome).toEqual({
      code: 1,
      stdout: "",
      stderr: "no-such.graphql cannot be read (no such file).\n",
    });
  });

  it("a setting that cannot be used, by its name", async () => {
    const { code, stderr } = await xietong(["check"], {
      environment: { XIETONG_HOME: home, MAX_DEPTH: "deep" },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^BAD_SETTING: MAX_DEPTH is "deep", which cannot be used: .*\n$/);
  });
});

describe("what needs no database", () => {
  it("lists the named questions in Chinese, in English, and as JSON", async () => {
    const [zh, en, json] = await Promise.all([run("ask"), run("ask", "--lang", "en"), run("ask", "--json")]);
    expect(zh.stdout).toMatch(/^shared-chains +哪些机构共享的业务链最多 +first, identity/m);
    expect(en.stdout).toMatch(/^shared-chains +Which bodies share the most +first/m);
    expect((JSON.parse(json.stdout) as { id: string }[])[0]).toMatchObject({ id: "shared-chains" });
  });

  it("takes the language from XIETONG_LANG", async () => {
    const { stdout } = await xietong(["ask"], { environment: { XIETONG_LANG: "en" } });
    expect(stdout).toMatch(/^Question /);
  });

  it("prints the schema", async () => {
    const { code, stdout } = await run("schema");
    expect(code).toBe(0);
    expect(stdout).toContain("type CoParticipation ");
  });
});

describe("settings", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-settings-"));
  const environment = { XIETONG_HOME: home };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are read from .env in the working directory, and the environment counts first", async () => {
    writeFileSync(path.join(folder, ".env"), "# mine\nXIETONG_LANG=en\nOTHER_PROGRAM=x\n");
    const english = await xietong(["ask"], { environment, folder });
    expect(english.stdout).toMatch(/^Question +What it answers/);
    const chinese = await xietong(["ask"], { environment: { ...environment, XIETONG_LANG: "zh" }, folder });
    expect(chinese.stdout).toMatch(/^问题 +内容/);
    writeFileSync(path.join(folder, ".env"), "PORT=abc\n");
    expect(await xietong(["db", "status"], { environment, folder })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('BAD_SETTING: PORT is "abc"'),
    });
  });

  it("of a file saved with a byte order mark all count, and one in UTF-16 is refused", async () => {
    const given = "AUTH_ANONYMOUS=no\r\n";
    writeFileSync(path.join(folder, ".env"), `\uFEFF${given}`);
    const asked = () => xietong(["db", "status"], { environment, folder });
    expect((await asked()).stderr).toContain('BAD_SETTING: AUTH_ANONYMOUS is "no"');
    writeFileSync(path.join(folder, ".env"), Buffer.from(`\uFEFF${given}`, "utf16le"));
    expect(await asked()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        "The settings in .env cannot be read: it is no text in UTF-8; save it as",
      ),
    });
  });

  it("of the port can be given to serve", async () => {
    expect(await run("serve", "--port", "abc")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('BAD_SETTING: PORT is "abc"'),
    });
  });
});
