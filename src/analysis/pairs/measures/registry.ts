import { disparity } from "./disparity.js";
import { jaccard } from "./jaccard.js";
import { newmanWeight } from "./newman-weight.js";
import { pValue } from "./p-value.js";
import type { PairMeasure } from "./pair-measure.js";
import { qValue } from "./q-value.js";
import { sharedCount } from "./shared-count.js";

/** Every measure that pairs can be ranked by. To add one, add a file here and an entry to this list. */
export const PAIR_MEASURES = [
  sharedCount,
  jaccard,
  newmanWeight,
  pValue,
  qValue,
  disparity,
] as const satisfies readonly PairMeasure[];
