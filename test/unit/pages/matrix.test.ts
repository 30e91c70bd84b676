import { expect, it } from "@jest/globals";
import { firstOf, moved, within } from "../../../web/explorer/matrix/cell.js";
import { leadCells, mostOf, sharedCells } from "../../../web/explorer/matrix/cells.js";
import { borders, inCircles } from "../../../web/explorer/matrix/order.js";

const pair = (source: string, target: string, sharedCount: number) => ({ source, target, sharedCount });
const part = (source: string, target: string, role: "LEAD" | "PARTICIPANT") => {
  return { source, target, roles: [role] };
};

it("a matrix puts the bodies of a circle side by side, the strongest first, and marks where the next begins", () => {
  const node = (key: string, circle: number | null, strength: number) => ({ key, circle, strength });
  const nodes = [
    node("e", 3, 0),
    node("d", 2, 0),
    node("c", 1, 5),
    node("b", 0, 1),
    node("a", 0, 2),
    node("f", 1, 1),
  ];
  const ordered = inCircles(nodes);
  expect(ordered.map(({ key }) => key)).toEqual(["a", "b", "c", "f", "d", "e"]);
  // small circles are not set apart from each other, but from a large one
  expect(borders(ordered)).toEqual([]);
  const large = ["w", "x", "y", "z"].map((key) => node(key, 9, 1));
  expect(borders(inCircles([...nodes, ...large]))).toEqual([6]);
  expect(borders(inCircles(nodes.map((each) => ({ ...each, circle: null }))))).toEqual([]);
});

it("shows what a pair shares in both directions", () => {
  const cells = sharedCells([pair("a", "b", 3), pair("a", "c", 1)]);
  expect([cells.get("a")!.get("b"), cells.get("b")!.get("a"), cells.get("b")!.get("c")]).toEqual([
    3,
    3,
    undefined,
  ]);
  expect(mostOf(cells)).toBe(3);
});

it("counts in how many items the row leads and the column takes part, for the pairs drawn", () => {
  const parts = [
    ...[part("a", "p", "LEAD"), part("b", "p", "PARTICIPANT"), part("c", "p", "PARTICIPANT")],
    ...[part("a", "q", "LEAD"), part("b", "q", "LEAD")],
    ...[part("b", "r", "LEAD"), part("a", "r", "PARTICIPANT")],
  ];
  const cells = leadCells([pair("a", "b", 3)], parts);
  expect(cells).toEqual(
    new Map([
      ["a", new Map([["b", 1]])],
      ["b", new Map([["a", 1]])],
    ]),
  );
});

it("keeps the cell within the matrix, also when there is one body only or a filter made the matrix smaller", () => {
  expect([firstOf(1), firstOf(4)]).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 1 },
  ]);
  expect(within(4, { row: 30, column: 2 })).toEqual({ row: 3, column: 2 });
  expect(moved(4, null, "ArrowDown")).toEqual({ row: 0, column: 1 });
  expect(moved(4, { row: 3, column: 2 }, "ArrowDown")).toEqual({ row: 3, column: 2 });
  expect(moved(4, { row: 3, column: 2 }, "ArrowLeft")).toEqual({ row: 3, column: 1 });
  expect(moved(4, { row: 3, column: 2 }, "x")).toBeNull();
});
