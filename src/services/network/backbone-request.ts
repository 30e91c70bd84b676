/** Reads the backbone rule of a network question. */
import type { Backbone } from "../../analysis/network/backbone.js";
import type { NetworkMode } from "../../analysis/network/network.js";
import type { AllPairs } from "../../analysis/pairs/measures/pair-measure.js";
import { UserError } from "../../errors.js";
import { requireRange } from "./require-range.js";

export interface BackboneQuestion {
  strongest?: number | null;
  maxQValue?: number | null;
  maxDisparity?: number | null;
  linkedOnly?: boolean | null;
}

const MOST_STRONGEST = 1_000;

/** @param allPairs computed only when a measure of the rule needs them @throws UserError BAD_FILTER */
export async function readBackbone(
  given: BackboneQuestion | null | undefined,
  mode: NetworkMode,
  allPairs: () => AllPairs | Promise<AllPairs>,
): Promise<Backbone | null> {
  const { strongest = null, maxQValue, maxDisparity, linkedOnly } = given ?? {};
  const measures = { maxQValue: ["Q_VALUE", maxQValue], maxDisparity: ["DISPARITY", maxDisparity] } as const;
  const atMost = Object.entries(measures).flatMap(([argument, [measure, value]]) => {
    if (value === null || value === undefined) return [];
    requireRange(`backbone.${argument}`, value, 0, 1);
    return [{ measure, value }];
  });
  if (strongest !== null) requireRange("backbone.strongest", strongest, 1, MOST_STRONGEST);
  if (strongest === null && atMost.length === 0 && !linkedOnly) return null;
  if (mode === "TWO_MODE") throw notHere("backbone belongs to a projection; ask for mode BODIES or ITEMS.");
  if (mode === "ITEMS" && atMost.length > 0)
    throw notHere("maxQValue and maxDisparity belong to pairs of bodies; ask for mode BODIES.");
  const all = atMost.length > 0 ? await allPairs() : null;
  return { strongest, atMost, all, linkedOnly: linkedOnly ?? false };
}

function notHere(message: string): UserError {
  return new UserError("BAD_FILTER", message, { argument: "backbone" });
}
