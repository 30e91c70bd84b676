import type { PairMeasure } from "./pair-measure.js";

/** Sharing an item with few bodies weighs more than sharing one with many. */
export const newmanWeight: PairMeasure = {
  id: "NEWMAN_WEIGHT",
  field: "newmanWeight",
  titleZh: "纽曼权重",
  titleEn: "Newman weight",
  description: "Sum over the items shared of 1 / (bodies of the item − 1).",
  source: "Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132 (2001)",
  range: "above 0; the weights of a body's pairs add up to its number of items with another body",
  needsWeights: true,
  needsAllPairs: false,
  // equal weights added in another order must tie: keep 12 decimals, where rounding errors end
  compute: (facts) => Math.round(facts.newmanWeight * 1e12) / 1e12,
};
