import { describe, expect, it } from "@jest/globals";
import { earliestDay, holdsOn, isOnOrBefore, isPartialDate, latestDay } from "../../../src/domain/dates.js";

describe("a date", () => {
  it.each(["2013", "2013-03", "2013-03-14", "2012-02-29"])("%s is a year, a month or a day", (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    "",
    "13",
    "2013-3",
    "2013-13",
    "2013-00",
    "2013-02-29",
    "2013-03-32",
    "0000",
    "2013-03-14T00",
    " 2013",
  ])('"%s" is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it("that is coarse stands for every day in it", () => {
    expect([earliestDay("2013"), latestDay("2013")]).toEqual([20130101, 20131231]);
    expect([earliestDay("2013-03"), latestDay("2013-03")]).toEqual([20130301, 20130331]);
    expect([earliestDay("2013-03-14"), latestDay("2013-03-14")]).toEqual([20130314, 20130314]);
  });
});

describe("whether one date lies on or before another", () => {
  it.each([
    ["2013-03-14", "2013-03-14", "YES"],
    ["2013-03-14", "2013-03-13", "NO"],
    ["2013-03", "2013-04", "YES"],
    ["2012", "2013-01-01", "YES"],
    ["2014", "2013-12-31", "NO"],
  ] as const)("is certain of %s and %s: %3$s", (date, limit, verdict) => {
    expect(isOnOrBefore(date, limit)).toBe(verdict);
  });

  it.each([
    ["2013", "2013-06-01"],
    ["2013-03-14", "2013-03"],
    ["2013-03", "2013"],
    ["2013", "2013"],
  ])("cannot be told of %s and %s", (date, limit) => {
    expect(isOnOrBefore(date, limit)).toBe("UNCERTAIN");
  });
});

describe("a span", () => {
  it("includes its first day and excludes its last", () => {
    const span = { from: "2008-03-15", to: "2013-03-14" };
    const days = ["2008-03-14", "2008-03-15", "2013-03-13", "2013-03-14"];
    expect(days.map((day) => holdsOn(span, day))).toEqual([false, true, true, false]);
  });

  it("without an end is open", () => {
    expect(holdsOn({ from: null, to: null }, "1949-10-01")).toBe(true);
    expect(holdsOn({ from: "2013", to: null }, "2099")).toBe(true);
  });

  it("holds in doubt on a coarse date", () => {
    expect(holdsOn({ from: "2013-06", to: null }, "2013")).toBe(true);
    expect(holdsOn({ from: null, to: "2013-06" }, "2013")).toBe(true);
    expect(holdsOn({ from: null, to: "2013" }, "2013-12-30")).toBe(true);
    expect(holdsOn({ from: null, to: "2013" }, "2013-12-31")).toBe(false);
  });
});
