/** Breadth first from one node of a network; the arrays are used again for the next. */
import type { NetworkGraph } from "../network/graph.js";

export class ShortestPaths {
  /** Nodes in the order in which they are reached; the first `reached` are valid. */
  readonly order: Int32Array;
  reached = 0;
  /** Links from the source; −1 for a node that is not reached. */
  readonly distance: Int32Array;
  /** How many shortest ways lead from the source to each node reached. */
  readonly ways: Float64Array;
  /** For sums over the ways, by node. */
  readonly dependency: Float64Array;

  constructor(private readonly graph: NetworkGraph) {
    this.order = new Int32Array(graph.size);
    this.distance = new Int32Array(graph.size).fill(-1);
    this.ways = new Float64Array(graph.size);
    this.dependency = new Float64Array(graph.size);
  }

  from(source: number): void {
    const { order, distance, ways } = this;
    const { start, neighbours } = this.graph;
    for (let i = 0; i < this.reached; i++) distance[order[i]!] = -1;
    [order[0], distance[source], ways[source]] = [source, 0, 1];
    let end = 1;
    for (let i = 0; i < end; i++) {
      const node = order[i]!;
      const next = distance[node]! + 1;
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const other = neighbours[at]!;
        if (distance[other] === -1) {
          [order[end++], distance[other], ways[other]] = [other, next, 0];
        }
        if (distance[other] === next) ways[other]! += ways[node]!;
      }
    }
    this.reached = end;
  }
}
