import type { PairMeasure } from "./pair-measure.js";

export const jaccard: PairMeasure = {
  id: "JACCARD",
  field: "jaccard",
  titleZh: "杰卡德系数",
  titleEn: "Jaccard",
  description: "Items shared divided by items of either body.",
  source: "Jaccard 1901",
  range: "above 0, at most 1",
  needsWeights: false,
  needsAllPairs: false,
  compute: ({ shared, itemsOfA, itemsOfB }) => shared / (itemsOfA + itemsOfB - shared),
};
