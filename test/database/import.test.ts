import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { InterchangeRecords } from "../../src/domain/records.js";
import { toLine } from "../../src/exchange/interchange/write-records.js";
import { checkGraph } from "../../src/services/check.js";
import { importFiles, type ImportOptions } from "../../src/services/importing/import.js";
import { openSource } from "../../src/services/open-source.js";
import { Graph } from "../../src/store/graph.js";
import { migrate } from "../../src/store/migrate.js";
import { RecordRepository } from "../../src/store/record-repository.js";
import { VersionRepository } from "../../src/store/version-repository.js";
import { smallGraph, writeFolder } from "../support/interchange.js";
import { testDatabase, type TestDatabase } from "../support/managed.js";
import { affiliation, body, dataset, document, statement, succession } from "../support/records.js";

let database: TestDatabase;
let graph: Graph;
let place: string;

beforeAll(async () => {
  database = await testDatabase();
  graph = new Graph({ ...database.connection, database: "neo4j" }, 60_000);
  await migrate(graph);
});
beforeEach(async () => {
  await database.driver.executeQuery("MATCH (n) WHERE NOT n:XietongMigration DETACH DELETE n");
  place = mkdtempSync(path.join(os.tmpdir(), "xietong-import-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
afterAll(async () => {
  await graph.close();
  await database.stop();
});

async function take(from: string, options: Partial<ImportOptions> = {}) {
  const source = await openSource(from);
  try {
    return await importFiles(graph, source.files, { by: "tester", reason: "test", ...options }, () => {});
  } finally {
    await source.close();
  }
}

const takeRecords = (given: Partial<InterchangeRecords>, options: Partial<ImportOptions> = {}) => {
  const folder = path.join(place, "in");
  rmSync(folder, { recursive: true, force: true });
  return take(writeFolder(folder, given), options);
};

/** Every node, relationship and property that a write would change; the lock counts who took it. */
async function state() {
  const { records } = await database.driver.executeQuery(
    `MATCH (n) WHERE NOT n:XietongHead OPTIONAL MATCH (n)-[r]->(m)
     RETURN labels(n) + [coalesce(toString(properties(n).id), '')] AS node, properties(n) AS of, type(r) AS type, m.id AS to
     ORDER BY node, type, to`,
  );
  return JSON.stringify(records.map((one) => one.toObject()));
}

const currentVersion = () => new VersionRepository(graph).current();
const stored = async <Kind extends keyof InterchangeRecords>(kind: Kind) =>
  (await new RecordRepository(graph).read(kind))[kind];
const idsOf = async (kind: keyof InterchangeRecords) => (await stored(kind)).map(({ id }) => id);
const same = <T>(list: T[], at: number, given: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...given } : one));

describe("a batch with one line that cannot be taken", () => {
  const base = smallGraph();
  it.each<[string, Partial<InterchangeRecords>, string, number, string, RegExp]>([
    [
      "an unknown column",
      { chains: [base.chains[0]!] },
      "chains.jsonl",
      2,
      "colour",
      /Unrecognized key: "colour"/,
    ],
    [
      "an id that stands twice in a file",
      { bodies: [...base.bodies, body("a")] },
      "bodies.jsonl",
      3,
      "id",
      /^"a" stands twice$/,
    ],
    [
      "an id of nobody",
      { statements: same(base.statements, 1, { subject: "z" }) },
      "statements.jsonl",
      2,
      "subject",
      /^"s2" names "z", which is not among the bodies$/,
    ],
    [
      "an issuer who is nobody",
      { documents: same(base.documents, 0, { issuers: [{ namedForm: "z", body: "z" }] }) },
      ...(["documents.jsonl", 1, "issuers", /^"d" names "z", which is not among the bodies$/] as const),
    ],
    [
      "an offset past the end of the text",
      { statements: same(base.statements, 2, { start: 20, end: 22 }) },
      "statements.jsonl",
      3,
      "end",
      /ends at 22, past the document's 21 characters/,
    ],
    [
      "an offset where the quote says something else",
      { statements: same(base.statements, 0, { start: 4, end: 5 }) },
      "statements.jsonl",
      1,
      "quote",
      /says " " where the named form is "a"/,
    ],
    [
      "a date that does not exist",
      { documents: same(base.documents, 0, { publishedOn: "2015-02-29" }) },
      "documents.jsonl",
      1,
      "publishedOn",
      /a date like 2013/,
    ],
    [
      "a circle of successions",
      { successions: [succession("a", "b", "2013"), succession("b", "a", "2014")] },
      "successions.jsonl",
      2,
      "successor",
      /closes a circle/,
    ],
    [
      "a body that succeeds itself",
      { successions: [succession("a", "a", "2013")] },
      "successions.jsonl",
      1,
      "successor",
      /closes a circle of successions: it leads back to "a"/,
    ],
    [
      "a second main line of one body",
      {
        bodies: ["a", "b", "x"].map((id) => body(id)),
        successions: ["b", "x"].map((to) => succession("a", to, "2013")),
      },
      "successions.jsonl",
      2,
      "mainLine",
      /second main line of "a"/,
    ],
    [
      "an accepted statement about nobody",
      { statements: same(base.statements, 0, { subject: null }) },
      "statements.jsonl",
      1,
      "subject",
      /no record answers to "a"/,
    ],
    [
      "a merged record that is a body still",
      { merges: [{ id: "b", into: "a", note: null }] },
      "merges.jsonl",
      1,
      "id",
      /"b" is still among the bodies/,
    ],
  ])(
    "that is %s keeps nothing, and names file, line, column and reason",
    async (what, given, file, line, column, reason) => {
      const { last } = (await takeRecords({ datasets: [dataset("before")] })).versions!;
      const before = await state();
      const folder = writeFolder(path.join(place, "bad"), { ...base, ...given });
      if (what === "an unknown column")
        writeFileSync(
          path.join(folder, file),
          toLine("chains", { ...base.chains[0]! }) + '{"id":"x","nameZh":"x","nameEn":null,"colour":"red"}\n',
        );
      await expect(take(folder)).rejects.toMatchObject({
        code: "BAD_SEED",
        message: expect.stringMatching(
          new RegExp(`^bad/${file}, line ${line}, column ${column}: .*Nothing was kept; mend the line`),
        ),
        details: { file: `bad/${file}`, line, column, reason: expect.stringMatching(reason) },
      });
      expect(await currentVersion()).toEqual(last);
      expect(await state()).toBe(before);
    },
  );

  it("that repeats an id of another file of its kind is refused where it stands the second time", async () => {
    const folder = writeFolder(path.join(place, "two"), { bodies: [body("a")] });
    const csv = "id,nameZh,nameEn,shortZh,kind,establishedOn,abolishedOn,wikidata,verified,sources";
    writeFileSync(
      path.join(folder, "bodies.csv"),
      `${csv}\nx,x,,,LOCAL,,,,true,[]\na,a,,,LOCAL,,,,true,[]\n`,
    );
    await expect(take(folder)).rejects.toMatchObject({
      code: "BAD_SEED",
      details: { column: "id", reason: '"a" stands twice' },
    });
    expect(await idsOf("bodies")).toEqual([]);
  });

  it("says how many lines are bad besides the first", async () => {
    const names = ["x", "y", "z"].map((id) => ({ ...affiliation("PART_OF", "a", id), id }));
    await expect(takeRecords({ ...base, affiliations: names })).rejects.toThrow(
      /names "x".*\(and 2 more lines\)/,
    );
  });
});

describe("an import of the good lines alone", () => {
  it("refuses with a bad line all that depends on it, and takes the rest", async () => {
    const base = smallGraph();
    // b has no such date; s2 is about b, its document and project stay; the name and the affiliation are b's
    const { refused, refusals, counts, versions } = await takeRecords(
      {
        ...base,
        bodies: same(base.bodies, 1, { establishedOn: "2013-13" }),
        names: ["a", "b"].map((id) => ({
          ...{ id: `${id}/x`, body: id, text: `${id}x`, kind: "ALIAS" as const, language: "zh" as const },
          ...{ from: null, to: null },
        })),
        affiliations: [affiliation("PART_OF", "a", "b")],
      },
      { partial: true },
    );
    const places = refusals.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places).toEqual([
      "in/bodies.jsonl:2:establishedOn",
      "in/names.jsonl:2:body",
      "in/affiliations.jsonl:1:other",
      "in/statements.jsonl:2:subject",
    ]);
    expect(refused).toBe(4);
    expect(counts.statements).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(versions!.last.number).toBe(1);
    expect(await idsOf("statements")).toEqual(["s1", "s3"]);
    expect(await checkGraph(graph)).toMatchObject({ ok: true });
  });

  it("takes of a circle all but one, also when what closes it is there already", async () => {
    const bodies = ["a", "b", "c", "d"].map((id) => body(id));
    await takeRecords({ bodies, successions: [succession("c", "a", "2015"), succession("a", "b", "2013")] });
    const given = [succession("d", "c", "2012"), succession("b", "c", "2014")];
    const { refusals } = await takeRecords({ successions: given }, { partial: true });
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([[2, "successor"]]);
    expect(await idsOf("successions")).toEqual(["a.b.2013", "c.a.2015", "d.c.2012"]);
    expect(await checkGraph(graph)).toMatchObject({ ok: true });
  });

  it("blames the new main line where another is there already, in whatever order their ids stand", async () => {
    const bodies = ["a", "b", "c", "d"].map((id) => body(id));
    const [first, second] = [succession("a", "b", "2013", { mainLine: false }), succession("a", "c", "2013")];
    await takeRecords({ bodies, successions: [first, second] });
    const given = [succession("c", "d", "2014"), { ...first, mainLine: true }];
    const { refusals } = await takeRecords({ successions: given }, { partial: true });
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([[2, "mainLine"]]);
    expect(await checkGraph(graph)).toMatchObject({ ok: true });
  });
});

describe("an import of what is there already", () => {
  it("changes nothing and makes no version", async () => {
    const first = await takeRecords(smallGraph());
    const before = await state();
    const again = await takeRecords(smallGraph());
    expect(again).toMatchObject({ versions: null, refused: 0 });
    expect(again.counts.statements).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(await state()).toBe(before);
    expect(await currentVersion()).toEqual(first.versions!.last);
  });

  it("counts a record that differs as changed, and history keeps what it was", async () => {
    await takeRecords(smallGraph());
    const { counts, versions } = await takeRecords({ bodies: [body("a"), body("b", { shortZh: "乙" })] });
    expect(counts).toEqual({ bodies: { added: 0, changed: 1, unchanged: 1 } });
    expect(versions).toMatchObject({
      first: { number: 2 },
      last: { number: 2, by: "tester", reason: "test" },
    });
    expect((await stored("bodies")).map(({ shortZh }) => shortZh)).toEqual([null, "乙"]);
    const { records } = await database.driver.executeQuery(
      "MATCH (r:Revision) RETURN r.record AS record, r.json AS json",
    );
    expect(records.map((one) => one.get("record") as string)).toEqual([expect.stringMatching(/bodies.*b$/)]);
    expect(JSON.parse(records[0]!.get("json") as string)).toMatchObject({ id: "b", shortZh: null });
    expect(await checkGraph(graph)).toMatchObject({ ok: true });
  });

  it("refuses a text cut short under statements that stand in it, and takes one that still holds them", async () => {
    await takeRecords(smallGraph());
    const cut = (length: number) => ({ documents: [{ ...document("d", "2014-01-01"), length }] });
    // s2 ends at 15
    await expect(takeRecords(cut(14))).rejects.toMatchObject({
      details: {
        file: "in/documents.jsonl",
        line: 1,
        column: "length",
        reason: expect.stringMatching(/would leave "s2" wrong/),
      },
    });
    expect((await takeRecords(cut(15))).counts.documents).toEqual({ added: 0, changed: 1, unchanged: 0 });
  });

  it("refuses a body that was merged into another meanwhile", async () => {
    await takeRecords({ bodies: [body("a")], merges: [{ id: "b", into: "a", note: null }] });
    await expect(takeRecords({ bodies: [body("b")] })).rejects.toMatchObject({
      details: {
        file: "in/bodies.jsonl",
        line: 1,
        column: "id",
        reason: expect.stringMatching(/"b" was merged into "a"/),
      },
    });
  });
});

describe("what an import may be told", () => {
  it("allows a name of two living bodies, which the check then warns of", async () => {
    const name = (id: string) => ({
      id: `${id}/同名`,
      body: id,
      text: "同名",
      kind: "FULL" as const,
      language: "zh" as const,
      from: null,
      to: null,
    });
    await takeRecords({ bodies: [body("a"), body("b")], names: [name("a"), name("b")] });
    const { ok, rules } = await checkGraph(graph);
    expect(ok).toBe(true);
    expect(rules.filter(({ state: of }) => of === "WARNING")).toEqual([
      expect.objectContaining({
        findings: [expect.objectContaining({ message: expect.stringMatching(/"同名" is a and b/) })],
      }),
    ]);
  });

  it("takes of several data sets the one that is named, with all that belongs to none", async () => {
    const base = smallGraph();
    const other = { ...base.statements[1]!, id: "t1", dataset: "other" };
    const both = {
      ...base,
      datasets: [dataset("set"), dataset("other")],
      statements: [...base.statements, other],
    };
    await takeRecords(both, { dataset: "other" });
    expect(await idsOf("datasets")).toEqual(["other"]);
    expect(await idsOf("statements")).toEqual(["t1"]);
    expect(await idsOf("bodies")).toEqual(["a", "b"]);
  });

  it("writes nothing on a dry run, and says what would be added, changed and refused", async () => {
    await takeRecords(smallGraph());
    const before = await state();
    const base = smallGraph();
    const report = await takeRecords(
      {
        ...base,
        bodies: [...same(base.bodies, 0, { verified: false }), body("x")],
        statements: [
          ...base.statements,
          statement("s4", { document: "d", predicate: "LEADS", subject: "nobody", object: "p" }),
        ],
      },
      { dryRun: true },
    );
    expect(report).toMatchObject({
      dryRun: true,
      versions: null,
      refused: 1,
      counts: { bodies: { added: 1, changed: 1, unchanged: 1 } },
    });
    expect(await state()).toBe(before);
  });

  it("writes many records in parts that are each a version, and all together are sound", async () => {
    const base = smallGraph();
    const claim = { document: "d", predicate: "PARTICIPATES_IN" as const, subject: "b", object: "p" };
    const statements = Array.from({ length: 25_000 }, (_, at) => statement(`s${at}`, claim));
    const { versions, counts } = await takeRecords({ ...base, statements });
    // 6 other records: 25,006 in parts of 10,000
    expect([versions!.first.number, versions!.last.number]).toEqual([1, 3]);
    expect(counts.statements).toEqual({ added: 25_000, changed: 0, unchanged: 0 });
    expect(await checkGraph(graph)).toMatchObject({ ok: true, records: { statements: 25_000 } });
    expect((await takeRecords({ ...base, statements })).versions).toBeNull();
  }, 240_000);
});

describe("what an import reads from", () => {
  it("may be a single file, named after what it holds", async () => {
    await take(path.join(writeFolder(path.join(place, "one"), { bodies: [body("a")] }), "bodies.jsonl"));
    expect(await idsOf("bodies")).toEqual(["a"]);
  });

  it.each([
    ["nothing", "nowhere", /There is no .*nowhere/],
    ["a folder without a file of the form", "empty", /holds no file of the interchange form/],
    ["a file named otherwise", "notes.txt", /notes\.txt is not named after what it holds/],
  ])("may not be %s", async (_, name, message) => {
    mkdirSync(path.join(place, "empty"));
    writeFileSync(path.join(place, "empty", "readme.md"), "x");
    writeFileSync(path.join(place, "notes.txt"), "x");
    await expect(take(path.join(place, name))).rejects.toMatchObject({
      code: "BAD_SOURCE",
      message: expect.stringMatching(message),
    });
  });

  it("may not be a folder that bears the name of a file", async () => {
    mkdirSync(path.join(place, "odd", "bodies.jsonl"), { recursive: true });
    await expect(take(path.join(place, "odd"))).rejects.toMatchObject({ code: "BAD_SOURCE" });
  });
});
