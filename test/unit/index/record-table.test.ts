import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { RecordTable } from "../../../src/analysis/index/record-table.js";
import type { RecordChange } from "../../../src/domain/history.js";
import type { AnyRecord, ChainRecord, DocumentRecord, ProjectRecord } from "../../../src/domain/records.js";

/** Texts of any characters, also half ones, control characters and such as have four bytes. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom("", "\0", "\0null", "null", "\ud800", "𠮷野家", "专项行动"),
);
const date = fc.option(fc.constantFrom("2013", "2013-03", "2013-03-14", "2020-01-01"));
const ids = (prefix: string) => fc.nat(60).map((at) => `${prefix}-${at}-𠮷`);
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const project: fc.Arbitrary<ProjectRecord> = fc
  .record({
    ...{ id: ids("project"), nameZh: text, nameEn: fc.option(text), labelIsOurs: fc.boolean() },
    kind: fc.constantFrom("INFORMATIZATION_PROJECT", "POLICY_TASK"),
    ...{ startedOn: date, endedOn: date, partOf: fc.constantFrom(undefined, null, "project-1") },
  })
  .map(({ partOf, ...record }) => (partOf === undefined ? record : { ...record, partOf }));
const issuer = fc.record({ namedForm: text, body: fc.option(text) }).map((one) => ({ ...one }));
const document: fc.Arbitrary<DocumentRecord> = fc
  .record({
    ...{ id: ids("document"), title: text, number: fc.option(text), publishedOn: date },
    issuers: fc.array(issuer, { maxLength: 3 }),
    ...{ url: fc.option(text), sha256: fc.option(text), length: fc.option(fc.nat()) },
    ...{ licence: fc.option(text), language: fc.constantFrom("zh", "en") },
  })
  .map((record) => ({ ...record }));
const listOf = <One extends { id: string }>(one: fc.Arbitrary<One>): fc.Arbitrary<One[]> =>
  fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 50 }).map((list) => list.sort(byId));

const chain = (id: string, nameZh = id): ChainRecord => ({ id, nameZh, nameEn: null });
const chains = (...list: string[]) =>
  RecordTable.of(
    "chains",
    list.map((id) => chain(id)),
  );

/** The change from one record with an id to another; null: there is none. */
function change(id: string, before: object | null, after: object | null): RecordChange {
  return { kind: "projects", id, before: before as AnyRecord | null, after: after as AnyRecord | null };
}

describe("a table of records", () => {
  it("gives every record as it was, by row, by id, in order and by field", () => {
    const property = fc.property(listOf(project), listOf(document), (projects, documents) => {
      const [one, other] = [RecordTable.of("projects", projects), RecordTable.of("documents", documents)];
      for (const [table, records] of [[one, projects] as const, [other, documents] as const]) {
        expect(table.length).toBe(records.length);
        expect([...table]).toStrictEqual(records);
        expect(records.map((_, row) => table.at(row))).toStrictEqual(records);
        expect(records.map(({ id }) => table.get(id))).toStrictEqual(records);
        expect(records.map(({ id }) => table.places.get(id))).toEqual([...records.keys()]);
      }
      expect([...one.column("nameZh")]).toEqual(projects.map(({ nameZh }) => nameZh));
      expect([...other.column("publishedOn")]).toEqual(documents.map(({ publishedOn }) => publishedOn));
    });
    fc.assert(property, { numRuns: 100, seed: 31 });
  });

  it("may be empty, or of one record", () => {
    const none = chains();
    expect([none.length, [...none], none.get("a"), none.places.has("")]).toEqual([0, [], undefined, false]);
    expect(() => none.at(0)).toThrow(RangeError);
    const one = chains("a");
    expect([one.length, [...one], one.get("a"), one.get("b")]).toEqual([
      1,
      [chain("a")],
      chain("a"),
      undefined,
    ]);
    expect(() => one.at(1)).toThrow("There is no row 1 of chains");
    expect(() => one.at(-1)).toThrow(RangeError);
  });

  it("finds no id that is not there, however alike", () => {
    const list = Array.from({ length: 2_000 }, (_, at) => `chain-${String(at).padStart(6, "0")}`);
    const table = chains(...list);
    const absent = list
      .map((id) => `${id}0`)
      .concat("", "chain", "Chain-000001", "chain-000001 ", "chain-002000");
    expect(absent.filter((id) => table.places.has(id) || table.get(id) !== undefined)).toEqual([]);
    expect(list.map((id) => table.places.get(id))).toEqual([...list.keys()]);
  });

  it("orders records as JavaScript does, which puts 𠮷 before （, and finds the place of a new one", () => {
    const table = chains("a（", "a𠮷", "b");
    expect([...table.column("id")]).toEqual(["a𠮷", "a（", "b"]);
    const { table: now, moved } = table.changed([change("a（（", null, chain("a（（"))]);
    expect([...now.column("id")]).toEqual(["a𠮷", "a（", "a（（", "b"]);
    expect([...moved!]).toEqual([0, 1, 3]);
  });

  it("refuses two records with one id", () => {
    expect(() => chains("a", "b", "b", "c")).toThrow('Two records have the id "b"');
    const table = chains("a", "c");
    expect(() => table.changed([change("b", null, chain("c"))])).toThrow('Two records have the id "c"');
  });

  it("holds long texts, and more different values than a byte or two can number", () => {
    const records = Array.from({ length: 70_000 }, (_, at) => ({
      ...{
        id: `document-${String(at).padStart(6, "0")}`,
        title: at % 1_000 === 0 ? "长𠮷".repeat(at) : `第${at}号`,
      },
      ...{ number: null, publishedOn: null, issuers: [], url: null, sha256: null, length: at },
      ...{ licence: `licence ${at}`, language: at < 300 ? `language ${at}` : "zh" },
    }));
    const table = RecordTable.of("documents", records);
    const rows = [0, 255, 256, 299, 1_000, 65_535, 65_536, 69_000, 69_999];
    expect(rows.map((row) => table.at(row))).toEqual(rows.map((row) => records[row]));
    expect([...table.column("licence")]).toEqual(records.map(({ licence }) => licence));
  });
});

describe("a table of records after changes", () => {
  it("is that of the changed records, and says where each record went", () => {
    const property = fc.property(listOf(project), listOf(project), fc.nat(), (before, given, gone) => {
      const known = new Map(before.map((record) => [record.id, record]));
      const removed = before.filter((_, at) => (gone >> (at % 31)) & 1).map(({ id }) => id);
      const edited = given.filter(({ id }) => !removed.includes(id));
      const changes = [
        ...edited.map((record) => change(record.id, known.get(record.id) ?? null, record)),
        ...removed.map((id) => change(id, known.get(id)!, null)),
      ];
      const after = new Map([...known, ...edited.map((record) => [record.id, record] as const)]);
      for (const id of removed) after.delete(id);
      const expected = [...after.values()].sort(byId);
      const old = RecordTable.of("projects", before);
      const { table, moved } = old.changed(changes);
      expect([...table]).toStrictEqual(expected);
      expect(expected.map(({ id }) => table.places.get(id))).toEqual([...expected.keys()]);
      const now = before.map(({ id }) => expected.findIndex((one) => one.id === id));
      expect([...(moved ?? now.keys())]).toEqual(now);
      expect([...old]).toStrictEqual(before);
      const { rows, slots, columns } = table.parts;
      expect([...RecordTable.ofParts("projects", { rows, slots, columns })]).toStrictEqual(expected);
    });
    fc.assert(property, { numRuns: 200, seed: 32 });
  });

  it("keeps its rows where records only changed, and can be changed again and again", () => {
    let { table, moved } = chains("a", "b").changed([change("b", chain("b"), chain("b", "乙"))]);
    expect([moved, table.get("b")!.nameZh]).toEqual([null, "乙"]);
    const expected = ["a", "b"];
    for (const id of ["c", "B", "𠮷", "aa", "", "b0"]) {
      ({ table, moved } = table.changed([change(id, null, chain(id))]));
      expected.push(id);
      expect(Array.from(table, (one) => one.id)).toEqual(expected.sort());
      expect(moved).toHaveLength(expected.length - 1);
    }
  });

  it("passes over the removal of a record that is not there", () => {
    const { table, moved } = chains("a").changed([change("b", chain("b"), null)]);
    expect([[...table], [...(moved ?? [0])]]).toEqual([[chain("a")], [0]]);
  });
});
