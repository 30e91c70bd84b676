/**
 * Centralities of a two-mode network by what is possible in one, and Barber's modularity. A body can be linked with items
 * only, so the one-mode maxima do not apply.
 * Sources: Borgatti and Everett, Network analysis of 2-mode data, Social Networks 19, 243 (1997); Barber, Modularity and
 * community detection in bipartite networks, Phys. Rev. E 76, 066102 (2007).
 */
import { degreeOf, type NetworkGraph } from "./graph.js";

/** A two-mode network: nodes before `bodies` are bodies, all others items. */
export interface TwoModeGraph {
  graph: NetworkGraph;
  bodies: number;
}

/** Size of the side of a node, and of the other side. */
function sidesOf({ graph, bodies }: TwoModeGraph, node: number): { own: number; other: number } {
  const items = graph.size - bodies;
  return node < bodies ? { own: bodies, other: items } : { own: items, other: bodies };
}

/** Links divided by the size of the other side. */
export function twoModeDegree(network: TwoModeGraph, node: number): number {
  return degreeOf(network.graph, node) / sidesOf(network, node).other;
}

/** @param betweenness of the node, divided by (n − 1)(n − 2) / 2 */
export function twoModeBetweenness(network: TwoModeGraph, node: number, betweenness: number): number {
  const { size } = network.graph;
  const { own, other } = sidesOf(network, node);
  const most = mostBetweenness(own, other);
  return most === 0 ? 0 : (betweenness * (size - 1) * (size - 2)) / 2 / most;
}

/** The highest betweenness, as a sum over pairs, that a node of a side can have. */
function mostBetweenness(own: number, other: number): number {
  const [s, t] = [Math.floor((own - 1) / other), (own - 1) % other];
  return (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

/**
 * The smallest possible sum of distances divided by that of the node, times the share of the other nodes that is reached.
 * @param closeness of the node: reached² / (sum of distances · (n − 1)), where it reaches others
 */
export function twoModeCloseness(network: TwoModeGraph, node: number, closeness: number): number {
  const { own, other } = sidesOf(network, node);
  const reached = reachedFrom(network.graph, node);
  return reached === 0 ? 0 : (closeness * (other + 2 * (own - 1))) / reached;
}

/** Number of other nodes in the component of a node. */
function reachedFrom({ start, neighbours, size }: NetworkGraph, from: number): number {
  const seen = new Uint8Array(size);
  seen[from] = 1;
  const queue = [from];
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    for (let i = start[node]!; i < start[node + 1]!; i++) {
      const next = neighbours[i]!;
      if (seen[next]) continue;
      seen[next] = 1;
      queue.push(next);
    }
  }
  return queue.length - 1;
}

/**
 * Share of the links within communities, less the share expected where each body keeps its number of items and each item
 * its number of bodies. @param of community of each node
 */
export function barberModularity({ graph, bodies }: TwoModeGraph, of: ArrayLike<number>): number {
  const links = graph.neighbours.length / 2;
  if (links === 0) return 0;
  const [ofBodies, ofItems] = [new Map<number, number>(), new Map<number, number>()];
  let within = 0;
  for (let node = 0; node < graph.size; node++) {
    const degrees = node < bodies ? ofBodies : ofItems;
    degrees.set(of[node]!, (degrees.get(of[node]!) ?? 0) + degreeOf(graph, node));
    if (node >= bodies) continue;
    for (let i = graph.start[node]!; i < graph.start[node + 1]!; i++)
      within += Number(of[graph.neighbours[i]!] === of[node]);
  }
  let expected = 0;
  for (const [community, degree] of ofBodies) expected += degree * (ofItems.get(community) ?? 0);
  return within / links - expected / links ** 2;
}
