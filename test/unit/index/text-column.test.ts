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

  it("uses about the bytes of its texts plus four per text", () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => `statement-${at}`);
    const bytes = texts.join("").length + 4 * texts.length;
    expect(columnOf(texts).byteLength).toBeLessThan(2.5 * bytes);
  });
});
