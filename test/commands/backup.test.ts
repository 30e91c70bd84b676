/** Saves data and restores them: one database, emptied in between, stands for both machines. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { citationId, type KeptCitation } from "../../src/domain/citation.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import { freshHome, xietong, type Run } from "../support/running/program.js";
import { unzipped, zipped } from "../support/files/packages.js";

const ANSWER = "{ coParticipation(first: 1) { totalCount dataVersion { number contentHash } } }";
const CITED = "{ coParticipation(first: 2) { nodes { sharedCount a { nameZh } b { nameZh } } } }";
const WRITE = (n: number) =>
  `mutation { recordChain(chain: { id: "c${n}", nameZh: "链${n}" }) { dataVersion { number } } }`;
const TEXT = "关于共享的通知\n财政部牵头。";
const SHA256 = createHash("sha256").update(TEXT).digest("hex");

let database: TestDatabase;
const [source, target] = [freshHome(), freshHome()];
const files = mkdtempSync(path.join(os.tmpdir(), "xietong-backup-"));
const at = (name: string) => path.join(files, name);

const runIn = (home: string, argv: string[], more: Run = {}) => {
  const { uri, user, password, database: name } = database.connection;
  const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  return xietong(argv, { ...more, environment: { XIETONG_HOME: home, ...given } });
};
const here = (argv: string[], more: Run = {}) => runIn(source.home, argv, more);
const there = (argv: string[], more: Run = {}) => runIn(target.home, argv, more);
const answerOf = async (query: string) => {
  const { stdout } = await here(["query", "-"], { input: query });
  return (JSON.parse(stdout) as { data: Record<string, unknown> }).data;
};
const nodes = async () =>
  Number((await database.driver.executeQuery("MATCH (n) RETURN count(n) AS n")).records[0]!.get("n"));

let saved: { version: { number: number; contentHash: string }; citations: number; texts: number };
let citation: string;
let answer: unknown;

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  mkdirSync(path.join(source.home, "texts"));
  writeFileSync(path.join(source.home, "texts", SHA256), TEXT);
  ({ id: citation } = JSON.parse((await here(["cite", "-", "--json"], { input: CITED })).stdout) as {
    id: string;
  });
  // a version is written while the backup is being made
  const backup = here(["backup", at("data.zip"), "--json"], { ownProcess: true });
  let done = false;
  void backup.finally(() => (done = true));
  for (let n = 0; !done; n++) await answerOf(WRITE(n));
  const { code, stdout, stderr } = await backup;
  expect([code, stderr]).toEqual([0, ""]);
  saved = JSON.parse(stdout) as typeof saved;
  answer = await answerOf(
    ANSWER.replace("first: 1", `first: 1, filter: { dataVersion: "${saved.version.number}" }`),
  );
}, 240_000);
afterAll(async () => {
  await database.stop();
  for (const { remove } of [source, target]) remove();
  rmSync(files, { recursive: true, force: true });
});

/** The files of the backup, some of them changed. */
async function changed(name: string, change: (file: string, text: string) => string | null): Promise<string> {
  const entries: [string, Buffer][] = [];
  for (const [file, bytes] of await unzipped(at("data.zip"))) {
    const text = change(file, bytes.toString("utf8"));
    if (text !== null) entries.push([file, Buffer.from(text)]);
  }
  return zipped(at(name), entries);
}

describe("a backup", () => {
  it("holds one data version with its citations and texts, readable for its owner alone", async () => {
    expect(saved).toMatchObject({ citations: 1, texts: 1 });
    expect(statSync(at("data.zip")).mode & 0o777).toBe(0o600);
    const { code, stdout } = await there(["restore", "--verify", at("data.zip")]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(
        `^The backup is intact: data version ${saved.version.number}, saved 20.*\nContent hash ${saved.version.contentHash}\n${saved.version.number} versions?, 1 citation, 1 text of documents`,
      ),
    );
  });

  it("overwrites no file without --force", async () => {
    expect(await here(["backup", at("data.zip")])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^BAD_TARGET: .*data\.zip exists already/),
    });
  });

  it("is not restored into a database with data", async () => {
    expect(await there(["restore", at("data.zip")])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/BAD_TARGET: The database is not empty: .*`npx xietong db reset`/),
    });
  });
});

describe("a backup that is not whole is refused before anything is written:", () => {
  const restored = async (place: string) => {
    await database.clear();
    const { code, stderr } = await there(["restore", place]);
    expect([code, await nodes()]).toEqual([1, 0]);
    return stderr;
  };
  it("one that is cut", async () => {
    writeFileSync(at("cut.zip"), readFileSync(at("data.zip")).subarray(0, 50_000));
    expect(await restored(at("cut.zip"))).toMatch(/^BAD_SOURCE: cut\.zip cannot be read as a zip: /m);
  });
  it("one with another byte", async () => {
    const bytes = readFileSync(at("data.zip"));
    bytes[20_000]! ^= 1;
    writeFileSync(at("flipped.zip"), bytes);
    expect(await restored(at("flipped.zip"))).toMatch(/^BAD_SOURCE: .*flipped\.zip/m);
  });
  it.each([
    [
      "with another text",
      "texts.jsonl",
      (text: string) => text.replace("牵头", "参与"),
      /texts\.jsonl.* was changed|instead of/,
    ],
    ["without its citations", "citations.jsonl", () => null, /citations\.jsonl is missing/],
    ["that is no backup", "backup.json", () => null, /has no backup\.json; a backup is made with/],
    [
      "of a newer form",
      "backup.json",
      (text: string) => text.replace('"form": 1', '"form": 2'),
      /it has the form 2, and this program reads 1/,
    ],
  ] as const)("one %s", async (_, name, change, reason) => {
    const place = await changed(`${name}.zip`, (file, text) => (file === name ? change(text) : text));
    expect(await restored(place)).toMatch(reason);
  });
});

describe("a backup restored into an empty database", () => {
  it("gives the same versions, content hash, citations and texts, and says that it compared them", async () => {
    await database.clear();
    const { code, stdout, stderr } = await there(["restore", at("data.zip")]);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("ERROR")]);
    const { number, contentHash } = saved.version;
    expect(stdout).toBe(
      `Restored ${number} data versions\nContent hash ${contentHash}, as in the backup\n` +
        "1 of 1 citations are answered as they were cited\n1 text of documents\n",
    );
    expect(await answerOf(ANSWER)).toEqual(answer);
    expect(readFileSync(path.join(target.home, "texts", SHA256), "utf8")).toBe(TEXT);
    expect(await there(["verify", citation])).toMatchObject({ code: 0 });
    expect(await there(["check"])).toMatchObject({ code: 0 });
  });

  it("ends with 1 and names a citation that is not answered as it was cited", async () => {
    // a citation of a query that this program does not answer any more
    const [line] = (await unzipped(at("data.zip"))).get("citations.jsonl")!.toString("utf8").split("\n");
    const old = JSON.parse(line!) as KeptCitation;
    old.query = "{ gone }";
    old.id = citationId(old);
    const lines = `${JSON.stringify(old)}\n`;
    const place = await changed("old.zip", (file, text) => {
      if (file === "citations.jsonl") return lines;
      return file === "backup.json" ? withSum(text, "citations.jsonl", lines) : text;
    });
    await database.clear();
    const { code, stdout } = await there(["restore", place]);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining(
        `0 of 1 citations are answered as they were cited\n  ${old.id}: NOT_ANSWERED; see npx xietong verify ${old.id}\n`,
      ),
    ]);
  });
});

/** A manifest that states the length and hash of another content of a file. */
function withSum(text: string, file: string, content: string): string {
  const manifest = JSON.parse(text) as { resources: { path: string; bytes: number; hash: string }[] };
  const resource = manifest.resources.find((one) => one.path === file)!;
  resource.bytes = Buffer.byteLength(content);
  resource.hash = `sha256:${createHash("sha256").update(content).digest("hex")}`;
  return JSON.stringify(manifest);
}
