import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { InterchangeRecords } from "../../src/domain/records.js";
import { toLine } from "../../src/exchange/interchange/write-records.js";
import { VersionRepository } from "../../src/store/version-repository.js";
import { ImportBench, withChange } from "../support/records/import-bench.js";
import { smallGraph, writeFolder } from "../support/records/interchange.js";
import { isSoundForBulk } from "../support/running/bulk-proof.js";
import { affiliation, body, dataset, succession } from "../support/records/records.js";

const bench = new ImportBench();

describe("a batch with one invalid line", () => {
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
      "an id that occurs twice in a file",
      { bodies: [...base.bodies, body("a")] },
      "bodies.jsonl",
      3,
      "id",
      /^"a" occurs twice$/,
    ],
    [
      "an id of nobody",
      { statements: withChange(base.statements, 1, { subject: "z" }) },
      "statements.jsonl",
      2,
      "subject",
      /^"s2" names "z", which is not among the bodies$/,
    ],
    [
      "a part of no project",
      { projects: withChange(base.projects, 0, { partOf: "z" }) },
      ...(["projects.jsonl", 1, "partOf", /^".+" names "z", which is not among the projects$/] as const),
    ],
    [
      "a part of a part",
      {
        projects: [
          ...base.projects,
          { ...base.projects[0]!, id: "q", partOf: base.projects[0]!.id },
          { ...base.projects[0]!, id: "r", partOf: "q" },
        ],
      },
      ...([
        "projects.jsonl",
        base.projects.length + 2,
        "partOf",
        /^"r" is part of a project that is/,
      ] as const),
    ],
    [
      "an issuer who is nobody",
      { documents: withChange(base.documents, 0, { issuers: [{ namedForm: "z", body: "z" }] }) },
      ...(["documents.jsonl", 1, "issuers", /^"d" names "z", which is not among the bodies$/] as const),
    ],
    [
      "an issuer that no statement supports",
      { documents: withChange(base.documents, 0, { issuers: [{ namedForm: "a", body: "a" }] }) },
      ...(["documents.jsonl", 1, "issuers", /^"d" names "a" as issuer, and no statement says so/] as const),
    ],
    [
      "an offset past the end of the text",
      { statements: withChange(base.statements, 2, { start: 20, end: 22 }) },
      "statements.jsonl",
      3,
      "end",
      /ends at 22, past the document's 21 characters/,
    ],
    [
      "an offset where the quote says something else",
      { statements: withChange(base.statements, 0, { start: 4, end: 5 }) },
      "statements.jsonl",
      1,
      "quote",
      /says " " where the named form is "a"/,
    ],
    [
      "a date that does not exist",
      { documents: withChange(base.documents, 0, { publishedOn: "2015-02-29" }) },
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
      "a succession before its bodies began",
      {
        bodies: [body("a", { establishedOn: "2018" }), body("b", { establishedOn: "2023" })],
        successions: [succession("a", "b", "1990")],
      },
      "successions.jsonl",
      1,
      "on",
      /^"a.b.1990" is dated 1990, but "a" begins 2018$/,
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
      { statements: withChange(base.statements, 0, { subject: null }) },
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
      const { last } = (await bench.takeRecords({ datasets: [dataset("before")] })).versions!;
      const before = await bench.state();
      const folder = writeFolder(path.join(bench.place, "bad"), { ...base, ...given });
      if (what === "an unknown column")
        writeFileSync(
          path.join(folder, file),
          toLine("chains", { ...base.chains[0]! }) + '{"id":"x","nameZh":"x","nameEn":null,"colour":"red"}\n',
        );
      await expect(bench.take(folder)).rejects.toMatchObject({
        code: "BAD_SEED",
        message: expect.stringMatching(
          new RegExp(`^bad/${file}, line ${line}, column ${column}: .*Nothing was written; correct the line`),
        ),
        details: { file: `bad/${file}`, line, column, reason: expect.stringMatching(reason) },
      });
      expect(await new VersionRepository(bench.graph).current()).toEqual(last);
      expect(await bench.state()).toBe(before);
      expect(await isSoundForBulk(folder)).toBe(false);
    },
  );

  it("and a bulk load agree on what is sound", async () => {
    expect(await isSoundForBulk(writeFolder(path.join(bench.place, "good"), base))).toBe(true);
  });

  it("that repeats an id of another file of its kind is refused at the second occurrence", async () => {
    const folder = writeFolder(path.join(bench.place, "two"), { bodies: [body("a")] });
    const csv = "id,nameZh,nameEn,shortZh,kind,establishedOn,abolishedOn,wikidata,verified,sources";
    writeFileSync(
      path.join(folder, "bodies.csv"),
      `${csv}\nx,x,,,LOCAL,,,,true,[]\na,a,,,LOCAL,,,,true,[]\n`,
    );
    await expect(bench.take(folder)).rejects.toMatchObject({
      code: "BAD_SEED",
      details: { column: "id", reason: '"a" occurs twice' },
    });
    expect(await bench.idsOf("bodies")).toEqual([]);
    expect(await isSoundForBulk(folder)).toBe(false);
  });

  it("of an accepted statement with neither place nor quote is refused where places are asked for", async () => {
    const nowhere = { quote: null, quoteStart: null, start: null, end: null };
    const bare = { ...base, statements: withChange(base.statements, 0, { ...nowhere, status: "ACCEPTED" }) };
    await expect(bench.takeRecords(bare, { located: true })).rejects.toMatchObject({
      code: "BAD_SEED",
      details: {
        column: "quote",
        reason: expect.stringMatching(/has neither a place nor a quote; give one/),
      },
    });
    const folder = writeFolder(path.join(bench.place, "bare"), bare);
    expect([await isSoundForBulk(folder, true), await isSoundForBulk(folder)]).toEqual([false, true]);
    const without = (await bench.takeRecords(base)).documentOnly!;
    expect((await bench.takeRecords(bare)).documentOnly).toBe(without + 1);
  });

  it("reports how many further lines are invalid", async () => {
    const names = ["x", "y", "z"].map((id) => ({ ...affiliation("PART_OF", "a", id), id }));
    await expect(bench.takeRecords({ ...base, affiliations: names })).rejects.toThrow(
      /names "x".*\(and 2 more\)/,
    );
  });
});
