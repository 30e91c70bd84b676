import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import stringWidth from "string-width";
import { testDatabase, type TestDatabase, WORKER_HOME } from "../support/running/managed.js";
import { xietong } from "../support/running/program.js";

let database: TestDatabase;
const run = (...argv: string[]) => xietong(argv, { environment: { XIETONG_HOME: WORKER_HOME } });

beforeAll(async () => {
  database = await testDatabase("SEEDED");
}, 240_000);
afterAll(() => database?.stop());

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

  it("says what each built-in data set holds, and how one that a question needs is loaded", async () => {
    const { stdout } = await run("ask", "--lang", "en");
    expect(stdout).toMatch(/state-council-reports +Joint reports [^]*1969–2023 +947 +171 +0 +199/);
    const { code, stderr } = await run("ask", "reported-together", "--lang", "en");
    expect([code, stderr]).toEqual([1, expect.stringContaining("Ask again with --load.")]);
  });

  it("names --missing lists as CSV what no body answers to, and wants to be told what to list", async () => {
    const list = path.join(mkdtempSync(path.join(os.tmpdir(), "xietong-names-")), "list.csv");
    writeFileSync(list, "name,date\n国家奇石管理委员会,2014\n民政部,2014\n");
    const { code, stdout } = await run("names", list, "--missing", "--csv");
    rmSync(path.dirname(list), { recursive: true });
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^name,count,years,nearest,nearestBody\n国家奇石管理委员会,1,2014,.*,.*\n$/),
    ]);
    expect(await run("names", list)).toMatchObject({ code: 2, stderr: expect.stringContaining("--missing") });
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
