import { describe, expect, it } from "@jest/globals";
import { table } from "../../../src/commands/printing/table.js";
import { printable, printableJson } from "../../../src/domain/printable.js";

const NASTY = "安\u001b]0;题\u0007全\u202e局\u200b家\u009b国\ud800\r𠮷\u{e0041}\n\t尾";

describe("text for a terminal", () => {
  it("shows the characters that act on it by their code, and keeps tabs and line ends", () => {
    expect(printable(NASTY)).toBe(
      "安\\u{1b}]0;题\\u{7}全\\u{202e}局\\u{200b}家\\u{9b}国\\u{d800}\\u{d}𠮷\\u{e0041}\n\t尾",
    );
  });

  it("is the same value in JSON", () => {
    const json = printableJson(JSON.stringify({ [NASTY]: [NASTY] }, null, 2));
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(JSON.parse(json)).toEqual({ [NASTY]: [NASTY] });
  });

  it("keeps the columns of a table in line", () => {
    expect(
      table(["a", "b"], [["全\u202e局", "1"]], null)
        .split("\n")
        .at(-1),
    ).toBe("全\\u{202e}局  1");
  });
});
