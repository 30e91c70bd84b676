/** Moves data from one machine to another: one database, emptied in between, stands for both. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import { freshHome, xietong } from "../support/running/program.js";

const WITHDRAWN = "egov-speech-2014:PARTICIPATES_IN:mof:universal-social-security";
const WITHDRAW = `mutation { withdrawStatement(id: "${WITHDRAWN}") { dataVersion { contentHash } } }`;
const ANSWER =
  "{ coParticipation(first: 1, filter: { identity: { mode: AT_DOCUMENT_DATE } }) { totalCount dataVersion { number contentHash } } }";

let database: TestDatabase;
const { home, remove } = freshHome();
const files = mkdtempSync(path.join(os.tmpdir(), "xietong-moving-"));
const at = (name: string) => path.join(files, name);

const run = (argv: string[], input = "") => {
  const { uri, user, password, database: name } = database.connection;
  const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  return xietong(argv, { environment: { XIETONG_HOME: home, ...given }, input });
};
const ask = async (query: string) => {
  const { data } = JSON.parse((await run(["query", "-"], query)).stdout) as { data: unknown };
  return data as Record<string, { totalCount: number; dataVersion: { number: number; contentHash: string } }>;
};
const nodes = async () =>
  Number((await database.driver.executeQuery("MATCH (n) RETURN count(n) AS n")).records[0]!.get("n"));

/** The machine that the data comes from: the built-in data without one statement. */
let contentHash: string;
let totalCount: number;

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  await run(["query", "-"], WITHDRAW);
  const { coParticipation } = await ask(ANSWER);
  ({ totalCount } = coParticipation!);
  ({ contentHash } = coParticipation!.dataVersion);
  writeFileSync(at("history.zip"), "older");
  await run(["export", "--interchange", "--history", "--force", "-o", at("history.zip")]);
  for (const place of ["data.zip", "data"]) await run(["export", "--interchange", "-o", at(place)]);
}, 240_000);

afterAll(async () => {
  await database.stop();
  remove();
  rmSync(files, { recursive: true, force: true });
});

describe("import into an empty database", () => {
  it("writes nothing in a dry run, not even an index", async () => {
    await database.clear();
    const dry = await run(["import", "--dry-run", at("data.zip")]);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/^statements +107 +0 +0$/m) });
    expect(dry.stderr).toContain("The database is empty. An import does not load the built-in data");
    expect(await nodes()).toBe(0);
    const { records } = await database.driver.executeQuery("SHOW CONSTRAINTS");
    expect(records).toEqual([]);
  });

  it("gives the same answers under the same content hash: nothing withdrawn comes back", async () => {
    await database.clear();
    const taken = await run(["import", at("data.zip")]);
    expect(taken).toMatchObject({ code: 0, stdout: expect.stringContaining(`Content hash ${contentHash}`) });
    expect(taken.stderr).not.toContain("WARNING");
    const moved = await ask(ANSWER);
    expect(moved.coParticipation).toEqual({ totalCount, dataVersion: { number: 1, contentHash } });
  });

  it("takes a history with all its versions, and no second one", async () => {
    await database.clear();
    const taken = await run(["import", at("history.zip")]);
    expect(taken).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        `Data versions 1 to 2.\nContent hash ${contentHash}\nCitations taken: 0`,
      ),
    });
    expect((await ask(ANSWER)).coParticipation!.dataVersion).toEqual({ number: 2, contentHash });
    expect(await run(["import", at("history.zip")])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("BAD_TARGET: The database is not empty: it holds data version 2."),
    });
  });

  it("ends with 1 and a warning when a line is missing", async () => {
    await database.clear();
    const folder = lacking("names");
    const taken = await run(["import", folder]);
    expect(taken.code).toBe(1);
    expect(taken.stderr).toMatch(
      new RegExp(
        `^WARNING: the content hash is \\w{64}, but datapackage.json states ${contentHash}\\. .* changed after its export, or lines`,
        "m",
      ),
    );
  });
});

describe("import into the built-in data", () => {
  const seeded = () => database.bringTo("SEEDED");

  it("warns that another content hash was reached, and how to get the right one", async () => {
    await seeded();
    const taken = await run(["import", at("data.zip"), "--json"]);
    expect(taken.stderr).toMatch(
      /^WARNING: .* The database holds other records than .*npx xietong import --replace /m,
    );
    const report = JSON.parse(taken.stdout) as { contentHash: { stated: string; reached: string } };
    expect(report.contentHash.stated).toBe(contentHash);
    expect(report.contentHash.reached).not.toBe(contentHash);
  });

  it("is replaced by it as one version, and what goes is listed", async () => {
    await seeded();
    const before = await nodes();
    const dry = await run(["import", "--replace", "--dry-run", at("data.zip")]);
    expect(dry.code).toBe(0);
    expect(dry.stderr).toContain(
      `1 record would be withdrawn, because the source does not hold it:\n  statements ${WITHDRAWN}\n`,
    );
    expect(await nodes()).toBe(before);
    const taken = await run(["import", "--replace", at("data")]);
    expect(taken.stderr).toContain(`1 record will be withdrawn`);
    expect(taken.stdout).toMatch(/^statements +0 +0 +107 +1$/m);
    expect(taken.stdout).toContain(`Data version 2.\nContent hash ${contentHash}`);
    expect(await run(["check"])).toMatchObject({ code: 0 });
  });

  it("is replaced by data that has nothing in common with it", async () => {
    await seeded();
    mkdirSync(at("small"));
    writeFileSync(path.join(at("small"), "chains.jsonl"), '{"id":"c","nameZh":"链","nameEn":null}\n');
    const taken = await run(["import", "--replace", at("small")]);
    expect(taken).toMatchObject({ code: 0, stdout: expect.stringMatching(/^bodies +0 +0 +0 +1034$/m) });
    const check = JSON.parse((await run(["check", "--json"])).stdout) as { ok: boolean; records: object };
    expect(check).toMatchObject({ ok: true, records: { bodies: 0, statements: 0, chains: 1 } });
  });

  it("is not replaced by files that do not have the content hash that they state", async () => {
    await seeded();
    const before = await nodes();
    const refused = await run(["import", "--replace", lacking("names")]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(
      /^BAD_SOURCE: The records have the content hash .* Nothing was written\./m,
    );
    expect(await nodes()).toBe(before);
  });

  it("is not replaced by a part", async () => {
    for (const part of ["--partial", "--table", "--dataset=egov-speech-2014"])
      expect(
        await run(["import", "--replace", ...(part === "--table" ? ["--dataset=x"] : []), part, at("data")]),
      ).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("--replace takes the whole source"),
      });
  });
});

describe("check --repair", () => {
  it("heals a content hash that is not that of the stored records, and says what it did", async () => {
    await run(["import", "--replace", at("data.zip")]);
    await database.driver.executeQuery("MATCH (b:Body {id: 'mof'}) SET b.shortZh = '财\ufffd部'");
    expect((await run(["check"])).code).toBe(1);
    const { code, stdout } = await run(["check", "--repair"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Repaired: data version \d+ states the content hash \w{64},\nbut the stored records have \w{64}, which data version \d+ now states\.\nNo record was changed\./,
    );
    expect(stdout).toMatch(/^ {2}bodies mof: column shortZh holds \ufffd; write it again$/m);
    expect((await run(["check", "--repair"])).stdout).toMatch(/^Nothing to repair: /);
  });
});

/** The exported folder without the last line of one file. */
function lacking(kind: string): string {
  const folder = mkdtempSync(at("lacking-"));
  for (const name of readdirSync(at("data"))) {
    const lines = readFileSync(path.join(at("data"), name), "utf8");
    const kept = name === `${kind}.jsonl` ? lines.replace(/[^\n]*\n$/, "") : lines;
    writeFileSync(path.join(folder, name), kept);
  }
  return folder;
}
