/** The sum that Burt's two measures, constraint and effective size, are computed with. */
import { withoutNoise } from "../../ties.js";
import { degreeOf, strengthOf, type NetworkGraph } from "../graph.js";
import { eachNode } from "./network-measure.js";

/**
 * For each node, the sum of `add` over its neighbours; NaN for a node without neighbours.
 * @param share the weight that the link from one neighbour to another counts with
 * @param add takes p, the neighbour's share of the node's strength, and the sum over its other neighbours q of
 * p(q) · share(q, neighbour)
 */
export function sumOverNeighbours(
  graph: NetworkGraph,
  share: (between: number, neighbour: number, weight: number) => number,
  add: (direct: number, indirect: number) => number,
): Float64Array {
  const { start, neighbours, weights, size } = graph;
  const indirect = new Float64Array(size);
  const isNeighbour = new Uint8Array(size);
  const eachLink = (node: number, visit: (other: number, weight: number) => void): void => {
    for (let at = start[node]!; at < start[node + 1]!; at++) visit(neighbours[at]!, weights[at]!);
  };
  return eachNode(graph, (node) => {
    if (degreeOf(graph, node) === 0) return NaN;
    const whole = strengthOf(graph, node);
    let sum = 0;
    eachLink(node, (other) => (isNeighbour[other] = 1));
    eachLink(node, (between, own) =>
      eachLink(between, (other, weight) => {
        if (isNeighbour[other] === 1) indirect[other]! += (own / whole) * share(between, other, weight);
      }),
    );
    eachLink(node, (other, own) => {
      sum += add(own / whole, indirect[other]!);
      [indirect[other], isNeighbour[other]] = [0, 0];
    });
    return withoutNoise(sum);
  });
}
