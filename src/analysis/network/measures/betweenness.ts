import { withoutNoise } from "../../ties.js";
import type { NetworkGraph } from "../graph.js";
import type { NetworkMeasure } from "./network-measure.js";
import { ShortestPaths } from "./shortest-paths.js";

export const betweenness: NetworkMeasure = {
  id: "BETWEENNESS",
  field: "betweenness",
  titleZh: "中介中心性",
  titleEn: "betweenness",
  description:
    "Share of the shortest paths between two other nodes that pass through the node, summed over all pairs and divided by (n − 1)(n − 2) / 2. Every link is one step, whatever its weight.",
  source: "Freeman 1977; computed as Brandes, A faster algorithm for betweenness centrality (2001)",
  range: "0 to 1",
  isolated: "0",
  networkx: "networkx.betweenness_centrality(G)",
  cost: "n·m",
  isWhole: false,
  compute(graph) {
    const through = new Float64Array(graph.size);
    const paths = new ShortestPaths(graph);
    const dependencies = { after: new Float64Array(graph.size), share: new Float64Array(graph.size) };
    for (let source = 0; source < graph.size; source++) {
      paths.from(source);
      addDependencies(graph, paths, dependencies, through);
    }
    const pairs = (graph.size - 1) * (graph.size - 2);
    return through.map((sum) => (pairs > 0 ? withoutNoise(sum / pairs) : 0));
  },
};

/** By node: the dependency of the source on it per shortest path to it, and what it passes to its predecessors. */
interface Dependencies {
  after: Float64Array;
  share: Float64Array;
}

/**
 * Adds the share of the shortest paths from the source that pass through each node, from the farthest level back. As in
 * Brandes' algorithm each node passes its share to its predecessors (push); where the level before has fewer links, its
 * nodes collect the shares instead (pull).
 */
function addDependencies(
  graph: NetworkGraph,
  paths: ShortestPaths,
  dependencies: Dependencies,
  through: Float64Array,
): void {
  const { order, levels, levelStart, pathCounts } = paths;
  const { after, share } = dependencies;
  for (let i = 0; i < paths.reached; i++) after[order[i]!] = 0;
  for (let level = levels - 1; level > 0; level--) {
    for (let i = levelStart[level]!; i < levelStart[level + 1]!; i++) {
      const node = order[i]!;
      through[node]! += after[node]! * pathCounts[node]!;
      share[node] = 1 / pathCounts[node]! + after[node]!;
    }
    if (level === 1) return;
    if (paths.linkEndsAt(level) < paths.linkEndsAt(level - 1)) pushShares(graph, paths, dependencies, level);
    else pullShares(graph, paths, dependencies, level - 1);
  }
}

function pushShares(
  { start, neighbours }: NetworkGraph,
  paths: ShortestPaths,
  dependencies: Dependencies,
  level: number,
): void {
  const { order, levelStart, distance } = paths;
  const { after, share } = dependencies;
  for (let i = levelStart[level]!; i < levelStart[level + 1]!; i++) {
    const node = order[i]!;
    for (let at = start[node]!; at < start[node + 1]!; at++)
      if (distance[neighbours[at]!] === level - 1) after[neighbours[at]!]! += share[node]!;
  }
}

function pullShares(
  { start, neighbours }: NetworkGraph,
  paths: ShortestPaths,
  dependencies: Dependencies,
  level: number,
): void {
  const { order, levelStart, distance } = paths;
  const { after, share } = dependencies;
  for (let i = levelStart[level]!; i < levelStart[level + 1]!; i++) {
    const node = order[i]!;
    let sum = 0;
    for (let at = start[node]!; at < start[node + 1]!; at++)
      if (distance[neighbours[at]!] === level + 1) sum += share[neighbours[at]!]!;
    after[node] = sum;
  }
}
