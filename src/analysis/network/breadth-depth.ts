/** Roles of bodies by the breadth (number of partners) and depth (mean weight) of their collaboration. */
import { degreeOf, strengthOf, type NetworkGraph } from "./graph.js";

export const BREADTH_DEPTH_ROLES = ["LEADING", "KEY", "AUXILIARY"] as const;
export type BreadthDepthRole = (typeof BREADTH_DEPTH_ROLES)[number];

/** The role of each node in a projection onto bodies, compared with the means of the bodies that have a partner. */
export function breadthDepthRoles(graph: NetworkGraph): BreadthDepthRole[] {
  const nodes = [...Array(graph.size).keys()];
  const breadth = nodes.map((node) => degreeOf(graph, node));
  const depth = nodes.map((node) => (breadth[node] === 0 ? 0 : strengthOf(graph, node) / breadth[node]!));
  const linked = nodes.filter((node) => breadth[node]! > 0);
  const mean = (values: readonly number[]): number =>
    linked.reduce((sum, node) => sum + values[node]!, 0) / linked.length;
  const [meanBreadth, meanDepth] = [mean(breadth), mean(depth)];
  return nodes.map((node) => {
    const above = Number(breadth[node]! > meanBreadth) + Number(depth[node]! > meanDepth);
    return above === 2 ? "LEADING" : above === 1 ? "KEY" : "AUXILIARY";
  });
}
