import type { Backbone, CountedQuery } from "../generated/operations.js";
import { isMatrix, type RuleName, type View } from "../view/view.js";

/** How many links of the network of bodies have each weight, the smallest first. */
export type LinksByWeight = CountedQuery["network"]["linksByWeight"];

/** Above this number of links, the page chooses the strongest of each body. */
const MANY_LINKS = 400;

export const linksAtLeast = (weights: LinksByWeight, least: number): number =>
  weights.reduce((sum, { sharedCount, links }) => sum + (sharedCount >= least ? links : 0), 0);

/** The rule in force: as chosen, or else by the number of links. */
export function ruleOf(view: View, weights: LinksByWeight): RuleName {
  if (view.mode !== "BODIES") return "ALL";
  if (view.rule !== "") return view.rule;
  // a matrix has room for every pair
  if (isMatrix(view)) return "ALL";
  return linksAtLeast(weights, view.minShared) > MANY_LINKS ? "STRONGEST" : "ALL";
}

/** The rule as the API takes it; null for every link. */
export function backboneOf(view: View, rule: RuleName): Backbone | null {
  if (view.mode !== "BODIES") return null;
  const { strongest, level, linkedOnly } = view;
  const parts: Readonly<Record<RuleName, Backbone>> = {
    ALL: {},
    STRONGEST: { strongest },
    CHANCE: { maxQValue: level },
    DISPARITY: { maxDisparity: level },
  };
  if (rule === "ALL" && !linkedOnly) return null;
  return linkedOnly ? { ...parts[rule], linkedOnly } : parts[rule];
}
