import { betweenness } from "./betweenness.js";
import { closeness } from "./closeness.js";
import { constraint } from "./constraint.js";
import { coreNumber } from "./core-number.js";
import { degree } from "./degree.js";
import { effectiveSize } from "./effective-size.js";
import { eigenvector } from "./eigenvector.js";
import type { NetworkMeasure } from "./network-measure.js";
import { strength } from "./strength.js";

/** Every measure of a node. To add one, add a file here and an entry to this list. */
export const NETWORK_MEASURES = [
  degree,
  strength,
  betweenness,
  closeness,
  eigenvector,
  coreNumber,
  effectiveSize,
  constraint,
] as const satisfies readonly NetworkMeasure[];
