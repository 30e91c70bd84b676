import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { testDatabase, type TestDatabase, WORKER_HOME } from "../support/running/managed.js";
import { xietong } from "../support/running/program.js";

const CLAUSE = "一、移交样例档案。（教育部牵头，财政部、民政部配合）";
const NOTICE = `关于移交样例档案的通知\n教样发〔2016〕1号\n\n${CLAUSE}\n\n2016年5月6日\n`;
const UNDATED = `关于移交样例档案的通知\n\n${CLAUSE}\n`;

let database: TestDatabase;
const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-extract-"));
const at = (name: string) => path.join(folder, name);
const run = (...argv: string[]) =>
  xietong(["extract", ...argv], { environment: { XIETONG_HOME: WORKER_HOME } });

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  for (const [name, text] of Object.entries({
    "a.txt": NOTICE,
    "b.txt": UNDATED,
    "c.pdf": "%PDF-1.4 nothing",
  }))
    writeFileSync(at(name), text);
}, 240_000);
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("extract", () => {
  it("prints one statement a line, with its body and its place in the text", async () => {
    const { code, stdout, stderr } = await run(at("a.txt"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const read = stdout.split("\n").filter((line) => line !== "");
    const statements = read.map(
      (line) => JSON.parse(line) as { start: number; end: number; namedForm: string },
    );
    expect(statements).toMatchObject([
      { role: "LEAD", namedForm: "教育部", bodyId: "moe", document: "教样发〔2016〕1号" },
      { role: "PARTICIPANT", namedForm: "财政部", bodyId: "mof" },
      { role: "PARTICIPANT", namedForm: "民政部", bodyId: "mca" },
    ]);
    for (const { start, end, namedForm } of statements) expect(NOTICE.slice(start, end)).toBe(namedForm);
  });

  it("of a text without a date says so, and takes the one given", async () => {
    const without = await run(at("b.txt"));
    expect(without).toMatchObject({ code: 0, stderr: expect.stringContaining("b.txt: no date in its text") });
    const given = await run(at("b.txt"), "--date", "2016-05");
    expect(given).toMatchObject({ code: 0, stderr: "" });
    expect(await run(at("b.txt"), "--date", "2016-5")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--date must be a date like 2013"),
    });
  });

  it("stores with --load what is new, and the other documents where one cannot be read", async () => {
    const load = ["--load", "--dataset", "read"];
    const first = await run(folder, ...load, "--date", "2016");
    expect(first.code).toBe(1);
    expect(first.stderr).toContain("damaged or locked PDF");
    expect(first.stdout).toMatch(/a\.txt: 3 statements read, 3 new/);
    expect((await run(at("a.txt"), ...load)).stdout).toMatch(/a\.txt: 3 statements read, 0 new/);
  });
});
