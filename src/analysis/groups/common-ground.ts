import { itemsOf } from "../index/evidence.js";
import type { View } from "../index/view.js";
import { intersection } from "../sorted-lists.js";

/** Items in which every one of the bodies takes part, ascending; empty when no bodies are given. */
export function commonGround(view: View, bodies: readonly number[]): number[] {
  const [first, ...others] = [...new Set(bodies)];
  if (first === undefined) return [];
  return others.reduce<number[]>(
    (common, body) => intersection(common, itemsOf(view, body)),
    [...itemsOf(view, first)],
  );
}
