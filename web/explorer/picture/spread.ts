import type { Place } from "./place.js";

const TURNS = 60;
/** Minimum distance for two legible labels, in percent of half the picture. */
const ROOM = { x: 17, y: 8 };
/** With more nodes, single labels are not legible anyway, and moving them would take too long. */
const MOST = 600;

/** Scales positions to the frame from -100 to 100 and moves apart nodes that are too near. Deterministic. */
export function spread(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const points = framed([...places].map(([key, { x, y }]) => ({ key, x, y })));
  if (places.size > MOST) return new Map(points.map(({ key, x, y }) => [key, { x, y }]));
  for (let turn = 0; turn < TURNS; turn += 1) if (!pushApart(points)) break;
  return new Map(points.map(({ key, x, y }) => [key, { x, y }]));
}

type Point = { key: string; x: number; y: number };

function framed(points: readonly Point[]): Point[] {
  const toFrame = (axis: "x" | "y") => {
    const values = points.map((point) => point[axis]);
    const [low, high] = values.reduce(
      ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
      [Infinity, -Infinity],
    );
    return (value: number) => (high > low ? ((value - low) / (high - low)) * 200 - 100 : 0);
  };
  const [x, y] = [toFrame("x"), toFrame("y")];
  return points.map((point) => ({ key: point.key, x: x(point.x), y: y(point.y) }));
}

function pushApart(points: readonly Point[]): boolean {
  let moved = false;
  for (let first = 0; first < points.length; first += 1) {
    const a = points[first]!;
    for (let second = first + 1; second < points.length; second += 1) {
      const b = points[second]!;
      const dx = b.x - a.x;
      const lackX = ROOM.x - Math.abs(dx);
      if (lackX <= 0) continue;
      const dy = b.y - a.y;
      const lackY = ROOM.y - Math.abs(dy);
      if (lackY <= 0) continue;
      pushPair(a, b, { dx, dy, lackX, lackY });
      moved = true;
    }
  }
  return moved;
}

interface Gap {
  readonly dx: number;
  readonly dy: number;
  readonly lackX: number;
  readonly lackY: number;
}

/** Moves two points that are too near apart along the axis with the smaller shortfall, each by half of it. */
function pushPair(a: Point, b: Point, { dx, dy, lackX, lackY }: Gap): void {
  if (lackX / ROOM.x < lackY / ROOM.y) {
    const step = (lackX / 2) * (dx < 0 ? -1 : 1);
    a.x -= step;
    b.x += step;
  } else {
    const step = (lackY / 2) * (dy < 0 ? -1 : 1);
    a.y -= step;
    b.y += step;
  }
}
