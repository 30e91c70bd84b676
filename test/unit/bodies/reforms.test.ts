import { describe, expect, it } from "@jest/globals";
import { reformsIn } from "../../../src/services/questions/bodies/reforms.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { body, records, succession } from "../../support/records/records.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const seed = seedCollaboration();
const SMALL = collaborationOf(
  records({
    bodies: ["a", "b", "c", "d"].map((id) => body(id)),
    successions: [
      succession("b", "c", "2013-03-14", { event: "second", note: "n", noteZh: "注", sources: ["s", "t"] }),
      succession("a", "b", "2008", { event: "first", verified: false }),
      succession("a", "c", "2013", { event: "second", mainLine: false, kind: "SPLIT_INTO", sources: ["t"] }),
      succession("c", "d", "2013-03-20", { event: "second", eventZh: "第二次", note: "n" }),
    ],
  }),
);
const events = (from: string | null, to: string | null, of = SMALL): string[] =>
  reformsIn(of, from, to).map(({ event }) => event);

describe("reforms", () => {
  it("group the successions of an event, by date, with distinct sources and notes", () => {
    const [first, second] = reformsIn(SMALL, null, null);
    expect(first).toMatchObject({
      ...{ event: "first", eventZh: null, on: "2008", until: "2008", sources: [], notes: [] },
    });
    // some day of 2013 may be its first, and is its last possible
    expect(second).toMatchObject({
      ...{ key: "reform:second", event: "second", on: "2013", until: "2013" },
      ...{ eventZh: "第二次", sources: ["t", "s"], notes: ["n"], notesZh: ["注"] },
      counts: {
        ...{ successions: 3, renamed: 2, mergedInto: 0, splitInto: 1, functionsTransferred: 0 },
        ...{ predecessors: 3, successors: 2, verified: 3 },
      },
    });
    expect(second?.successions.map(({ predecessor, successor }) => [predecessor?.id, successor?.id])).toEqual(
      [
        ["a", "c"],
        ["b", "c"],
        ["c", "d"],
      ],
    );
  });

  it("are those of the period, ends included; a coarse date counts if it may lie in it", () => {
    expect(events("2008", "2008")).toEqual(["first"]);
    expect(events("2008-12-31", "2009")).toEqual(["first"]);
    expect(events("2009", "2012")).toEqual([]);
    expect(events("2013-12-31", null)).toEqual(["second"]);
    expect(events(null, "2013-01-01")).toEqual(["first", "second"]);
    expect(reformsIn(SMALL, "2013-03-20", "2013-03-20")[0]?.counts.successions).toBe(2);
  });

  it("of the built-in data hold every succession, each reform named in Chinese", () => {
    const all = reformsIn(seed, null, null);
    expect(all.map(({ counts }) => counts.successions).reduce((sum, one) => sum + one)).toBe(451);
    expect(all.filter(({ eventZh }) => !eventZh)).toEqual([]);
    const great = all.filter(({ counts }) => counts.successions >= 20);
    expect(great.map(({ eventZh, on }) => `${on} ${eventZh}`)).toEqual([
      ...["1982 1982年国务院机构改革", "1988 1988年国务院机构改革", "1998 1998年国务院机构改革"],
      ...["2008-03-15 2008年国务院机构改革", "2018-03-17 2018年国务院机构改革"],
      "2018-03-21 2018年深化党和国家机构改革",
    ]);
  });

  it("of 2013 are one, and of 2018 the state's and then the party's", () => {
    const [only, ...others] = reformsIn(seed, "2013", "2013");
    expect(others).toEqual([]);
    expect(only).toMatchObject({ on: "2013-03-14", until: "2013-03-14" });
    expect(only?.counts).toEqual({
      ...{ successions: 17, renamed: 0, mergedInto: 7, splitInto: 2, functionsTransferred: 8 },
      ...{ predecessors: 14, successors: 10, verified: 13 },
    });
    const of2018 = reformsIn(seed, "2018-03", "2018-03").map(({ on, counts }) => [on, counts.successions]);
    expect(of2018).toEqual([
      ["2018-03-13", 2],
      ["2018-03-17", 85],
      ["2018-03-21", 29],
    ]);
  });

  it("are refused for an invalid period", () => {
    expect(() => events("2013-02-30", null)).toThrow('from is "2013-02-30", which is no date');
    expect(() => events("2018", "2013")).toThrow("from (2018) lies after to (2013). Swap them.");
  });
});
