/** Checks that a measure of a network can be computed within one request. */
import { degreeOf, type NetworkGraph } from "../graph.js";
import { Budget } from "../budget.js";
import type { NetworkMeasure } from "./network-measure.js";

/** @throws UserError NETWORK_TOO_LARGE */
export function requireAffordable({ cost }: NetworkMeasure, graph: NetworkGraph): void {
  new Budget("measures").spend(stepsOf(cost, graph));
}

function stepsOf(cost: NetworkMeasure["cost"], graph: NetworkGraph): number {
  const links = graph.neighbours.length;
  if (cost === "n") return graph.size;
  if (cost === "m") return links;
  if (cost === "n·m") return graph.size * links;
  let squares = 0;
  for (let node = 0; node < graph.size; node++) squares += degreeOf(graph, node) ** 2;
  return squares;
}
