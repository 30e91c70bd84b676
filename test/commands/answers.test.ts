import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import stringWidth from "string-width";
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

describe("ask", () => {
  it("answers the headline question: pairs, chains, leads, roles, words of the text, and the total", async () => {
    const { code, stdout } = await run("ask", "shared-chains");
    expect(code).toBe(0);
    const [mohrss, mca, lgop] = [
      "中华人民共和国人力资源和社会保障部",
      "中华人民共和国民政部",
      "国务院扶贫开发领导小组办公室",
    ];
    expect(stdout).toMatch(new RegExp(`^1 +${lgop} +${mohrss} +3 +是$`, "m"));
    expect(stdout).toMatch(new RegExp(`^1 +${mca} +${mohrss} +3 +是$`, "m"));
    expect(stdout).toMatch(/^ {3}全民社会保障信息和服务 +中华人民共和国人力资源和社会保障部 +参与 +牵头$/m);
    expect(stdout).toMatch(/^ {3}法人单位基础信息的建设和服务 +— +参与 +参与$/m);
    expect(stdout).toContain("“实施由人社部牵头，民政部、卫计委、财政部");
    expect(stdout).toContain("国务院扶贫办、人社部 — 《2013年中央国家机关电子政务转型发展实践》 2014-05-29");
    expect(stdout).toMatch(/^总数: 296$/m);
    expect(stdout).toMatch(/^数据版本: 编号 1 · 内容哈希 [0-9a-f]{64}$/m);
  });

  it("keeps Chinese columns in line", async () => {
    const { stdout } = await run("ask", "most-connected");
    const [asked, , head = "", ...rows] = stdout.split("\n").slice(1, 13);
    expect(asked).toBe('by=PARTNERS  first=8  identity={"mode":"AS_NAMED"}');
    const columnAt = (line: string, text: string) => stringWidth(line.slice(0, line.indexOf(text)));
    const rule = rows[0]!;
    const starts = [...rule.matchAll(/─+/g)].map(({ index }) => index);
    expect(["名次", "机构", "数值"].map((word) => columnAt(head, word))).toEqual(starts.slice(0, 3));
    expect(columnAt(rows[2]!, "中华人民共和国")).toBe(starts[1]);
  });

  it("names the bodies of a link, gives the value that ranks, and takes a list one value after another", async () => {
    const { stdout } = await run("ask", "ego-network");
    expect(stdout).toMatch(/^ +中华人民共和国水利部 +国家电力监管委员会 +2$/m);
    expect(stdout).not.toContain("BODY:");
    const ranked = await run("ask", "most-connected", "--set", "by=BETWEENNESS", "--set", "first=1");
    expect(ranked.stdout).toMatch(/^1 +\S+ +0\.\d+ /m);
    const listed = await run("ask", "common-ground", "--set", "bodies=人社部", "--set", "bodies=民政部");
    expect(listed.stdout).toContain('bodies=["人社部","民政部"]');
  });

  it("says what an identity merged", async () => {
    const identity = `identity={"mode":"AT_DOCUMENT_DATE"}`;
    const { code, stdout } = await run(
      "ask",
      "shared-chains",
      "--set",
      identity,
      "--set",
      "first=4",
      "--no-evidence",
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^总数: 274$/m);
    expect(stdout).toMatch(/^ +中华人民共和国国家卫生和计划生育委员会 +中华人民共和国卫生部、/m);
    expect(stdout).not.toContain("“实施由");
  });

  it("takes plain text, English words and JSON", async () => {
    const { stdout } = await run("ask", "lineage", "--set", "body=人口委", "--lang", "en", "--json");
    const { data } = JSON.parse(stdout) as { data: { body: { id: string; on: { id: string } } } };
    expect(data.body).toMatchObject({ id: "npfpc", on: { id: "nhc" } });
    const { stdout: table } = await run("ask", "surprising-pairs", "--lang", "en");
    expect(table).toMatch(/^Rank +Body A +Body B +Shared/m);
  });

  it("names bodies, chains and projects in English where English is asked", async () => {
    for (const question of ["shared-chains", "profile", "who-leads-most"]) {
      const { code, stdout } = await run("ask", question, "--lang", "en", "--no-evidence");
      const table = stdout.split("\n\n").slice(1).join("\n");
      expect([question, code, /\p{Script=Han}+/u.exec(table)?.[0]]).toEqual([question, 0, undefined]);
    }
  });

  it("ends with 1 and the error's code when the answer has one", async () => {
    const { code, stderr } = await run("ask", "common-ground", "--set", `bodies=["人社部","没有这个机构"]`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^BODY_NOT_FOUND: .*没有这个机构/m);
  });

  it.each([
    ["body-projects", "body=人社", "BODY_NOT_FOUND", "mohrss (人社部)"],
    ["profile", "body=mohrs", "BODY_NOT_FOUND", "mohrss"],
    ["evidence", "project=人口库", "PROJECT_NOT_FOUND", "国家人口信息资源库"],
  ])(
    "%s --set %s ends with 1 and the nearest names, and prints no answer",
    async (question, set, code, near) => {
      const outcome = await run("ask", question, "--set", set);
      expect(outcome).toMatchObject({ code: 1, stdout: "" });
      expect(outcome.stderr).toContain(`${code}: `);
      expect(outcome.stderr).toContain(near);
    },
  );
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
      bodies: 187,
      successions: 124,
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
});
