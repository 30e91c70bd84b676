/** Looks up the entries of bodies and items, and the statements behind an entry. */
import { intersection, lowerBound } from "../sorted-lists.js";
import { listAt } from "./columns.js";
import { partsOf } from "./nested-projects.js";
import type { View } from "./view.js";

/** Targets through which an item of the view's unit is reached: projects for chains, else the item and its parts. */
export function targetsOfItem({ selection, collaboration }: View, item: number): readonly number[] {
  if (selection.unit === "PROJECT" && selection.countNestedOnce) return partsOf(collaboration, item);
  if (selection.unit !== "BUSINESS_CHAIN") return [item];
  return listAt(collaboration.servedUnder(selection.statuses).projectsOfChain, item);
}

/** Rows of the statement table by which a body takes part in a target. */
export function rowsInTarget(view: View, body: number, target: number): Int32Array {
  const low = firstRowAt(view, body, target);
  const high = firstRowAt(view, body, target + 1);
  return view.bodyRows.subarray(low, high);
}

/** Rows of the statement table by which a body takes part in an item, by target. */
export function rowsInItem(view: View, body: number, item: number): number[] {
  return targetsOfItem(view, item).flatMap((target) => [...rowsInTarget(view, body, target)]);
}

/** Position in bodyRows of the body's first row whose target is at least the given one. */
function firstRowAt(view: View, body: number, target: number): number {
  const column = view.table.target;
  let low = view.bodyRowStart[body]!;
  let high = view.bodyRowStart[body + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[view.bodyRows[middle]!]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items of a body, ascending. */
export function itemsOf({ incidence }: Pick<View, "incidence">, body: number): Int32Array {
  return incidence.items.subarray(incidence.bodyStart[body], incidence.bodyStart[body + 1]);
}

/** Items in which both bodies take part, ascending. */
export function commonItems(view: View, a: number, b: number): number[] {
  return intersection(itemsOf(view, a), itemsOf(view, b));
}

/** Role bits of a body in an item; 0 when it takes no part. */
export function roleBits(view: View, body: number, item: number): number {
  const entry = entryOf(view, body, item);
  return entry < 0 ? 0 : view.incidence.roles[entry]!;
}

/** Position of a body's entry for an item; -1 when it takes no part. */
export function entryOf({ incidence }: Pick<View, "incidence">, body: number, item: number): number {
  const end = incidence.bodyStart[body + 1]!;
  const entry = lowerBound(incidence.items, item, incidence.bodyStart[body], end);
  return entry < end && incidence.items[entry] === item ? entry : -1;
}

/** Whether any list that names the body in the item ends in 等, so that the list may be incomplete. */
export function anyListOpen(view: View, body: number, item: number): boolean {
  const { listIsOpen } = view.table;
  return rowsInItem(view, body, item).some((row) => listIsOpen[row] === 1);
}
