import type { Place } from "./place";

/** An affine projection that is quick for many places: three of them give it. */
export function affine(project: (place: Place) => Place): (place: Place) => Place {
  const [o, right, up] = [
    [0, 0],
    [1, 0],
    [0, 1],
  ].map(([x, y]) => project({ x: x!, y: y! })) as [Place, Place, Place];
  const along = (axis: "x" | "y", { x, y }: Place) =>
    o[axis] + x * (right[axis] - o[axis]) + y * (up[axis] - o[axis]);
  return (place) => ({ x: along("x", place), y: along("y", place) });
}
