import type { MeasureDescription } from "../../measure-description.js";
import type { NetworkGraph } from "../graph.js";

/** A measure of the nodes of a network and its documentation; the registry is `NETWORK_MEASURES`. */
export interface NetworkMeasure extends MeasureDescription {
  /** Its value for a node without links. */
  isolated: string;
  /** The call of networkx 3 that computes the same. */
  networkx: string;
  /** Time complexity in nodes n, links m and degrees d. */
  cost: "n" | "m" | "n·m" | "Σd²";
  /** Whether its values are whole numbers. */
  isWhole: boolean;
  /** One number per node; NaN where the measure is not defined. */
  compute(graph: NetworkGraph): Float64Array;
}

/** Computes one number per node. */
export function eachNode({ size }: NetworkGraph, compute: (node: number) => number): Float64Array {
  return Float64Array.from({ length: size }, (_, node) => compute(node));
}
