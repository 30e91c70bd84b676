import type { Place } from "../data/drawn";

type Extent = { x: [number, number]; y: [number, number] };

/** The rectangle around all places. */
export function extentOf(places: readonly Place[]): Extent {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const span = (values: readonly number[]): [number, number] =>
    values.length === 0
      ? [0, 1]
      : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  return { x: span(xs), y: span(ys) };
}
