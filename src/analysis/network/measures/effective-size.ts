import type { NetworkGraph } from "../graph.js";
import { sumOverNeighbours } from "./burt.js";
import { eachNode, type NetworkMeasure } from "./network-measure.js";

export const effectiveSize: NetworkMeasure = {
  id: "EFFECTIVE_SIZE",
  field: "effectiveSize",
  titleZh: "有效规模",
  titleEn: "effective size",
  description:
    "Number of neighbours minus their redundancy: the sum over the neighbours j of 1 − Σ p(q) m(j, q), where p is the weight of a link divided by the node's strength, and m divided by the heaviest link of its neighbour j.",
  source: "Burt, Structural Holes, 52 (1992)",
  range: "0 to the degree",
  isolated: "none",
  networkx: 'networkx.effective_size(G, nodes=list(G), weight="weight")',
  cost: "Σd²",
  isWhole: false,
  compute(graph) {
    const heaviest = eachNode(graph, (node) => heaviestOf(graph, node));
    return sumOverNeighbours(
      graph,
      (_between, neighbour, weight) => weight / heaviest[neighbour]!,
      (_direct, indirect) => 1 - indirect,
    );
  },
};

function heaviestOf({ start, weights }: NetworkGraph, node: number): number {
  let most = 0;
  for (let at = start[node]!; at < start[node + 1]!; at++) most = Math.max(most, weights[at]!);
  return most;
}
