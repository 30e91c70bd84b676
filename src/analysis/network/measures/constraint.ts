import { strengthOf } from "../graph.js";
import { sumOverNeighbours } from "./burt.js";
import { eachNode, type NetworkMeasure } from "./network-measure.js";

export const constraint: NetworkMeasure = {
  id: "CONSTRAINT",
  field: "constraint",
  titleZh: "约束",
  titleEn: "constraint",
  description:
    "How much the node's links lead back to the same others: the sum over its neighbours j of (p(j) + Σ p(q) p(q, j))², where p is the share of a link in the strength of the node it starts from. Low where a node bridges holes.",
  source: "Burt, Structural Holes, 54 (1992)",
  range: "above 0; it can exceed 1 where neighbours are few",
  isolated: "none",
  networkx: 'networkx.constraint(G, weight="weight")',
  cost: "Σd²",
  isWhole: false,
  compute(graph) {
    const strengths = eachNode(graph, (node) => strengthOf(graph, node));
    return sumOverNeighbours(
      graph,
      (between, _neighbour, weight) => weight / strengths[between]!,
      (direct, indirect) => (direct + indirect) ** 2,
    );
  },
};
