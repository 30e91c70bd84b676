/** The statements behind an entry, and what they say of it. */
import type { View } from "./view.js";

/** Projects through which an item of the view's unit is reached. */
export function projectsOfItem(view: View, item: number): readonly number[] {
  return view.selection.unit === "PROJECT" ? [item] : (view.collaboration.projectsOfChain[item] ?? []);
}

/** Rows of the statement table by which a body takes part in a project. */
export function rowsInProject(view: View, body: number, project: number): Int32Array {
  const low = firstRowAt(view, body, project);
  const high = firstRowAt(view, body, project + 1);
  return view.bodyRows.subarray(low, high);
}

/** Rows of the statement table by which a body takes part in an item, by project. */
export function rowsInItem(view: View, body: number, item: number): number[] {
  return projectsOfItem(view, item).flatMap((project) => [...rowsInProject(view, body, project)]);
}

/** Position in bodyRows of the body's first row whose project is at least the given one. */
function firstRowAt(view: View, body: number, project: number): number {
  const column = view.collaboration.records.statements.project;
  let low = view.bodyRowStart[body]!;
  let high = view.bodyRowStart[body + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[view.bodyRows[middle]!]! < project) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items of a body, ascending. */
export function itemsOf({ incidence }: View, body: number): Int32Array {
  return incidence.items.subarray(incidence.bodyStart[body], incidence.bodyStart[body + 1]);
}

/** Items in which both bodies take part, ascending. */
export function commonItems(view: View, a: number, b: number): number[] {
  const [left, right] = [itemsOf(view, a), itemsOf(view, b)];
  const common: number[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i]! < right[j]!) i++;
    else if (left[i]! > right[j]!) j++;
    else {
      common.push(left[i]!);
      i++;
      j++;
    }
  }
  return common;
}

/** Role bits of a body in an item; 0 when it takes no part. */
export function roleBits({ incidence }: View, body: number, item: number): number {
  let low = incidence.bodyStart[body]!;
  let high = incidence.bodyStart[body + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (incidence.items[middle]! < item) low = middle + 1;
    else high = middle;
  }
  return low < incidence.bodyStart[body + 1]! && incidence.items[low] === item ? incidence.roles[low]! : 0;
}

/** Whether any list that names the body in the item ends in 等, so that it may be incomplete. */
export function anyListOpen(view: View, body: number, item: number): boolean {
  const { listIsOpen } = view.collaboration.records.statements;
  return rowsInItem(view, body, item).some((row) => listIsOpen[row] === 1);
}
