import { degreeOf } from "../graph.js";
import type { NetworkMeasure } from "./network-measure.js";

export const coreNumber: NetworkMeasure = {
  id: "CORE_NUMBER",
  field: "coreNumber",
  titleZh: "核数",
  titleEn: "core number",
  description:
    "The largest k such that the node belongs to a part of the network in which every node has k links within it.",
  source:
    "Seidman 1983; computed as Batagelj and Zaveršnik, An O(m) algorithm for cores decomposition (2003)",
  range: "0 to n − 1",
  isolated: "0",
  networkx: "networkx.core_number(G)",
  cost: "m",
  isWhole: true,
  compute(graph) {
    const { size, start, neighbours } = graph;
    const left = Int32Array.from({ length: size }, (_, node) => degreeOf(graph, node));
    const core = new Float64Array(size);
    const byDegree = bucketsOf(left);
    const removed = new Uint8Array(size);
    for (let k = 0; k < byDegree.length; k++) {
      for (let i = 0; i < byDegree[k]!.length; i++) {
        const node = byDegree[k]![i]!;
        if (removed[node] === 1) continue;
        [removed[node], core[node]] = [1, k];
        for (let at = start[node]!; at < start[node + 1]!; at++) {
          const other = neighbours[at]!;
          if (removed[other] === 1 || left[other]! <= k) continue;
          left[other]!--;
          byDegree[left[other]!]!.push(other);
        }
      }
    }
    return core;
  },
};

/** Nodes by degree; a node that loses a link is added again to the bucket below. */
function bucketsOf(degrees: Int32Array): number[][] {
  const buckets = Array.from({ length: Math.max(0, ...new Set(degrees)) + 1 }, (): number[] => []);
  degrees.forEach((degree, node) => buckets[degree]!.push(node));
  return buckets;
}
