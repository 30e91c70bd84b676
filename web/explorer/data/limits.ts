import type { View } from "../view/view.js";

/** Initial limit for large networks: their strongest part is drawn. */
const AT_FIRST = { nodes: 1_000, links: 10_000 };
/** The most that is drawn, equal to the limit of the API. */
export const MOST = { nodes: 10_000, links: 100_000 };
/** The most nodes that the server lays out. */
export const MOST_PLACED = 5_000;

export function sizeOf({ all }: View): { maxNodes: number; maxLinks: number } {
  const { nodes, links } = all ? MOST : AT_FIRST;
  return { maxNodes: nodes, maxLinks: links };
}

/** Whether a network is too large to be drawn legibly and without delay. */
export const isTooLarge = ({ nodes, links }: { nodes: number; links: number }): boolean =>
  nodes > MOST.nodes || links > MOST.links;
