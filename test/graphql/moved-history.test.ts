/** A whole history moved into an empty database: one database, emptied in between, stands for both. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { exportInterchange } from "../../src/services/files/export-interchange.js";
import { openSource } from "../../src/services/files/open-source.js";
import { historyOf, type HistorySource } from "../../src/services/files/source-history.js";
import { importHistory } from "../../src/services/importing/import-history.js";
import { Graph } from "../../src/store/graph.js";
import { citeAt, verifyAt } from "../support/files/citing.js";
import { DAMAGES } from "../support/files/damaged-histories.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import { CLAIM, Desk, PAIRS, PROPOSE, RESULT, REVIEW } from "../support/running/desk.js";

const STATEMENT = "egov-speech-2014:PARTICIPATES_IN:mof:universal-health-security";
const RENAME = `mutation { renamed: recordBody(body: { id: "mof", nameZh: "国家财政部" }, reason: "a new name") ${RESULT} }`;
const ALIAS = `mutation { addBodyName(name: { body: "mca", text: "民政", kind: ALIAS, language: "zh" }) ${RESULT} }`;
const BY_NAME = '{ body(id: "民政") { id partners { totalCount } } }';
const HISTORY = `{
  meta { dataVersion { number at by reason contentHash } }
  dataVersions(sort: [{ number: ASC }]) { number at by reason contentHash }
  dataChanges(since: 1, first: 50) { nodes { kind id action columns before after dataVersion { number } } }
  history(kind: statements, id: "${STATEMENT}") { nodes { action columns before after dataVersion { number by at } } }
  one: coParticipation(filter: { dataVersion: "1" }) { totalCount nodes { key a { nameZh } b { nameZh } } }
  three: coParticipation(filter: { dataVersion: "3" }) { totalCount nodes { key a { nameZh } b { nameZh } } }
}`;

const files = mkdtempSync(path.join(os.tmpdir(), "xietong-history-"));
const at = (name: string) => path.join(files, name);
let database: TestDatabase;
let desk: Desk;
let graph: Graph;
let cited: { id: string }[];
let before: unknown;
let verified: unknown[];

const erase = () => database.erase();
const nodes = async () => {
  const { records } = await database.driver.executeQuery(
    "MATCH (n) WHERE NOT n:XietongMigration RETURN count(n) AS n",
  );
  return Number(records[0]!.get("n"));
};

async function take(
  place: string,
  change: (history: HistorySource) => void = () => undefined,
  dryRun = false,
) {
  const source = await openSource(place);
  try {
    const history = historyOf(source)!;
    change(history);
    return await importHistory(graph, source, history, { dryRun }, () => undefined);
  } finally {
    await source.close();
  }
}

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  desk = await Desk.on(database);
  graph = new Graph({ ...database.connection, database: "neo4j" }, 60_000);
  await desk.data(PROPOSE, { statements: [CLAIM] });
  await desk.data(REVIEW, {
    reviews: [{ statement: STATEMENT, decision: "ACCEPT", evidence: "DOCUMENT_ONLY" }],
  });
  await desk.data(ALIAS);
  cited = [await citeAt(desk, PAIRS), await citeAt(desk, BY_NAME)];
  await desk.data(RENAME);
  await desk.data(`mutation { withdrawStatement(id: "${STATEMENT}") ${RESULT} }`);
  await desk.data(`mutation { undoVersion(number: 5) ${RESULT} }`);
  before = await desk.data(HISTORY);
  verified = await Promise.all(cited.map(({ id }) => verifyAt(desk, id)));
  for (const place of ["moved", "moved.zip"]) await exportInterchange(graph, at(place), { history: true });
}, 240_000);
afterAll(async () => {
  await graph?.close();
  await desk?.stop();
  rmSync(files, { recursive: true, force: true });
});

describe("a history in an empty database", () => {
  it("gives the same versions, changes, old answers, histories of records and citations", async () => {
    await erase();
    expect(await take(at("moved.zip"), undefined, true)).toMatchObject({
      dryRun: true,
      versions: null,
      citations: 2,
    });
    expect(await nodes()).toBe(0);
    const report = await take(at("moved.zip"));
    expect(report).toMatchObject({ citations: 2, misstated: 0, counts: { bodies: { added: 1034 } } });
    expect(report.versions).toMatchObject({ first: { number: 1 }, last: { number: 7 } });
    await desk.seeded.ready.close();
    desk = await Desk.on(database);
    expect(await desk.data(HISTORY)).toEqual(before);
    expect(await Promise.all(cited.map(({ id }) => verifyAt(desk, id)))).toEqual(verified);
    expect(verified).toMatchObject([{ asCited: { identical: true } }, { asCited: { identical: true } }]);
  });

  it("is exported again byte for byte", async () => {
    await exportInterchange(graph, at("again"), { history: true });
    await exportInterchange(graph, at("again.zip"), { history: true });
    for (const name of readdirSync(at("moved")))
      expect(readFileSync(path.join(at("again"), name), "utf8")).toBe(
        readFileSync(path.join(at("moved"), name), "utf8"),
      );
    expect(readFileSync(at("again.zip")).equals(readFileSync(at("moved.zip")))).toBe(true);
  });

  it("can be written on, and undone", async () => {
    const { undoVersion } = await desk.data(`mutation { undoVersion(number: 7) ${RESULT} }`);
    expect(undoVersion!.dataVersion).toMatchObject({ number: 8 });
    expect((await desk.data(PAIRS, { version: "5" })).coParticipation).toMatchObject({
      dataVersion: { number: 5 },
    });
  });
});

describe("an import of a history", () => {
  it("into a database that is not empty is refused in one sentence", async () => {
    const held = await nodes();
    await expect(take(at("moved"))).rejects.toMatchObject({
      code: "BAD_TARGET",
      message: expect.stringMatching(
        /^The database is not empty: it holds data version 8\. A history can be imported only into an empty database;/,
      ),
    });
    expect(await nodes()).toBe(held);
  });

  it("that was interrupted is continued by the same import, and by no other", async () => {
    await erase();
    await expect(take(at("moved"), interruptedAfterVersion(3))).rejects.toThrow("killed");
    expect(await desk.seeded.ready.current.refresh()).toBe(true);
    expect(await desk.version()).toBe(3);
    const other = changed("other", "history.jsonl", (text) => text.replaceAll("a new name", "another name"));
    await expect(take(other)).rejects.toMatchObject({ code: "BAD_TARGET" });
    const report = await take(at("moved"));
    expect(report.versions).toMatchObject({ first: { number: 4 }, last: { number: 7 } });
    await exportInterchange(graph, at("continued.zip"), { history: true });
    expect(readFileSync(at("continued.zip")).equals(readFileSync(at("moved.zip")))).toBe(true);
    await expect(take(at("moved"))).rejects.toMatchObject({ code: "BAD_TARGET" });
  });
});

describe("a history", () => {
  beforeAll(erase);

  it.each(DAMAGES)(
    "that %s is refused before anything is written",
    async (_, name, change, isSummed, message) => {
      const place = changed(name, name, change, isSummed);
      await expect(take(place)).rejects.toMatchObject({
        code: "BAD_SOURCE",
        message: expect.stringMatching(message),
      });
      expect(await nodes()).toBe(0);
    },
  );

  it("that lacks a file is refused", async () => {
    const place = changed("lacking", "history.jsonl", (text) => text);
    rmSync(path.join(place, "citations.jsonl"));
    await expect(take(place)).rejects.toMatchObject({
      message: expect.stringContaining("citations.jsonl is missing"),
    });
  });
});

/** A copy of the export with one file changed, and the hash of that file stated where it is to be believed. */
function changed(label: string, name: string, change: (text: string) => string, isSummed = true): string {
  const place = mkdtempSync(at(`${label}-`));
  cpSync(at("moved"), place, { recursive: true });
  const file = path.join(place, name);
  const text = change(readFileSync(file, "utf8"));
  expect(text === readFileSync(file, "utf8")).toBe(label === "lacking");
  writeFileSync(file, text);
  if (!isSummed) return place;
  const description = path.join(place, "datapackage.json");
  const described = JSON.parse(readFileSync(description, "utf8")) as { resources: { path: string }[] };
  const resources = described.resources.map((one) =>
    one.path === name
      ? {
          ...one,
          bytes: Buffer.byteLength(text),
          hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
        }
      : one,
  );
  writeFileSync(description, JSON.stringify({ ...described, resources }));
  return place;
}

/** The history breaks off after a version when it is read to be written; it is read twice before that, to be checked. */
function interruptedAfterVersion(version: number): (history: HistorySource) => void {
  return ({ history }) => {
    const { open } = history;
    let times = 0;
    history.open = async function* () {
      if (++times < 3) {
        yield* open();
        return;
      }
      const bytes = readFileSync(path.join(at("moved"), "history.jsonl"));
      yield bytes.subarray(0, bytes.indexOf("\n", bytes.indexOf(`{"version":${version},`)) + 1);
      throw new Error("killed");
    };
  };
}
