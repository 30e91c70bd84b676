import { withoutNoise } from "../../ties.js";
import type { NetworkGraph } from "../graph.js";
import { degreeOf } from "../graph.js";
import { eachNode, type NetworkMeasure } from "./network-measure.js";

const MOST_ROUNDS = 10_000;
const PRECISION = 1e-12;

export const eigenvector: NetworkMeasure = {
  id: "EIGENVECTOR",
  field: "eigenvector",
  titleZh: "特征向量中心性",
  titleEn: "eigenvector centrality",
  description:
    "Central nodes are linked to central nodes: the leading eigenvector of the weight matrix, scaled to length 1. In a network of several components only the heaviest stands out.",
  source: "Bonacich, Power and centrality, Am. J. Sociol. 92, 1170 (1987)",
  range: "0 to 1; none where the iteration does not converge",
  isolated: "0",
  networkx: 'networkx.eigenvector_centrality(G, 100_000, 1e-10, weight="weight")',
  cost: "m",
  isWhole: false,
  compute(graph) {
    let now = unit(eachNode(graph, (node) => (degreeOf(graph, node) > 0 ? 1 : 0)));
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = unit(multiplied(graph, now));
      if (next.every((value, node) => Math.abs(value - now[node]!) < PRECISION))
        return next.map((value) => withoutNoise(value));
      now = next;
    }
    return now.fill(NaN);
  },
};

/** Multiplies by the weight matrix plus the identity, without which two-mode networks would oscillate. */
function multiplied(graph: NetworkGraph, vector: Float64Array): Float64Array {
  const { start, neighbours, weights } = graph;
  return eachNode(graph, (node) => {
    let sum = vector[node]!;
    for (let at = start[node]!; at < start[node + 1]!; at++) sum += weights[at]! * vector[neighbours[at]!]!;
    return sum;
  });
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
