import { strengthOf } from "../graph.js";
import { eachNode, type NetworkMeasure } from "./network-measure.js";

export const strength: NetworkMeasure = {
  id: "STRENGTH",
  field: "strength",
  titleZh: "强度",
  titleEn: "strength",
  description:
    "Sum of the weights of the links; in a projection, what the node shares with each partner, summed over all partners.",
  source: "Barrat et al., The architecture of complex weighted networks, PNAS 101, 3747 (2004)",
  range: "0 or more",
  isolated: "0",
  networkx: 'G.degree(weight="weight")',
  cost: "m",
  isWhole: true,
  compute: (graph) => eachNode(graph, (node) => strengthOf(graph, node)),
};
