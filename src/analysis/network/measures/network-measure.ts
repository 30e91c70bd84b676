import type { NetworkGraph } from "../graph.js";

/** A measure of the nodes of a network that describes itself; the registry is `NETWORK_MEASURES`. */
export interface NetworkMeasure {
  id: string;
  /** Name of the field that shows it. */
  field: string;
  titleZh: string;
  titleEn: string;
  description: string;
  source: string;
  range: string;
  /** What it is for a node without links. */
  isolated: string;
  /** The call of networkx 3 that computes the same. */
  networkx: string;
  /** How the time grows with nodes n, links m and degrees d. */
  cost: "n" | "m" | "n·m" | "Σd²";
  isWhole: boolean;
  /** One number a node; NaN where the measure is not defined. */
  compute(graph: NetworkGraph): Float64Array;
}

/** A number for each node. */
export function eachNode({ size }: NetworkGraph, compute: (node: number) => number): Float64Array {
  return Float64Array.from({ length: size }, (_, node) => compute(node));
}
