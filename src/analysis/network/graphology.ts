/** Converts a network to the form that the libraries of graphology take. */
import { UndirectedGraph } from "graphology";
import type { NetworkGraph } from "./graph.js";

/**
 * @param order the nodes in the order in which they and their links are added; the libraries visit them in this order
 * @param attributesOf attributes of each node
 */
export function asGraphology(
  { start, neighbours, weights }: NetworkGraph,
  order: readonly number[],
  attributesOf: (node: number) => Record<string, number> = () => ({}),
): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of order) graph.addNode(node, attributesOf(node));
  for (const node of order) {
    for (let at = start[node]!; at < start[node + 1]!; at++)
      if (neighbours[at]! > node) graph.addUndirectedEdge(node, neighbours[at], { weight: weights[at] });
  }
  return graph;
}
