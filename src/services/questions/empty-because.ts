/** Explains why an answer is empty, and which condition to drop. */
import { allSteps } from "../../analysis/steps.js";
import { selectRows, type Selection } from "../../analysis/index/selection.js";
import type { View } from "../../analysis/index/view.js";

/** Conditions that can exclude everything, each with the change that removes it. */
const WITHOUT: readonly [argument: string, change: Partial<Selection>][] = [
  ["period", { period: null }],
  ["documentIds", { documents: null }],
  ["datasetIds", { datasets: null }],
  ["projectIds", { projects: null }],
  ["chainIds", { chains: null }],
  ["roles", { roles: null }],
  ["minConfidence", { minConfidence: 0 }],
  ["excludeOffices", { excludeOffices: false }],
  ["statuses", { statuses: ["ACCEPTED"] }],
];

/** @param found total count over all pages; null when the answer is no list. @returns null when it is not empty */
export function emptyBecause(view: View, found: number | null): string | null {
  const { participations, participationsWithoutItem, selection } = view;
  if (participations === 0) return nothingSelected(view);
  if (participationsWithoutItem === participations)
    return `All ${participations} participations selected are in projects that serve no business chain. Ask for unit PROJECT.`;
  if (found !== 0) return null;
  // as in answers that were cited
  const unit = selection.unit.toLowerCase().replace("_", " ");
  return `${participations} participations are selected, but nothing in them meets the other conditions: bodyIds, involving, bodyKinds, exclude…, minShared or roles of the two. Widen one of them, or count by another unit than ${unit}.`;
}

function nothingSelected({ collaboration, selection }: View): string {
  const count = (change: Partial<Selection>): number =>
    allSteps(selectRows(collaboration, { ...selection, ...change })).rows.length;
  const helping = WITHOUT.map(([argument, change]) => ({ argument, left: count(change) })).filter(
    ({ left }) => left > 0,
  );
  if (helping.length > 0) {
    const ways = helping.map(({ argument, left }) => `${argument} (${left})`);
    return `No statement meets the filter. Statements there would be without one condition: ${ways.join(", ")}.`;
  }
  return collaboration.tableOf(selection.unit).length === 0
    ? "The data holds no statement that this unit counts."
    : "No statement meets the filter, nor would one without any single condition of it. Drop several.";
}
