import { describe, expect, it } from "@jest/globals";
import { readRow } from "../../../src/services/importing/coding-row.js";

const ROW = {
  ...{ title: "通知", number: "", date: "2014", issuers: "财政部", project: "工程", chain: "" },
  ...{ body: "财政部", role: "牵头", quote: "", kind: "", sameAs: "", leads: "", participants: "" },
  ...{ place: "", note: "" },
};
const read = (cells: Partial<typeof ROW>) =>
  readRow({ line: 2, cells: { ...ROW, ...cells }, given: {}, fault: null }, new Map());

describe("a row of a coding table", () => {
  it("is sound with tabs and line ends in its quote", () => {
    expect(read({ quote: "一、\n\t由财政部牵头" })).toMatchObject({ date: "2014" });
  });

  it.each([
    ["title", "通\0知", "title: character 2 is U+0000, a control character; remove it"],
    ["issuers", "财政部\u0007", "issuers: character 4 is U+0007, a control character; remove it"],
    ["body", "财政\u200b部", "body: character 3 is U+200B, which is invisible; remove it"],
    ["project", "工\n程", "project: character 2 is U+000A, the end of a line; remove it"],
    ["issuers", "部".repeat(501), "issuers: it has 501 characters; at most 500 are stored"],
    [
      "quote",
      "由财政部\ud800",
      "quote: character 5 is U+D800, half of a surrogate pair, so not valid Unicode; remove it",
    ],
  ] as const)("is refused with a %s that cannot be stored", (column, cell, reason) => {
    expect(read({ [column]: cell })).toEqual({ column, reason });
  });
});
