import { describe, expect, it } from "@jest/globals";
import { bySuccessionDate } from "../../../src/domain/identity.js";
import { breachesOfSuccession } from "../../../src/domain/succession-integrity.js";
import { succession } from "../../support/records/records.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const transfer = (from: string, to: string, on = "2013") =>
  succession(from, to, on, { kind: "FUNCTIONS_TRANSFERRED", mainLine: false });
const found = (list: ReturnType<typeof succession>[]): string[] =>
  breachesOfSuccession(list).map(({ rule, id }) => `${rule} ${id}`);

describe("successions", () => {
  it("of the built-in data have no cycle, transfers of functions included", () => {
    expect(breachesOfSuccession(seedRecords().successions)).toEqual([]);
  });

  it("may join again after a split without a cycle", () => {
    expect(found([transfer("a", "b"), transfer("a", "c"), transfer("b", "d"), transfer("c", "d")])).toEqual(
      [],
    );
  });

  it("in a cycle are reported once, whatever their kind", () => {
    const circle = [succession("a", "b", "2008"), transfer("b", "c"), transfer("c", "a", "2018")];
    expect(breachesOfSuccession(circle)).toEqual([
      {
        rule: "cycle",
        id: "c.a.2018",
        column: "successor",
        message: 'closes a circle of successions: it leads back to "a"',
      },
    ]);
  });

  it("in two cycles are reported for both; a chain that leads into one is not", () => {
    const circles = [
      transfer("x", "a"),
      transfer("a", "b"),
      transfer("b", "a"),
      transfer("c", "d"),
      transfer("d", "c"),
    ];
    expect(found(circles)).toEqual(["cycle b.a.2013", "cycle d.c.2013"]);
  });

  it("of a body to itself are a cycle", () => {
    expect(found([transfer("a", "a")])).toEqual(["cycle a.a.2013"]);
    expect(found([transfer("x", "a"), transfer("a", "a")])).toEqual(["cycle a.a.2013"]);
  });

  it("are checked in chains of any length", () => {
    const line = Array.from({ length: 100_000 }, (_, at) => transfer(`b${at}`, `b${at + 1}`));
    expect(found(line)).toEqual([]);
    expect(found([...line, transfer("b100000", "b0")])).toEqual(["cycle b100000.b0.2013"]);
  });

  it("have one main line per body", () => {
    expect(found([succession("a", "b", "2008"), succession("a", "c", "2013"), transfer("a", "d")])).toEqual([
      "mainLine a.c.2013",
    ]);
  });

  it("sort by the first day that they can mean, then by id", () => {
    const list = [
      transfer("c", "d", "2013-03"),
      transfer("b", "d", "2013-03-01"),
      transfer("a", "d", "2013-02"),
    ];
    expect([...list].sort(bySuccessionDate).map(({ predecessor }) => predecessor)).toEqual(["a", "b", "c"]);
  });
});
