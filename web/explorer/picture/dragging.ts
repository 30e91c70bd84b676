import type Sigma from "sigma";
import type { Place } from "../data/drawn";
import type { EdgeLook, NodeLook } from "./look";

/** Lets nodes be dragged. Calls `pin` where a node is dropped. */
export function pinByDragging(
  sigma: Sigma<NodeLook, EdgeLook>,
  pin: (key: string, place: Place) => void,
): void {
  let dragged: string | null = null;
  let moved = false;
  sigma.on("downNode", ({ node }) => {
    [dragged, moved] = [node, false];
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragged === null) return;
    sigma.getGraph().mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
    moved = true;
    preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = () => {
    const key = dragged;
    dragged = null;
    const graph = sigma.getGraph();
    if (key === null || !moved || !graph.hasNode(key)) return;
    const { x, y } = graph.getNodeAttributes(key);
    pin(key, { x, y });
  };
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
}
