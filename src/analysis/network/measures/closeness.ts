import type { NetworkMeasure } from "./network-measure.js";
import { eachNode } from "./network-measure.js";
import { ShortestPaths } from "./shortest-paths.js";

export const closeness: NetworkMeasure = {
  id: "CLOSENESS",
  field: "closeness",
  titleZh: "接近中心性",
  titleEn: "closeness",
  description:
    "Nodes reached divided by the sum of the distances to them, times the share of the other nodes that is reached, so that a small component does not look central. Every link is one step.",
  source: "Wasserman and Faust, Social Network Analysis, 201 (1994)",
  range: "0 to 1",
  isolated: "0",
  networkx: "networkx.closeness_centrality(G)",
  cost: "n·m",
  isWhole: false,
  compute(graph) {
    const paths = new ShortestPaths(graph);
    return eachNode(graph, (node) => {
      paths.from(node);
      let sum = 0;
      for (let i = 1; i < paths.reached; i++) sum += paths.distance[paths.order[i]!]!;
      const others = paths.reached - 1;
      // one division, so that equal fractions tie
      return sum === 0 ? 0 : others ** 2 / (sum * (graph.size - 1));
    });
  },
};
