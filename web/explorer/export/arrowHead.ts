type Point = readonly [x: number, y: number];

/** A line that ends before a disc, and the triangle between. */
interface Arrow {
  readonly to: Point;
  readonly head: readonly [Point, Point, Point];
}

/** Length and width of the head, in widths of its line. */
export const HEAD = { length: 4, width: 3 };

/** @param radius of the disc that the arrow points at */
export function arrowOf(from: Point, centre: Point, radius: number, width: number): Arrow {
  const [dx, dy] = [centre[0] - from[0], centre[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [along, across] = [
    [dx / length, dy / length],
    [-dy / length, dx / length],
  ] as const;
  const before = (distance: number, aside = 0): Point => [
    centre[0] - along[0] * distance + across[0] * aside,
    centre[1] - along[1] * distance + across[1] * aside,
  ];
  const end = Math.min(length, radius + HEAD.length * width);
  const half = (HEAD.width * width) / 2;
  return { to: before(end), head: [before(radius), before(end, half), before(end, -half)] };
}
