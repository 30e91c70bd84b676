/** Computes a force-directed layout of a network; the same network always gets the same layout. */
import type { UndirectedGraph } from "graphology";
import layoutModule from "graphology-layout-forceatlas2";
import type { NetworkGraph } from "./graph.js";
import { asGraphology } from "./graphology.js";

/** The types declare a default export inside the module; at run time the module itself is the function. */
const forceAtlas2 = layoutModule as unknown as typeof layoutModule.default;

const ROUNDS = 300;
/** Node updates over all rounds; large networks get fewer rounds. */
const MOST_STEPS = 300_000;
const DECIMALS = 100;

/**
 * Starts with the nodes on a circle, in order, and uses no random numbers.
 * Source: Jacomy et al., ForceAtlas2, PLoS ONE 9(6): e98679 (2014).
 * @returns x and y of each node, in order of the nodes
 */
export function layoutOf(graph: NetworkGraph): Float64Array {
  const drawn = onCircle(graph);
  const settings = { ...forceAtlas2.inferSettings(drawn), barnesHutOptimize: graph.size > 1_000 };
  const iterations = Math.max(20, Math.min(ROUNDS, Math.floor(MOST_STEPS / Math.max(1, graph.size))));
  if (graph.size > 1) forceAtlas2.assign(drawn, { iterations, settings });
  const places = new Float64Array(2 * graph.size);
  drawn.forEachNode((node, { x, y }) => {
    places[2 * Number(node)] = rounded(x as number);
    places[2 * Number(node) + 1] = rounded(y as number);
  });
  return places;
}

function onCircle(graph: NetworkGraph): UndirectedGraph {
  return asGraphology(graph, [...Array(graph.size).keys()], (node) => {
    const angle = (2 * Math.PI * node) / graph.size;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}

const rounded = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;
