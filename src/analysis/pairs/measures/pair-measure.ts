import type { MeasureDescription } from "../../measure-description.js";
import type { DiscoveryRates } from "../significance.js";

/** What measures of one pair need to know about all others: false discovery rates, and figures by position of the body. */
export interface AllPairs extends DiscoveryRates {
  /** Items shared, summed over the partners. */
  readonly strengths: Int32Array;
  readonly partners: Int32Array;
}

/** The facts of a pair of bodies that its measures are computed from. */
export interface PairFacts {
  /** Positions of the two bodies. */
  a: number;
  b: number;
  /** Items in which both take part. */
  shared: number;
  itemsOfA: number;
  itemsOfB: number;
  /** Items with at least one body. */
  itemsInUse: number;
  newmanWeight: number;
}

/** A measure of a pair and its documentation; the registry is `PAIR_MEASURES`. */
export interface PairMeasure extends MeasureDescription {
  /** Whether computing it needs the sizes of the items shared. */
  needsWeights: boolean;
  /** Whether computing it needs all pairs of the view. */
  needsAllPairs: boolean;
  /** @param all required when `needsAllPairs` */
  compute(facts: PairFacts, all?: AllPairs): number;
}
