/** Groups of nodes with more links within than between, found several times over so that one can see how sure they are. */
import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { randomNumbers, shuffled } from "../random.js";
import type { NetworkGraph } from "./graph.js";
import { Overlap, sizesOf } from "./overlap.js";

/** Declared as a module with a default, and none. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

export interface CommunityRequest {
  /** Above 1: more and smaller communities. */
  resolution: number;
  /** Of the order in which nodes are visited; each trial takes the next. */
  seed: number;
  /** How often the search is repeated. */
  trials: number;
}

export interface Communities {
  /** Community of each node, the largest 0; of equal size the one with the first node. */
  of: Int32Array;
  count: number;
  modularity: number;
  /** Mean adjusted Rand index between this partition and those of the other trials; NaN with one trial. */
  agreement: number;
  /** Of each node, the mean Jaccard overlap of its community with the one it has in each other trial; NaN with one. */
  stability: Float64Array;
}

/** The partition of the highest modularity of all trials; of equal ones the first. */
export function findCommunities(graph: NetworkGraph, request: CommunityRequest): Communities {
  const partitions = Array.from({ length: request.trials }, (_, trial) =>
    partition(graph, request.resolution, request.seed + trial),
  );
  const best = partitions.reduce((one, other) => (other.modularity > one.modularity ? other : one));
  const overlaps = partitions
    .filter((other) => other !== best)
    .map((other) => new Overlap(best.of, other.of));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...best,
    count: new Set(best.of).size,
    agreement: mean(overlaps.map((overlap) => overlap.adjustedRandIndex())),
    stability: Float64Array.from(best.of, (_, node) =>
      mean(overlaps.map((overlap) => overlap.jaccard(node))),
    ),
  };
}

function partition(graph: NetworkGraph, resolution: number, seed: number) {
  const random = randomNumbers(seed);
  const network = asGraphology(graph, shuffled([...Array(graph.size).keys()], random));
  if (network.size === 0)
    return { of: Int32Array.from({ length: graph.size }, (_, at) => at), modularity: 0 };
  const { communities, modularity } = louvain.detailed(network, { resolution, rng: random });
  return { of: bySize(Array.from({ length: graph.size }, (_, node) => communities[node]!)), modularity };
}

/** @param order the order in which nodes are put in, which is the one in which the library visits them */
function asGraphology(
  { start, neighbours, weights }: NetworkGraph,
  order: readonly number[],
): UndirectedGraph {
  const network = new UndirectedGraph();
  for (const node of order) network.addNode(node);
  for (const node of order) {
    for (let at = start[node]!; at < start[node + 1]!; at++)
      if (neighbours[at]! > node) network.addUndirectedEdge(node, neighbours[at], { weight: weights[at]! });
  }
  return network;
}

function bySize(given: readonly number[]): Int32Array {
  const sizes = sizesOf(given);
  // a map keeps the order in which its keys came, and sorting keeps it among equals
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([community]) => community);
  const place = new Map(order.map((community, at) => [community, at]));
  return Int32Array.from(given, (community) => place.get(community)!);
}
