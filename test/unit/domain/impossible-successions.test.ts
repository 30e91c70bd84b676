import { describe, expect, it } from "@jest/globals";
import { findBreaches, impossibleSuccessions } from "../../../src/domain/integrity.js";
import type { BodyRecord, InterchangeRecords } from "../../../src/domain/records.js";
import { blamed } from "../../../src/services/writing/blame.js";
import { partsOfParts } from "../../../src/services/importing/validate-wholes.js";
import { body, document, project, records, statement, succession } from "../../support/records/records.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const lives = (...bodies: BodyRecord[]) => new Map(bodies.map((one) => [one.id, one]));
const found = (on: string, one: Partial<BodyRecord>, other: Partial<BodyRecord>) =>
  impossibleSuccessions([succession("a", "b", on)], lives(body("a", one), body("b", other)))[0]?.message;

describe("the date of a succession", () => {
  it.each([
    ["1990", { establishedOn: "2018" }, { establishedOn: "2023" }, /is dated 1990, but "a" begins 2018/],
    ["2013", {}, { establishedOn: "2018-03" }, /"b" begins 2018-03/],
    ["2018", { abolishedOn: "2013" }, {}, /"a" ends 2013/],
    ["2018", {}, { abolishedOn: "2013" }, /"b" ends 2013/],
  ])("%s cannot be outside of the lives %j and %j", (on, one, other, message) => {
    expect(found(on, one, other)).toMatch(message);
  });

  it("may differ by some days from the end of the one and the beginning of the other, or be coarse", () => {
    expect(
      found("2018-03-17", { abolishedOn: "2018-03-01" }, { establishedOn: "2018-04-16" }),
    ).toBeUndefined();
    expect(found("2018", { abolishedOn: "2018-03-01" }, { establishedOn: "2018-04-16" })).toBeUndefined();
    expect(found("2018", {}, {})).toBeUndefined();
  });

  it("is possible throughout the built-in data", () => {
    const { successions, bodies } = seedRecords();
    expect(impossibleSuccessions(successions, lives(...bodies))).toEqual([]);
  });
});

describe("a breach is blamed on the record that was written", () => {
  const blame = (given: Partial<InterchangeRecords>, kind: keyof InterchangeRecords, id: string) => {
    const all = records(given);
    const after = (all[kind] as unknown as { id: string }[]).find((one) => one.id === id) as never;
    return blamed(findBreaches(all), all, [{ kind, id, before: null, after }]);
  };
  const bodies = ["a", "b", "c"].map((id) => body(id));

  it("when it is a second main line, whichever stands first", () => {
    const successions = [succession("a", "b", "2018"), succession("a", "c", "2013")];
    expect(blame({ bodies, successions }, "successions", "a.b.2018")).toMatchObject([
      { id: "a.b.2018", column: "mainLine" },
    ]);
    expect(blame({ bodies, successions }, "successions", "a.c.2013")).toMatchObject([{ id: "a.c.2013" }]);
  });

  it("when it closes a circle, and not when the circle stood before", () => {
    const successions = [succession("a", "b", "2008"), succession("b", "a", "2013")];
    expect(blame({ bodies, successions }, "successions", "a.b.2008")).toMatchObject([{ id: "a.b.2008" }]);
    const other = [...successions, succession("c", "a", "2001")];
    expect(blame({ bodies, successions: other }, "successions", "c.a.2001")).toEqual([]);
  });

  it("when a body's dates exclude a succession, or a document's length a statement", () => {
    const late = [body("a", { establishedOn: "2018" }), body("b")];
    expect(blame({ bodies: late, successions: [succession("a", "b", "1990")] }, "bodies", "a")).toMatchObject(
      [{ kind: "bodies", id: "a", message: expect.stringContaining('would make "a.b.1990" (successions') }],
    );
    const claim = { predicate: "LEADS", subject: "a", object: "p", document: "d" } as const;
    const short = { bodies, projects: [project("p")], documents: [{ ...document("d", null), length: 3 }] };
    const statements = [statement("s", claim, { start: 3, end: 4 })];
    expect(blame({ ...short, statements }, "documents", "d")).toMatchObject([
      { kind: "documents", id: "d", message: expect.stringContaining('would make "s" (statements') },
    ]);
  });
});

describe("a part of a project", () => {
  const parts = (whole: string | null) =>
    records({
      projects: [{ ...project("a") }, { ...project("b"), partOf: "a" }, { ...project("c"), partOf: whole }],
    });

  it("names the outermost whole, which exists", () => {
    expect(findBreaches(parts("a"))).toEqual([]);
    expect(findBreaches(parts("b")).map(({ id, message }) => `${id} ${message}`)).toEqual([
      "c is part of a project that is itself a part; name the outermost one",
    ]);
    expect(findBreaches(parts("d")).map(({ message }) => message)).toEqual([
      'names "d", which is not among the projects',
    ]);
  });

  it("is refused where the import makes the whole of a stored part a part", () => {
    const place = { file: "projects.jsonl", line: 1 };
    const given = new Map([["b", { record: { ...project("b"), partOf: "a" }, place }]]);
    const stored = [project("a"), { ...project("c"), partOf: "b" }];
    expect(partsOfParts(given, stored)).toEqual([
      {
        ...place,
        column: "partOf",
        reason: expect.stringMatching(/^"b" would make "c" \(projects\) invalid, which is part of a project/),
      },
    ]);
    expect(partsOfParts(given, stored.slice(0, 1))).toEqual([]);
  });
});
