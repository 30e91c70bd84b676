import { withoutNoise } from "../../ties.js";
import type { PairMeasure } from "./pair-measure.js";

export const disparity: PairMeasure = {
  id: "DISPARITY",
  field: "disparity",
  titleZh: "差异度显著性",
  titleEn: "disparity",
  description:
    "How likely the link takes so large a share of its body's links by chance, for the body to which it matters more: the smaller of (1 − w/s)^(k − 1) over the two, where w is the number of items shared, s the sum of w over a body's partners and k their number; 1 where k is 1. Small values are the backbone.",
  source: "Serrano, Boguñá and Vespignani, PNAS 106, 6483 (2009)",
  range: "above 0, at most 1",
  needsWeights: false,
  needsAllPairs: true,
  compute: ({ a, b, shared }, all) =>
    Math.min(...[a, b].map((body) => alpha(shared, all!.strengths[body]!, all!.partners[body]!))),
};

/** The probability that one of k random shares of a whole is at least as large as this one. */
function alpha(weight: number, strength: number, partners: number): number {
  return partners > 1 ? withoutNoise((1 - weight / strength) ** (partners - 1)) : 1;
}
