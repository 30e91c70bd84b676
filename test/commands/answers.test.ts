import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { layoutOf } from "../../src/store/managed/layout.js";
import { freshHome, xietong } from "../support/running/program.js";

const { home, remove } = freshHome();
const files = mkdtempSync(path.join(os.tmpdir(), "xietong-files-"));
const environment = { XIETONG_HOME: home };
const run = (...argv: string[]) => xietong(argv, { environment });

interface Check {
  ok: boolean;
  records: Record<string, number>;
  relationships: Record<string, number>;
  rules: { rule: string; state: string; findings: { message: string }[] }[];
}

beforeAll(async () => {
  expect(await run("db", "start")).toMatchObject({ code: 0 });
  expect(await run("db", "stop")).toMatchObject({ code: 0 });
  const again = await run("db", "start");
  expect(again).toMatchObject({ code: 0, stderr: expect.not.stringContaining("another version") });
  expect(await run("seed")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Loaded as version 1\./),
  });
}, 240_000);

afterAll(async () => {
  await run("db", "stop");
  remove();
  rmSync(files, { recursive: true, force: true });
});

describe("query", () => {
  const source = `query Q($first: Int) { coParticipation(first: $first) { totalCount nodes { sharedCount } } }`;

  it("reads the document from standard input and the variables from the command line", async () => {
    const { code, stdout, stderr } = await xietong(["query", "-", "--variables", `{"first": 2}`], {
      environment,
      input: source,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const nodes = [{ sharedCount: 3 }, { sharedCount: 3 }];
    expect(JSON.parse(stdout)).toMatchObject({ data: { coParticipation: { totalCount: 296, nodes } } });
  });

  it("reads both from files", async () => {
    const [document, variables] = [path.join(files, "q.graphql"), path.join(files, "v.json")];
    writeFileSync(document, source);
    writeFileSync(variables, `{"first": 1}`);
    const { stdout } = await run("query", document, "--variables", `@${variables}`);
    expect(JSON.parse(stdout)).toMatchObject({ data: { coParticipation: { nodes: [{ sharedCount: 3 }] } } });
  });

  it("prints errors as JSON and ends with 1", async () => {
    const { code, stdout } = await xietong(["query", "-"], { environment, input: "{ nothingLikeThis }" });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: [{ message: expect.stringContaining("nothingLikeThis") }],
    });
  });
});

describe("check", () => {
  it("finds every rule kept, and the numbers of the built-in data", async () => {
    const { code, stdout } = await run("check", "--json");
    const report = JSON.parse(stdout) as Check;
    expect(code).toBe(0);
    expect(report.records).toMatchObject({
      bodies: 1034,
      successions: 451,
      projects: 15,
      chains: 6,
      statements: 108,
    });
    expect(report.relationships).toEqual({
      ...{ LEADS: 5, PARTICIPATES_IN: 58, UNDERTAKES: 4, SERVES: 6, AIMS_AT: 10, EXEMPLIFIES: 18 },
      ...{ PLANNED_IN: 1, GUIDES: 6, ISSUED: 0 },
    });
    const open = report.rules.filter(({ state }) => state !== "OK");
    expect(open.map(({ rule, state }) => [rule, state])).toEqual([
      ["a name belongs to one living body", "WARNING"],
    ]);
  });

  it("prints counts and rules as tables", async () => {
    const { stdout } = await run("check");
    expect(stdout).toMatch(/^PARTICIPATES_IN +58$/m);
    expect(stdout).toMatch(/^no succession cycle +ok +0$/m);
    expect(stdout).toMatch(/"NFRA" is fire-rescue and nfra on /);
    expect(stdout).toMatch(/\nEvery rule holds\.\n$/);
  });
});

describe("export --format", () => {
  it("writes a network to a new file, the same as to standard output", async () => {
    const file = path.join(files, "network.json");
    const asked = ["export", "--format", "node-link", "--set", "mode=TWO_MODE", "--set", "measures=degree"];
    const written = await run(...asked, "-o", file);
    expect(written).toMatchObject({ code: 0, stdout: expect.stringContaining("46 nodes, 63 edges") });
    const text = readFileSync(file, "utf8");
    expect(await run(...asked, "-o", "-")).toMatchObject({ code: 0, stdout: text });
    const { nodes, edges } = JSON.parse(text) as { nodes: { id: string; degree: number }[]; edges: object[] };
    expect([nodes.length, edges.length]).toEqual([46, 63]);
    expect(nodes.find(({ id }) => id === "BODY:mohrss")?.degree).toBe(4);
    const again = await run(...asked, "-o", file);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("exists already") });
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("says which formats and arguments there are", async () => {
    const unknown = await run("export", "--format", "xlsx", "-o", "-");
    expect(unknown).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("graphml, graphml-strict, gexf, gexf-strict, nodes-csv"),
    });
    const argument = await run("export", "--format", "gexf", "--set", "limit=3", "-o", "-");
    expect(argument).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no argument") });
    const neither = await run("export", "-o", "-");
    expect(neither).toMatchObject({ code: 2, stderr: expect.stringContaining("--package and --format") });
  });
});

describe("seed and migrate", () => {
  it("note that the data are as this version needs them, so that the next start copies nothing", () => {
    const { form, beforeUpgrade } = layoutOf(home);
    expect([existsSync(form), existsSync(beforeUpgrade)]).toEqual([true, false]);
  });

  it("do not change existing data, and say so", async () => {
    expect(await run("seed")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("holds version 1 already"),
    });
    expect(JSON.parse((await run("seed", "--json")).stdout)).toMatchObject({
      loaded: false,
      version: { number: 1 },
    });
    expect(await run("migrate")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Nothing to apply\./),
    });
  });
});

describe("db", () => {
  it("reports the status of the database, uses the running one, and stops it", async () => {
    const status = JSON.parse((await run("db", "status", "--json")).stdout) as {
      running: boolean;
      uri: string;
    };
    expect(status).toMatchObject({
      running: true,
      uri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/),
    });
    expect((await run("db", "start")).stdout).toBe(`Already running at ${status.uri}.\n`);
    expect((await run("db", "stop")).stdout).toBe("Stopped.\n");
    expect((await run("db", "status")).stdout).toMatch(/^Not running\nNeo4j 5\./);
    expect((await run("db", "stop")).stdout).toBe("Not running.\n");
  });

  it("is started for the duration of a command when none is running", async () => {
    const { code, stdout, stderr } = await run("check");
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain("Every rule holds.");
    expect(stderr).toContain("Starting Neo4j");
    expect((await run("db", "status")).stdout).toMatch(/^Not running/);
  });

  it("is emptied by db reset, which asks first and keeps the former data", async () => {
    const refused = await xietong(["db", "reset"], { environment, input: "no\n" });
    expect(refused).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("Nothing was changed."),
    });
    const data = path.join(home, "neo4j", "data");
    expect(existsSync(data)).toBe(true);
    const reset = await xietong(["db", "reset", "--json"], { environment, input: "yes\n" });
    const { former } = JSON.parse(reset.stdout) as { former: string };
    expect([existsSync(data), existsSync(path.join(former, "databases", "neo4j"))]).toEqual([false, true]);
    expect((await run("db", "reset", "--yes")).stdout).toBe("There was no data.\n");
  });
});
