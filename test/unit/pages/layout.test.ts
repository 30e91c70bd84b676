import { expect, it } from "@jest/globals";
import { layoutOf } from "../../../web/explorer/layout/layout.js";

const BODIES = 120;
/** Bodies on a circle, each linked with the next two, and one in twelve with the centre. */
const starts = new Map(
  Array.from({ length: BODIES }, (_, at): [string, { x: number; y: number }] => {
    const angle = (2 * Math.PI * ((at * 37) % BODIES)) / BODIES;
    return [`BODY:${at}`, { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) }];
  }),
);
const links = Array.from({ length: BODIES }, (_, at) => [
  { source: at, target: (at + 1) % BODIES, weight: 5 },
  { source: at, target: (at + 2) % BODIES, weight: 2 },
  ...(at % 12 === 1 ? [{ source: 0, target: at, weight: 1 }] : []),
]).flat();

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

it("a picture has its own layout: the same every time, linked bodies near, little moved by a small change", () => {
  const first = layoutOf({ id: 1, places: starts, links });
  expect(layoutOf({ id: 2, places: starts, links })).toEqual(first);
  const spots = [...first.values()];
  for (const axis of ["x", "y"] as const) {
    const values = spots.map((spot) => spot[axis]);
    // the frame, and the room that names need at its edges
    expect(Math.max(...values)).toBeLessThan(125);
    expect(Math.min(...values)).toBeGreaterThan(-125);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(190);
  }
  const linked = mean(links.map(({ source, target }) => distance(spots[source]!, spots[target]!)));
  const any = mean(spots.flatMap((a, at) => spots.slice(at + 1).map((b) => distance(a, b))));
  expect(linked).toBeLessThan(any / 2);

  // pictures begin with the places of the whole network
  const whole = layoutOf({ id: 3, places: first, links });
  const fewer = layoutOf({ id: 4, places: first, links: links.filter((_, at) => at % 40 !== 0) });
  const moved = mean([...whole].map(([key, spot]) => distance(spot, fewer.get(key)!)));
  expect(moved).toBeLessThan(any / 4);
});
