import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toLine } from "../../src/exchange/interchange/write-records.js";
import { toCsv } from "../support/records/coding-table.js";
import { smallGraph, writeFolder } from "../support/records/interchange.js";
import { ownDatabase, type TestDatabase } from "../support/running/managed.js";
import { xietong } from "../support/running/program.js";
import { body, dataset, statement } from "../support/records/records.js";

let database: TestDatabase;
const files = mkdtempSync(path.join(os.tmpdir(), "xietong-files-"));
const environment = { XIETONG_HOME: "" };
const run = (...argv: string[]) => xietong(argv, { environment });
const at = (name: string) => path.join(files, name);

interface Report {
  counts: Record<string, unknown>;
  versions: { last: { number: number } } | null;
  refused: number;
  refusals: { file: string; line: number; column: string }[];
}
const reportOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout) as Report;

beforeAll(async () => {
  database = await ownDatabase("SEEDED");
  environment.XIETONG_HOME = database.home;
}, 240_000);

afterAll(async () => {
  await database.stop();
  rmSync(files, { recursive: true, force: true });
});

describe("export and import", () => {
  it.each(["all.zip", "all"])("of the same data to %s and back change nothing, and say so", async (name) => {
    const out = await run("export", "--interchange", "-o", at(name));
    expect(out.code).toBe(0);
    expect(out.stdout).toMatch(/^Wrote data version 1 to .*\n[\s\S]*^statements +108$/m);
    const back = await run("import", at(name));
    expect(back.code).toBe(0);
    expect(back.stdout).toMatch(/^statements +0 +0 +108$/m);
    expect(back.stdout).toMatch(/^Nothing changed: every record exists already\.$/m);
  });

  it("end with 1 and the code when they cannot, with 2 when they are used wrongly", async () => {
    expect(await run("export", "--interchange", "-o", files)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^BAD_TARGET: /m),
    });
    expect(await run("import", at("nowhere"))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^BAD_SOURCE: There is no /m),
    });
    expect(await run("export", "-o", at("x"))).toMatchObject({ code: 2 });
    expect(await run("import")).toMatchObject({ code: 2 });
    expect(await run("import", at("x.csv"), "--table")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--table needs --dataset/),
    });
    expect(await run("import", "-", "--table", "--dataset", "mine")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--table does not read standard input; give a file/),
    });
  });
});

describe("import", () => {
  it("refuses a batch with a bad line, and takes the good ones when it is told to", async () => {
    const folder = writeFolder(at("partly"), {
      ...smallGraph(),
      bodies: [body("a"), body("b", { establishedOn: "?" })],
    });
    const whole = await run("import", folder);
    expect(whole).toMatchObject({ code: 1, stdout: "" });
    expect(whole.stderr).toMatch(
      /^BAD_SEED: partly\/bodies\.jsonl, line 2, column establishedOn: .* \(and 1 more\)/m,
    );
    const partly = await run("import", folder, "--partial", "--by", "Li Hua", "--json");
    expect(partly.code).toBe(1);
    expect(reportOf(partly)).toMatchObject({
      ...{ refused: 2, versions: { first: { number: 2 }, last: { number: 2, by: "Li Hua" } } },
      counts: { statements: { added: 2, changed: 0, unchanged: 0 } },
    });
    const places = reportOf(partly).refusals.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places).toEqual(["partly/bodies.jsonl:2:establishedOn", "partly/statements.jsonl:2:subject"]);
  });

  it("reads statements from standard input, and keeps nothing of a dry run", async () => {
    const claim = { document: "d", predicate: "PARTICIPATES_IN" as const, subject: "a", object: "p" };
    const input = toLine("statements", { ...statement("piped", claim) });
    const dry = await xietong(["import", "-", "--dry-run"], { environment, input });
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Would be added[\s\S]*Nothing was written \(--dry-run\)\./),
    });
    const taken = await xietong(["import", "-", "--json"], { environment, input });
    expect(reportOf(taken)).toMatchObject({
      counts: { statements: { added: 1 } },
      versions: { last: { number: 3 } },
    });
    const broken = await xietong(["import", "-"], { environment, input: "{" });
    expect(broken).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^BAD_SEED: standard input, line 1, /m),
    });
  });

  it("imports a coding table and writes the refused rows next to it", async () => {
    const row = {
      title: "通知",
      date: "2014-05-29",
      issuers: "财政部",
      project: "工程",
      body: "财政部",
      role: "牵头",
    };
    const columns = Object.keys(row);
    writeFileSync(at("coding.csv"), toCsv([row, { ...row, role: "旁观" }], columns));
    const first = await run("import", at("coding.csv"), "--table", "--dataset", "mine");
    expect(first).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/coding\.csv, line 3, role: role "旁观" is not known/),
    });
    expect(first.stderr).toMatch(/^1 of 2 rows refused; correct them in .*coding\.refused\.csv$/m);
    const again = ["import", at("coding.csv"), "--table", "--dataset", "mine"];
    writeFileSync(at("coding.refused.csv"), "mine");
    expect(await run(...again)).toMatchObject({ code: 1, stderr: expect.stringContaining("BAD_TARGET: ") });
    expect(readFileSync(at("coding.refused.csv"), "utf8")).toBe("mine");
    expect((await run(...again, "--force")).stdout).toContain("Nothing changed");
    const mended = readFileSync(at("coding.refused.csv"), "utf8").replace("旁观", "参与");
    writeFileSync(at("mended.csv"), mended);
    expect(await run("import", at("mended.csv"), "--table", "--dataset", "mine")).toMatchObject({ code: 0 });
    writeFileSync(at("corrected.csv"), toCsv([{ ...row, body: "公安部" }], columns));
    const { stdout } = await run("import", at("corrected.csv"), "--table", "--dataset", "mine");
    expect(stdout).toMatch(
      /Accepted facts .* this table does not give \(2\)[^]*withdrawRecords[^]*通知: 财政部 LEADS 工程\n {4}mine:/,
    );
    expect((await run("check")).code).toBe(0);
  });

  it("imports the organizations of projects as CORDIS publishes them, once their bodies are on record", async () => {
    const columns =
      "projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;postCode;city;country;nutsCode;geolocation;organizationURL;contactForm;contentUpdateDate;rcn;order;role;ecContribution;netEcContribution;totalCost;endOfParticipation;active";
    const roles = ["coordinator", "participant", "thirdParty", "associatedPartner", "internationalPartner"];
    const lines = roles.map((role, at) => {
      const cells = new Map([
        ["projectAcronym", "ALPHA"],
        ["projectID", "101"],
        ["organisationID", `99${at}`],
      ]);
      cells
        .set("name", `UNIVERSITY ${at}; FACULTY`)
        .set("role", role)
        .set("contentUpdateDate", "2024-01-02 10:00:00");
      return columns
        .split(";")
        .map((column) => `"${cells.get(column) ?? ""}"`)
        .join(";");
    });
    writeFileSync(at("organization.csv"), [columns, ...lines].join("\n"));
    const known = roles.map((_, at) => `cordis-99${at},UNIVERSITY ${at}; FACULTY,OTHER`);
    writeFileSync(at("bodies.csv"), ["id,nameEn,kind", ...known].join("\n"));
    expect(await run("import", at("bodies.csv"))).toMatchObject({ code: 0 });
    const whole = ["--title", "CORDIS: Horizon Europe projects", "--date", "2024-01"];
    const given = ["import", "--table", at("organization.csv"), "--dataset", "cordis", ...whole];
    const taken = await run(...given, "--json");
    expect([taken.code, reportOf(taken)]).toMatchObject([
      0,
      { refused: 0, counts: { projects: { added: 1 }, documents: { added: 1 }, statements: { added: 5 } } },
    ]);
  });
});

describe("an import much larger than the heap limit", () => {
  const small = { NODE_OPTIONS: "--max-old-space-size=120" };

  it("succeeds", async () => {
    // 60,000 statements of about 2,000 bytes: 120 MB in a heap of 120
    writeFolder(at("large"), { ...smallGraph(), datasets: [dataset("set")] });
    const file = openSync(path.join(at("large"), "statements.jsonl"), "w");
    const claim = { document: "d", predicate: "PARTICIPATES_IN" as const, subject: "b", object: "p" };
    const quote = `b ${"x".repeat(1_500)}`;
    for (let i = 0; i < 60_000; i++)
      writeSync(file, toLine("statements", { ...statement(`large-${i}`, claim, { quote }) }));
    closeSync(file);
    const run = { environment: { ...environment, ...small }, longestMs: 500_000 };
    const { code, stdout, stderr } = await xietong(["import", at("large")], run);
    expect(stderr).toContain("60006 of 60006 records");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^statements +60000 +0 +0$/m);
  }, 520_000);

  it("would fail if it were held in memory: the heap limit is effective", () => {
    const script =
      "const held = []; for (let i = 0; i < 60_000; i++) held.push({ quote: ('x' + i).repeat(400).split('') })";
    expect(spawnSync(process.execPath, ["-e", script], { env: small, stdio: "ignore" }).status).not.toBe(0);
  });
});
