/** Where the nodes of a network are drawn: linked ones near each other, the same places every time. */
import { UndirectedGraph } from "graphology";
import layoutModule from "graphology-layout-forceatlas2";
import type { NetworkGraph } from "./graph.js";

/** Declared as a module with a default, and none. */
const forceAtlas2 = layoutModule as unknown as typeof layoutModule.default;

const ROUNDS = 300;
/** Rounds are fewer where each costs more. */
const MOST_STEPS = 300_000;
const DECIMALS = 100;

/**
 * Begins on a circle in order of the nodes and draws nothing by chance.
 * Source: Jacomy et al., ForceAtlas2, PLoS ONE 9(6): e98679 (2014).
 * @returns x and y of each node in turn
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

function onCircle({ size, start, neighbours, weights }: NetworkGraph) {
  const drawn = new UndirectedGraph();
  for (let node = 0; node < size; node++) {
    const angle = (2 * Math.PI * node) / size;
    drawn.addNode(node, { x: Math.cos(angle), y: Math.sin(angle) });
  }
  for (let node = 0; node < size; node++) {
    for (let at = start[node]!; at < start[node + 1]!; at++)
      if (neighbours[at]! > node) drawn.addEdge(node, neighbours[at], { weight: weights[at] });
  }
  return drawn;
}

const rounded = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;
