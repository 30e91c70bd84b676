import { rateOf } from "../significance.js";
import { pValue } from "./p-value.js";
import type { PairMeasure } from "./pair-measure.js";

export const qValue: PairMeasure = {
  id: "Q_VALUE",
  field: "qValue",
  titleZh: "q值",
  titleEn: "q-value",
  description: "The p-value adjusted for having looked at all pairs of bodies (Benjamini–Hochberg).",
  source: "Benjamini and Hochberg, J. R. Stat. Soc. B 57, 289 (1995)",
  range: "above 0, at most 1",
  needsWeights: false,
  needsAllPairs: true,
  compute: (facts, all) => rateOf(all!, pValue.compute(facts)),
};
