import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/data/check.js";
import { VersionRepository } from "../../src/store/version-repository.js";
import { ImportBench, withChange } from "../support/records/import-bench.js";
import { smallGraph, writeFolder } from "../support/records/interchange.js";
import { body, dataset, document, statement } from "../support/records/records.js";

const bench = new ImportBench();

it("what needs more memory than the database has for it says so, and how to give more", async () => {
  const filled = bench.graph.read((transaction) =>
    transaction.text("UNWIND range(1, 100000000) AS n WITH collect({n: n}) AS many RETURN size(many)"),
  );
  await expect(filled).rejects.toMatchObject({
    code: "DATABASE_TIMEOUT",
    message: expect.stringMatching(/needed too much memory; .* XIETONG_HEAP/),
  });
});

describe("an import of existing records", () => {
  it("changes nothing and creates no version", async () => {
    const first = await bench.takeRecords(smallGraph());
    const before = await bench.state();
    const again = await bench.takeRecords(smallGraph());
    expect(again).toMatchObject({ versions: null, refused: 0 });
    expect(again.counts.statements).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(await bench.state()).toBe(before);
    expect(await new VersionRepository(bench.graph).current()).toEqual(first.versions!.last);
  });

  it("counts a record that differs as changed, and history keeps its former state", async () => {
    await bench.takeRecords(smallGraph());
    const { counts, versions } = await bench.takeRecords({
      bodies: [body("a"), body("b", { shortZh: "乙" })],
    });
    expect(counts).toEqual({ bodies: { added: 0, changed: 1, unchanged: 1 } });
    expect(versions).toMatchObject({
      first: { number: 2 },
      last: { number: 2, by: "tester", reason: "test" },
    });
    expect((await bench.stored("bodies")).map(({ shortZh }) => shortZh)).toEqual([null, "乙"]);
    const { records } = await bench.database.driver.executeQuery(
      "MATCH (r:Revision) RETURN r.record AS record, r.json AS json",
    );
    expect(records.map((one) => one.get("record") as string)).toEqual([expect.stringMatching(/bodies.*b$/)]);
    expect(JSON.parse(records[0]!.get("json") as string)).toMatchObject({ id: "b", shortZh: null });
    expect(await checkGraph(bench.graph)).toMatchObject({ ok: true });
  });

  it("refuses a document length below the offsets of its statements, and accepts one that covers them", async () => {
    await bench.takeRecords(smallGraph());
    const cut = (length: number) => ({ documents: [{ ...document("d", "2014-01-01"), length }] });
    // s2 ends at 15
    await expect(bench.takeRecords(cut(14))).rejects.toMatchObject({
      details: {
        file: "in/documents.jsonl",
        line: 1,
        column: "length",
        reason: expect.stringMatching(/would make "s2" invalid/),
      },
    });
    expect((await bench.takeRecords(cut(15))).counts.documents).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
    });
  });

  it("refuses a body that was merged into another meanwhile", async () => {
    await bench.takeRecords({ bodies: [body("a")], merges: [{ id: "b", into: "a", note: null }] });
    await expect(bench.takeRecords({ bodies: [body("b")] })).rejects.toMatchObject({
      details: {
        file: "in/bodies.jsonl",
        line: 1,
        column: "id",
        reason: expect.stringMatching(/"b" was merged into "a"/),
      },
    });
  });
});

describe("merges of bodies that the graph holds", () => {
  const merges = (...pairs: [id: string, into: string][]) =>
    bench.takeRecords({ merges: pairs.map(([id, into]) => ({ id, into, note: "one body" })) });

  it("are done by the import: names and statements move, and the same file again changes nothing", async () => {
    await bench.takeRecords(smallGraph());
    const { statements } = smallGraph();
    expect(statements.map(({ subject }) => subject)).toContain("b");
    const { counts, versions } = await merges(["b", "a"]);
    expect(counts.merges).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(versions!.last).toMatchObject({ reason: "Duplicate b merged into a", by: "tester" });
    expect((await bench.stored("bodies")).map(({ id }) => id)).not.toContain("b");
    expect((await bench.stored("statements")).map(({ subject }) => subject)).not.toContain("b");
    expect(
      (await bench.stored("names")).filter(({ body }) => body === "a").map(({ text }) => text),
    ).toContain(body("b").nameZh);
    expect(await checkGraph(bench.graph)).toMatchObject({ ok: true });
    expect(await merges(["b", "a"])).toMatchObject({ versions: null, refused: 0 });
  });

  it("are refused where the body that stays is merged away too, and nothing is written", async () => {
    await bench.takeRecords({ bodies: [body("a"), body("b"), body("c")] });
    const before = await bench.state();
    for (const chain of [
      [["b", "b"]],
      [
        ["a", "b"],
        ["b", "c"],
      ],
    ] as [string, string][][]) {
      await expect(merges(...chain)).rejects.toMatchObject({
        details: {
          line: 1,
          column: "into",
          reason: expect.stringMatching(/is merged into "b", which is merged itself/),
        },
      });
    }
    expect(await bench.state()).toBe(before);
  });
});

describe("the options of an import", () => {
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
    await bench.takeRecords({ bodies: [body("a"), body("b")], names: [name("a"), name("b")] });
    const { ok, rules } = await checkGraph(bench.graph);
    expect(ok).toBe(true);
    expect(rules.filter(({ state: of }) => of === "WARNING")).toEqual([
      expect.objectContaining({
        findings: [expect.objectContaining({ message: expect.stringMatching(/"同名" is a and b/) })],
      }),
    ]);
  });

  it("imports only the named data set, with all records that belong to none", async () => {
    const base = smallGraph();
    const other = { ...base.statements[1]!, id: "t1", dataset: "other" };
    const both = {
      ...base,
      datasets: [dataset("set"), dataset("other")],
      statements: [...base.statements, other],
    };
    await bench.takeRecords(both, { dataset: "other" });
    expect(await bench.idsOf("datasets")).toEqual(["other"]);
    expect(await bench.idsOf("statements")).toEqual(["t1"]);
    expect(await bench.idsOf("bodies")).toEqual(["a", "b"]);
  });

  it("writes nothing on a dry run, and reports what would be added, changed and refused", async () => {
    await bench.takeRecords(smallGraph());
    const before = await bench.state();
    const base = smallGraph();
    const report = await bench.takeRecords(
      {
        ...base,
        bodies: [...withChange(base.bodies, 0, { verified: false }), body("x")],
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
    expect(await bench.state()).toBe(before);
  });

  it("writes many records as one version, and the result passes the check", async () => {
    const base = smallGraph();
    const claim = { document: "d", predicate: "PARTICIPATES_IN" as const, subject: "b", object: "p" };
    const statements = Array.from({ length: 9_000 }, (_, at) => statement(`s${at}`, claim));
    const { versions, counts } = await bench.takeRecords({ ...base, statements });
    expect([versions!.first.number, versions!.last.number]).toEqual([1, 1]);
    expect(counts.statements).toEqual({ added: 9_000, changed: 0, unchanged: 0 });
    expect(await checkGraph(bench.graph)).toMatchObject({ ok: true, records: { statements: 9_000 } });
    expect((await bench.takeRecords({ ...base, statements })).versions).toBeNull();
  }, 240_000);
});

describe("the source of an import", () => {
  it("may be a single file, named by its kind of records", async () => {
    await bench.take(
      path.join(writeFolder(path.join(bench.place, "one"), { bodies: [body("a")] }), "bodies.jsonl"),
    );
    expect(await bench.idsOf("bodies")).toEqual(["a"]);
  });

  it.each([
    ["nothing", "nowhere", /There is no .*nowhere/],
    ["a folder without a file of the form", "empty", /holds no file of the interchange form/],
    ["a file named otherwise", "notes.txt", /notes\.txt is not named after what it holds/],
  ])("may not be %s", async (_, name, message) => {
    mkdirSync(path.join(bench.place, "empty"));
    writeFileSync(path.join(bench.place, "empty", "readme.md"), "x");
    writeFileSync(path.join(bench.place, "notes.txt"), "x");
    await expect(bench.take(path.join(bench.place, name))).rejects.toMatchObject({
      code: "BAD_SOURCE",
      message: expect.stringMatching(message),
    });
  });

  it("may not be a folder with the name of a file", async () => {
    mkdirSync(path.join(bench.place, "odd", "bodies.jsonl"), { recursive: true });
    await expect(bench.take(path.join(bench.place, "odd"))).rejects.toMatchObject({ code: "BAD_SOURCE" });
  });
});
