import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { TextColumn } from "../../../src/analysis/index/text-column.js";

function columnOf(texts: readonly string[]): TextColumn {
  const column = new TextColumn();
  for (const text of texts) column.push(text);
  return column;
}

describe("a column of texts", () => {
  it("returns every text at its position, whatever it contains", () => {
    const property = fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 200 }), (texts) => {
      const column = columnOf(texts);
      expect(column.length).toBe(texts.length);
      expect(texts.map((_, at) => column.at(at))).toEqual(texts);
    });
    fc.assert(property, { numRuns: 50, seed: 9 });
  });

  it("grows past its first kilobyte and its first 64 texts", () => {
    const texts = Array.from({ length: 1000 }, (_, at) => `陈述 ${at} `.repeat(at % 7));
    const column = columnOf([...texts, "长".repeat(100_000)]);
    expect(texts.map((_, at) => column.at(at))).toEqual(texts);
    expect(column.at(1000)).toHaveLength(100_000);
  });

  it("appends a range of another column", () => {
    const texts = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 200 });
    const property = fc.property(texts, texts, fc.nat(200), fc.nat(200), (own, other, one, two) => {
      const [from, to] = [Math.min(one, two, other.length), Math.min(Math.max(one, two), other.length)];
      const column = columnOf(own);
      column.pushRange(columnOf(other), from, to);
      column.push("last");
      const expected = [...own, ...other.slice(from, to), "last"];
      expect(expected.map((_, at) => column.at(at))).toEqual(expected);
      expect(column.length).toBe(expected.length);
    });
    fc.assert(property, { numRuns: 100, seed: 10 });
  });

  it("returns the texts of its parts, after ranges and texts in any order", () => {
    const id = fc
      .tuple(fc.nat(3), fc.nat(40), fc.nat(999))
      .map(([a, b, c]) => `set-${a}:LEADS:body-${b}:项目-${c}`);
    const ids = fc.array(id, { maxLength: 150 }).map((list) => list.sort());
    const property = fc.property(
      ids,
      fc.array(fc.tuple(fc.nat(150), fc.nat(150)), { maxLength: 6 }),
      (all, ranges) => {
        const [source, column, expected] = [columnOf(all), new TextColumn(), [] as string[]];
        for (const [one, two] of ranges) {
          const [from, to] = [Math.min(one, two, all.length), Math.min(Math.max(one, two), all.length)];
          column.pushRange(source, from, to);
          column.push("between");
          expected.push(...all.slice(from, to), "between");
        }
        const { text, starts, firsts } = column.parts;
        const again = TextColumn.of({ text: text.slice(), starts, firsts }, column.length);
        expect(expected.map((_, at) => [column.at(at), again.at(at)])).toEqual(
          expected.map((one) => [one, one]),
        );
        again.push("after");
        expect(again.at(again.length - 1)).toBe("after");
      },
    );
    fc.assert(property, { numRuns: 100, seed: 12 });
  });

  it("uses a quarter of the bytes of texts that begin alike", () => {
    const texts = Array.from(
      { length: 10_000 },
      (_, at) => `a-set:PARTICIPATES_IN:body-${at >> 8}:project-${at * 7}`,
    );
    const { text, starts, firsts } = columnOf(texts).parts;
    expect(text.length + starts.byteLength + firsts.byteLength).toBeLessThan(texts.join("").length / 4);
  });
});
