import { degreeOf } from "../graph.js";
import { eachNode, type NetworkMeasure } from "./network-measure.js";

export const degree: NetworkMeasure = {
  id: "DEGREE",
  field: "degree",
  titleZh: "度",
  titleEn: "degree",
  description: "Number of links.",
  source: "Freeman, Centrality in social networks, Social Networks 1, 215 (1979)",
  range: "0 to n − 1",
  isolated: "0",
  networkx: "G.degree()",
  cost: "n",
  isWhole: true,
  compute: (graph) => eachNode(graph, (node) => degreeOf(graph, node)),
};
