import type { NetworkGraph } from "../graph.js";
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
    const room = { after: new Float64Array(graph.size), share: new Float64Array(graph.size) };
    for (let source = 0; source < graph.size; source++) {
      paths.from(source);
      addDependencies(graph, paths, room, through);
    }
    const pairs = (graph.size - 1) * (graph.size - 2);
    // equal shares reached by different sums must tie: keep 12 digits, where rounding errors end
    return through.map((sum) => (pairs > 0 ? Number((sum / pairs).toPrecision(12)) : 0));
  },
};

/** By node: the shares of those one link farther that it has part in, and what each way to it has part in. */
interface Room {
  after: Float64Array;
  share: Float64Array;
}

/**
 * From the farthest level back: what of the ways from the source to others leads through each node. As Brandes has it
 * each node gives to those before it; where these have fewer links they take it instead.
 */
function addDependencies(graph: NetworkGraph, paths: ShortestPaths, room: Room, through: Float64Array): void {
  const { order, levels, levelStart, ways } = paths;
  const { after, share } = room;
  for (let i = 0; i < paths.reached; i++) after[order[i]!] = 0;
  for (let level = levels - 1; level > 0; level--) {
    for (let i = levelStart[level]!; i < levelStart[level + 1]!; i++) {
      const node = order[i]!;
      through[node]! += after[node]! * ways[node]!;
      share[node] = 1 / ways[node]! + after[node]!;
    }
    if (level === 1) return;
    if (paths.linkEndsAt(level) < paths.linkEndsAt(level - 1)) give(graph, paths, room, level);
    else take(graph, paths, room, level - 1);
  }
}

function give({ start, neighbours }: NetworkGraph, paths: ShortestPaths, room: Room, level: number): void {
  const { order, levelStart, distance } = paths;
  const { after, share } = room;
  for (let i = levelStart[level]!; i < levelStart[level + 1]!; i++) {
    const node = order[i]!;
    for (let at = start[node]!; at < start[node + 1]!; at++)
      if (distance[neighbours[at]!] === level - 1) after[neighbours[at]!]! += share[node]!;
  }
}

function take({ start, neighbours }: NetworkGraph, paths: ShortestPaths, room: Room, level: number): void {
  const { order, levelStart, distance } = paths;
  const { after, share } = room;
  for (let i = levelStart[level]!; i < levelStart[level + 1]!; i++) {
    const node = order[i]!;
    let sum = 0;
    for (let at = start[node]!; at < start[node + 1]!; at++)
      if (distance[neighbours[at]!] === level + 1) sum += share[neighbours[at]!]!;
    after[node] = sum;
  }
}
