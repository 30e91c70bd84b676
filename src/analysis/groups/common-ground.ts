import { itemsOf } from "../index/evidence.js";
import type { View } from "../index/view.js";

/** Items in which every one of the bodies takes part, ascending; none for no bodies. */
export function commonGround(view: View, bodies: readonly number[]): number[] {
  const [first, ...others] = [...new Set(bodies)];
  if (first === undefined) return [];
  return others.reduce<number[]>(
    (common, body) => {
      const items = new Set(itemsOf(view, body));
      return common.filter((item) => items.has(item));
    },
    [...itemsOf(view, first)],
  );
}
