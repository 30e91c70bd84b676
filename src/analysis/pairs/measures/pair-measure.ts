import type { DiscoveryRates } from "../significance.js";

/** What is known of a pair of bodies when its measures are computed. */
export interface PairFacts {
  /** Items in which both take part. */
  shared: number;
  itemsOfA: number;
  itemsOfB: number;
  /** Items with at least one body. */
  itemsInUse: number;
  newmanWeight: number;
}

/** A measure of a pair that describes itself; the registry is `PAIR_MEASURES`. */
export interface PairMeasure {
  id: string;
  /** Name of the field that shows it. */
  field: string;
  titleZh: string;
  titleEn: string;
  description: string;
  source: string;
  range: string;
  /** Whether computing it needs the sizes of the items shared. */
  needsWeights: boolean;
  /** Whether computing it needs all pairs of the view. */
  needsAllPairs: boolean;
  /** @param rates given when `needsAllPairs` */
  compute(facts: PairFacts, rates?: DiscoveryRates): number;
}
