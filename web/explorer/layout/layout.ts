import type { Place } from "../picture/place.js";
import { spread } from "../picture/spread.js";
import { aligned } from "./align.js";
import { moveByForces, type LayoutLink } from "./forces.js";

export interface LayoutRequest {
  readonly id: number;
  /** Places to begin with, by key of the node. */
  readonly places: ReadonlyMap<string, Place>;
  readonly links: readonly LayoutLink[];
}

/** Places for the nodes of one picture, in the frame from -100 to 100, with room for names where there is any. */
export function layoutOf({ places, links }: LayoutRequest): ReadonlyMap<string, Place> {
  const keys = [...places.keys()];
  const nodes = [...places.values()].map(({ x, y }) => ({ x, y }));
  moveByForces(nodes, links);
  const turned = aligned(nodes, [...places.values()]);
  const moved = new Map(keys.map((key, at) => [key, turned[at]!]));
  // twice: moving nodes apart takes them out of the frame
  return spread(spread(moved));
}
