import type { Graph } from "./graph.js";

/** What only reads takes. */
export type GraphReads = Pick<Graph, "read">;

/** A graph without any node: every query gives no row. */
export const EMPTY_GRAPH: GraphReads = {
  read: (work) => {
    const none = (): Promise<never[]> => Promise.resolve([]);
    return work({ run: none, text: none, each: () => Promise.resolve() });
  },
};
