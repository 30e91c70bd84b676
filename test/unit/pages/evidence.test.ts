import { expect, it } from "@jest/globals";
import { sortedByDate } from "../../../web/explorer/panel/sortedByDate.js";

it("evidence is sorted by its newest or its oldest document, what has no date last", () => {
  const entry = (...dates: (string | null)[]) => ({
    statements: dates.map((publishedOn) => ({ document: { publishedOn } })),
  });
  const [old, long, none, young] = [
    entry("2014-05"),
    entry("2010", "2020-01-01"),
    entry(null),
    entry("2019-12-31"),
  ];
  const given = [none, old, young, long];
  expect(sortedByDate(given, "NEWEST")).toEqual([long, young, old, none]);
  expect(sortedByDate(given, "OLDEST")).toEqual([long, old, young, none]);
});
