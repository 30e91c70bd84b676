import type { PairMeasure } from "./pair-measure.js";

/** The size of the intersection: the projection weight that people mean by "share the most". */
export const sharedCount: PairMeasure = {
  id: "SHARED_COUNT",
  field: "sharedCount",
  titleZh: "共享数",
  titleEn: "Shared",
  description: "Items (business chains or projects) in which both bodies take part.",
  source: "simple weighting of a bipartite projection",
  range: "1 to the smaller of the two bodies' numbers of items",
  needsWeights: false,
  needsAllPairs: false,
  compute: ({ shared }) => shared,
};
