/** An undirected network without loops: the neighbours of each node in compressed sparse rows (CSR). */
import { toOffsets } from "../offsets.js";

export interface NetworkGraph {
  readonly size: number;
  /** Neighbours of node v: positions start[v] up to start[v + 1]; one longer than the number of nodes. */
  readonly start: Int32Array;
  /** Ascending within a node. */
  readonly neighbours: Int32Array;
  readonly weights: Int32Array;
}

/** Links in order of source and target, each once, the source before the target. */
export interface Links {
  readonly length: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Items or bodies shared; 1 where a body takes part in an item. */
  readonly weight: Int32Array;
}

export function graphOf(size: number, links: Links): NetworkGraph {
  const counts = new Int32Array(size + 1);
  for (let i = 0; i < links.length; i++) {
    counts[links.source[i]! + 1]!++;
    counts[links.target[i]! + 1]!++;
  }
  const start = toOffsets(counts);
  const cursor = start.slice(0, size);
  const neighbours = new Int32Array(2 * links.length);
  const weights = new Int32Array(2 * links.length);
  const add = (from: number, to: number, weight: number): void => {
    const at = cursor[from]!++;
    neighbours[at] = to;
    weights[at] = weight;
  };
  for (let i = 0; i < links.length; i++) {
    add(links.source[i]!, links.target[i]!, links.weight[i]!);
    add(links.target[i]!, links.source[i]!, links.weight[i]!);
  }
  return { size, start, neighbours, weights };
}

/** Number of neighbours. */
export function degreeOf({ start }: NetworkGraph, node: number): number {
  return start[node + 1]! - start[node]!;
}

/** Sum of the weights of a node's links. */
export function strengthOf({ start, weights }: NetworkGraph, node: number): number {
  let sum = 0;
  for (let at = start[node]!; at < start[node + 1]!; at++) sum += weights[at]!;
  return sum;
}
