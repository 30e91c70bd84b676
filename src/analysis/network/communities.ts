/** Community detection, repeated in several trials to measure how stable the communities are. */
import louvainModule from "graphology-communities-louvain";
import { randomNumbers, shuffled } from "../random.js";
import type { NetworkGraph } from "./graph.js";
import { asGraphology } from "./graphology.js";
import { Overlap, sizesOf } from "./overlap.js";

/** The types declare a default export inside the module; at run time the module itself is the function. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

export interface CommunityRequest {
  /** Values above 1 give more and smaller communities. */
  resolution: number;
  /** Seed of the order in which nodes are visited; each further trial adds 1. */
  seed: number;
  /** Number of runs. */
  trials: number;
}

export interface Communities {
  /** Community of each node, numbered from the largest; of equal size, the one with the first node comes first. */
  of: Int32Array;
  count: number;
  modularity: number;
  /** Mean adjusted Rand index between this partition and those of the other trials; NaN with one trial. */
  agreement: number;
  /** Of each node, the mean Jaccard index of its community and that in each other trial; NaN with one trial. */
  stability: Float64Array;
}

/** The partition with the highest modularity of all trials; of equal ones the first. */
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

/** Renumbers communities by size, the largest first. */
function bySize(given: readonly number[]): Int32Array {
  const sizes = sizesOf(given);
  // a map keeps insertion order, and the sort is stable
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([community]) => community);
  const place = new Map(order.map((community, at) => [community, at]));
  return Int32Array.from(given, (community) => place.get(community)!);
}
