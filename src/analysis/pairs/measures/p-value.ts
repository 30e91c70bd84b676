import { upperTail } from "../significance.js";
import type { PairMeasure } from "./pair-measure.js";

export const pValue: PairMeasure = {
  id: "P_VALUE",
  field: "pValue",
  titleZh: "p值",
  titleEn: "p-value",
  description:
    "Probability of sharing at least so many items by chance, given how many each body has (hypergeometric upper tail).",
  source: "hypergeometric distribution; the sizes of the items are ignored",
  range: "above 0, at most 1",
  needsWeights: false,
  needsAllPairs: false,
  compute: (facts) => upperTail(facts.shared, facts.itemsInUse, facts.itemsOfA, facts.itemsOfB),
};
