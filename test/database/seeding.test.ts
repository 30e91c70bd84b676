import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { BUILT_IN_SETS, seedWhenEmpty } from "../../src/services/opening/seeding.js";
import { Graph } from "../../src/store/graph.js";
import { migrate } from "../../src/store/migrate.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";

let database: TestDatabase;
let graph: Graph;
let copy: string;
let folders: string[];

beforeAll(async () => {
  database = await testDatabase("MIGRATED");
  graph = new Graph({ ...database.connection, database: "neo4j" }, 60_000);
  await migrate(graph);
});
beforeEach(async () => {
  await database.erase();
  copy = mkdtempSync(path.join(os.tmpdir(), "xietong-seed-"));
  folders = BUILT_IN_SETS.map((set) => path.join(copy, path.basename(set)));
  BUILT_IN_SETS.forEach((set, at) => cpSync(set, folders[at]!, { recursive: true }));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));
afterAll(async () => {
  await graph.close();
  await database.stop();
});

/** Replaces one line of a file, counted from 1. */
function replaceLine(file: string, line: number, change: (text: string) => string) {
  const place = path.join(copy, file);
  const lines = readFileSync(place, "utf8").split("\n");
  lines[line - 1] = change(lines[line - 1]!);
  writeFileSync(place, lines.join("\n"));
}

const column = (name: string, value: unknown) => (text: string) =>
  JSON.stringify({ ...(JSON.parse(text) as object), [name]: value });

/** Constraints and indexes stay: recreating them takes longer than the test. */
async function nodeCount() {
  const { records } = await database.driver.executeQuery(
    "MATCH (n) WHERE NOT n:XietongMigration RETURN count(n) AS n",
  );
  return Number(records[0]!.get("n"));
}

const SPEECH = "egov-speech-2014";

describe("a broken line of an interchange file", () => {
  it.each([
    [
      "is no JSON",
      "authority/bodies.jsonl",
      7,
      (text: string) => text.slice(0, -5),
      "the whole line",
      /it is not valid JSON/,
    ],
    [
      "has an unknown column",
      "authority/names.jsonl",
      3,
      column("colour", "red"),
      "colour",
      /[Uu]nrecognized key/,
    ],
    [
      "has a date that does not exist",
      "authority/successions.jsonl",
      2,
      column("on", "2013-02-30"),
      "on",
      /a date like 2013/,
    ],
    [
      "has a value outside the vocabulary",
      "authority/bodies.jsonl",
      9,
      column("kind", "CLUB"),
      "kind",
      /Invalid option/,
    ],
    [
      "repeats an id",
      `${SPEECH}/chains.jsonl`,
      2,
      (text: string) => `${text}\n${text}`,
      "id",
      /stands twice/,
    ],
    [
      "names a body that is not there",
      "authority/names.jsonl",
      5,
      column("body", "nobody"),
      "body",
      /names "nobody", which is not among the bodies/,
    ],
    [
      "has an offset past the end of the document",
      `${SPEECH}/statements.jsonl`,
      4,
      column("end", 9_999_999),
      "end",
      /past the document's \d+ characters/,
    ],
    [
      "has a quote without its named form",
      `${SPEECH}/statements.jsonl`,
      6,
      column("namedForm", "某部"),
      "quote",
      /where the named form is "某部"/,
    ],
  ])(
    "that %s is refused by file, line, column and reason, and nothing is kept",
    async (what, file, line, change, name, reason) => {
      replaceLine(file, line, change);
      const at = what === "repeats an id" ? line + 1 : line;
      await expect(seedWhenEmpty(graph, folders)).rejects.toMatchObject({
        code: "BAD_SEED",
        message: expect.stringMatching(
          /^[\w-]+\/\w+\.jsonl, line \d+, column .*Nothing was written; correct the line and try again\.$/,
        ),
        details: { file, line: at, column: name, reason: expect.stringMatching(reason) },
      });
      expect(await nodeCount()).toBe(0);
    },
  );
});

describe("the built-in data", () => {
  it("is loaded once: a second time changes nothing, as reported", async () => {
    const { made, current } = await seedWhenEmpty(graph);
    expect(made).toEqual(current);
    const before = await nodeCount();
    expect(await seedWhenEmpty(graph)).toEqual({ made: null, current });
    expect(await nodeCount()).toBe(before);
  });

  it("has the same content hash in any folder and any order of lines", async () => {
    const { current } = await seedWhenEmpty(graph);
    await database.erase();
    const file = path.join(copy, "authority/bodies.jsonl");
    writeFileSync(file, readFileSync(file, "utf8").trimEnd().split("\n").reverse().join("\r\n"));
    expect((await seedWhenEmpty(graph, folders)).current.contentHash).toBe(current.contentHash);
  });
});
