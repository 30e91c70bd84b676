import { describe, expect, it } from "@jest/globals";
import { namesIn, sentenceAround } from "../../../web/review/document/items.js";
import { blocksOf, piecesOf, spansByBlock, type Span } from "../../../web/review/document/pieces.js";
import { partsOf } from "../../../web/review/document/parts.js";
import { TextPlaces } from "../../../web/review/document/places.js";

const span = (start: number, end: number): Span => ({ start, end, ids: [`${start}`] });

describe("places in a text", () => {
  it("count code points for the API and UTF-16 units for the page", () => {
    const text = "𠮷林𠮷省，教育部";
    const places = new TextPlaces(text);
    const points = [...text];
    points.forEach((_, point) => {
      const unit = points.slice(0, point).join("").length;
      expect([places.unitAt(point), places.pointAt(unit)]).toEqual([unit, point]);
    });
    expect(places.unitAt(points.length)).toBe(text.length);
  });
});

describe("the parts of a long list", () => {
  it("hold about as much each, every entry once and in order", () => {
    const parts = partsOf([30, 30, 50, 200, 10, 10], (size) => size, 100);
    expect(parts).toEqual([[30, 30, 50], [200], [10, 10]]);
    expect(partsOf([], () => 1, 10)).toEqual([]);
  });
});

describe("the blocks of a text", () => {
  it("are its lines, and long lines cut after a sentence, without loss or overlap", () => {
    const text = `标题\n\n${"教育部牵头。".repeat(1_000)}\n${"𠮷".repeat(4_000)}`;
    const blocks = blocksOf(text);
    expect(blocks.slice(0, 2)).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 3 },
    ]);
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_500);
    const parts = blocks.map(({ start, end }) => text.slice(start, end));
    expect(parts.join("")).toBe(text.replaceAll("\n", ""));
    expect(parts.some((part) => /\p{Cs}/u.test(part))).toBe(false);
  });

  it("know the marks in them, also those that two share", () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ];
    const found = spansByBlock(blocks, [span(2, 4), span(8, 12), span(15, 16)]);
    expect([...found].map(([at, spans]) => [at, spans.map(({ start }) => start)])).toEqual([
      [0, [2, 8]],
      [1, [8, 15]],
    ]);
  });
});

describe("the pieces of a block", () => {
  it("carry the mark and the clause; of overlapping marks the first shows", () => {
    const pieces = piecesOf({ start: 0, end: 12 }, [span(2, 5), span(4, 7), span(8, 9)], {
      start: 1,
      end: 6,
    });
    expect(pieces.map(({ start, end, span: mark, inClause }) => [start, end, mark?.start, inClause])).toEqual(
      [
        [0, 1, undefined, false],
        [1, 2, undefined, true],
        [2, 5, 2, true],
        [5, 6, undefined, true],
        [6, 8, undefined, false],
        [8, 9, 8, false],
        [9, 12, undefined, false],
      ],
    );
  });
});

describe("what a person selects", () => {
  it("is cut into names, at marks and where and joins two", () => {
    const text = "由民政部、司法部和人力资源和社会保障部等负责";
    const names = namesIn(text, { start: 1, end: text.indexOf("负责") });
    expect(names.map(({ form }) => form)).toEqual(["民政部", "司法部", "人力资源和社会保障部"]);
    for (const { form, start, end } of names) expect(text.slice(start, end)).toBe(form);
  });

  it("stands in a sentence", () => {
    const text = "一、平台。\n　　由民政部负责；司法部参加。其他。";
    const start = text.indexOf("民政部");
    const { start: from, end } = sentenceAround(text, { start, end: start + 3 });
    expect(text.slice(from, end)).toBe("由民政部负责");
  });
});
