import type { View } from "../view/view";

/** What is drawn at first of a large network: its strongest part. */
const AT_FIRST = { nodes: 1_000, links: 10_000 };
/** The most that is drawn at all, and that the API gives. */
export const MOST = { nodes: 10_000, links: 100_000 };
/** The most for which the server works out places. */
export const MOST_PLACED = 5_000;

export function sizeOf({ all }: View): { maxNodes: number; maxLinks: number } {
  const { nodes, links } = all ? MOST : AT_FIRST;
  return { maxNodes: nodes, maxLinks: links };
}

/** More than can be drawn in a way that anybody could read, and than a browser draws at ease. */
export const isTooLarge = ({ nodes, links }: { nodes: number; links: number }): boolean =>
  nodes > MOST.nodes || links > MOST.links;
