import type { NetworkGraph } from "../network/graph.js";
import type { NetworkMeasure } from "./network-measure.js";
import { ShortestPaths } from "./shortest-paths.js";

export const betweenness: NetworkMeasure = {
  id: "BETWEENNESS",
  field: "betweenness",
  titleZh: "中介中心性",
  titleEn: "betweenness",
  description:
    "Share of the shortest ways between two others that lead through the node, added up over all pairs and divided by (n − 1)(n − 2) / 2. Every link is one step, whatever its weight.",
  source: "Freeman 1977; computed as Brandes, A faster algorithm for betweenness centrality (2001)",
  range: "0 to 1",
  isolated: "0",
  networkx: "networkx.betweenness_centrality(G)",
  cost: "n·m",
  isWhole: false,
  compute(graph) {
    const through = new Float64Array(graph.size);
    const paths = new ShortestPaths(graph);
    for (let source = 0; source < graph.size; source++) {
      paths.from(source);
      addDependencies(graph, paths, source, through);
    }
    const pairs = (graph.size - 1) * (graph.size - 2);
    return through.map((sum) => (pairs > 0 ? sum / pairs : 0));
  },
};

/** From the farthest node back: what of the ways from the source to others leads through each. */
function addDependencies(
  { start, neighbours }: NetworkGraph,
  { reached, order, distance, ways, dependency }: ShortestPaths,
  source: number,
  through: Float64Array,
): void {
  for (let i = 0; i < reached; i++) dependency[order[i]!] = 0;
  for (let i = reached - 1; i > 0; i--) {
    const node = order[i]!;
    const share = (1 + dependency[node]!) / ways[node]!;
    const before = distance[node]! - 1;
    for (let at = start[node]!; at < start[node + 1]!; at++) {
      const former = neighbours[at]!;
      if (distance[former] === before) dependency[former]! += ways[former]! * share;
    }
    if (node !== source) through[node]! += dependency[node]!;
  }
}
