import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import stringWidth from "string-width";
import { renderAnswer } from "../../src/commands/printing/render.js";
import { table, wrap } from "../../src/commands/printing/table.js";

const style = { language: "zh", evidence: true, width: null } as const;

describe("a table", () => {
  it("counts a Chinese character as two columns", () => {
    expect(
      table(
        ["机构", "n"],
        [
          ["人社部", "3"],
          ["MOH", "10"],
        ],
        null,
      ),
    ).toBe(["机构    n", "──────  ──", "人社部  3", "MOH     10"].join("\n"));
  });

  it("fits into the width given, and loses nothing", () => {
    const text = fc.string({
      unit: fc.constantFrom("人", "社", "部", "a", "b", "，"),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const made = table(["甲", "乙"], rows, 60);
        expect(Math.max(...made.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
        const letters = (all: string) => [...all.replace(/[\s─]/g, "")].sort().join("");
        expect(letters(made)).toBe(letters(`甲乙${rows.flat().join("")}`));
      }),
    );
  });

  it("shows a text that is given in two languages in the one asked for", () => {
    const steps = {
      steps: [{ on: "2013", kind: "RENAMED", event: "Reform of 2013", eventZh: "2013年改革" }],
    };
    const shown = (language: "zh" | "en") => renderAnswer(steps, { ...style, language });
    expect(shown("zh")).toContain("2013年改革");
    expect(shown("zh")).not.toContain("Reform of 2013");
    expect(shown("en")).toContain("Reform of 2013");
    expect(shown("en")).not.toContain("2013年改革");
    expect(renderAnswer({ steps: [{ on: "2013", event: "Reform", eventZh: null }] }, style)).toContain(
      "Reform",
    );
  });

  it("breaks at a space where there is one", () => {
    expect(wrap("functions transferred to the ministry", 22)).toEqual([
      "functions transferred",
      "to the ministry",
    ]);
  });
});

describe("an answer", () => {
  it("calls a day a day, and a body on a day the body of that day", () => {
    const head = (row: object) => renderAnswer({ list: [row] }, style).split("\n")[0];
    expect(head({ on: "2013-03-14", rank: 1 })).toBe("日期        名次");
    expect(head({ on: { nameZh: "卫健委" }, rank: 1 })).toBe("该日机构  名次");
  });

  it("of nothing says so", () => {
    expect(renderAnswer({ body: null }, style)).toBe("没有结果");
    expect(renderAnswer({ coParticipation: { nodes: [], totalCount: 0 } }, style)).toBe(
      "没有结果\n\n总数: 0",
    );
  });

  it("puts names into cells, longer lists beneath, and each clause once with the names it gives", () => {
    const statement = (namedForm: string) => ({
      namedForm,
      quote: "由甲部牵头，乙部参建",
      document: { title: "文" },
    });
    const rows = [
      {
        rank: 1,
        a: { id: "x", nameZh: "甲部" },
        shared: { totalCount: 2, nodes: [statement("甲部"), statement("乙部")] },
      },
    ];
    const expected = [
      "名次  机构甲  共享·总数",
      "────  ──────  ─────────",
      "1     甲部    2",
      "",
      "1  甲部",
      "   “由甲部牵头，乙部参建”",
      "     甲部、乙部 — 《文》",
    ];
    expect(renderAnswer({ list: rows }, style).split("\n")).toEqual(expected);
    expect(renderAnswer({ list: rows }, { ...style, evidence: false }).split("\n")).toEqual(
      expected.slice(0, 3),
    );
  });
});
