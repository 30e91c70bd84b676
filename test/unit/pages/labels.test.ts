import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { placeLabels, type Rectangle, type Label } from "../../../web/explorer/picture/labels.js";
import { arrowOf } from "../../../web/explorer/export/arrowHead.js";
import { paintGexf } from "../../../web/explorer/export/paintGexf.js";

const FRAME = { width: 600, height: 400 };

const node = fc.record({
  x: fc.integer({ min: 0, max: FRAME.width }),
  y: fc.integer({ min: 0, max: FRAME.height }),
  radius: fc.integer({ min: 3, max: 20 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constantFrom(16, 31),
});
const nodes = fc
  .array(node, { maxLength: 60 })
  .map((list) => list.map((box, index): Label => ({ key: String(index), ...box })));

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

it("labels overlap neither each other nor nodes as large as their own, stay inside the frame, and the first is always placed", () => {
  fc.assert(
    fc.property(nodes, (labels) => {
      const placed = placeLabels(labels, FRAME);
      const names = [...placed];
      for (const [key, name] of names) {
        expect(name.x >= 0 && name.y >= 0).toBe(true);
        expect(name.x + name.width <= FRAME.width && name.y + name.height <= FRAME.height).toBe(true);
        expect(names.filter(([other, place]) => other !== key && overlap(name, place))).toEqual([]);
        const hidden = labels.filter(({ key: other, x, y, radius }) => {
          const disc = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
          const own = labels.find((label) => label.key === key)!;
          return other !== key && radius >= own.radius && overlap(name, disc);
        });
        expect(hidden).toEqual([]);
      }
    }),
  );
  const alone: Label = { key: "a", x: 300, y: 200, radius: 5, width: 50, height: 16 };
  expect(placeLabels([alone, { ...alone, key: "b", x: 310 }], FRAME).get("a")).toEqual({
    ...{ x: 242, y: 192 },
    ...{ width: 50, height: 16 },
  });
});

it("the largest node is named amid small ones, which are not", () => {
  const small = Array.from({ length: 120 }, (_, at): Label => {
    const place = { x: 200 + (at % 12) * 16, y: 120 + Math.floor(at / 12) * 16 };
    return { key: String(at), ...place, radius: 5, width: 60, height: 16 };
  });
  const large: Label = { key: "large", x: 290, y: 200, radius: 14, width: 60, height: 16 };
  const placed = placeLabels([large, ...small], FRAME);
  expect(placed.get("large")).toEqual({ x: 307, y: 192, width: 60, height: 16 });
  expect(placed.has(String(5 * 12 + 6))).toBe(false);
});

it("a chosen node is named even where everything is taken", () => {
  const crowded = Array.from({ length: 40 }, (_, at): Label => {
    const place = { x: 300 + (at % 8) * 6, y: 200 + Math.floor(at / 8) * 6 };
    return { key: String(at), ...place, radius: 12, width: 80, height: 16 };
  });
  const last = crowded.slice(1).concat(crowded[0]!);
  expect(placeLabels(last, FRAME).has("0")).toBe(false);
  const named = placeLabels(
    last.map((label) => ({ ...label, always: label.key === "0" })),
    FRAME,
  );
  expect(named.has("0")).toBe(true);
});

it("the picture as GEXF has every node in its place, colour and size, and says under which conditions", () => {
  const node = (key: string, colour: string) => {
    const look = { kind: "body" as const, size: 4.256, colour, note: null, strength: 1, lines: [key] };
    return { key, x: 1.5, y: -2, full: `<${key}>`, ...look };
  };
  const line = { colour: "#000000", opacity: 0.5, width: 2, dash: 0 };
  const scene = {
    nodes: [node("a", "#ff8000"), node("b", "#000000")],
    links: [{ key: "a b", source: "a", target: "b", weight: 3, line }],
  };
  const text = paintGexf(scene, "T", ["from 2014"], "en");
  expect(text).toContain(
    '<node id="a" label="&lt;a&gt;"><viz:color r="255" g="128" b="0" a="1"/><viz:position x="1.5" y="-2" z="0"/><viz:size value="4.26"/>',
  );
  expect(text).toContain(
    '<edge id="a b" source="a" target="b" weight="3"><viz:color r="0" g="0" b="0" a="0.5"/>',
  );
  expect(text).toContain("<description>from 2014</description>");
});

it("an arrow ends at the disc that it points at, with a head as long and wide as its line asks", () => {
  const { to, head } = arrowOf([0, 0], [100, 0], 10, 2);
  const corners = [
    [90, 0],
    [82, 3],
    [82, -3],
  ];
  expect([to, ...head].map(rounded)).toEqual([[82, 0], ...corners]);
  // two discs that touch leave no room for a line
  expect(rounded(arrowOf([0, 0], [0, 12], 10, 2).to)).toEqual([0, 0]);
});

const rounded = (point: readonly number[]): number[] => point.map((part) => Math.round(part) + 0);
