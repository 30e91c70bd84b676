import type Sigma from "sigma";
import type { Place } from "../data/drawn";
import type { EdgeLook, NodeLook } from "./look";

/** Tolerance for pointing at a line, in pixels. */
const NEAR_PX = 4;

/** The line nearest to a position on the screen. Sigma's picking would draw all lines a second time, which is slower. */
export function lineAt(sigma: Sigma<NodeLook, EdgeLook>, place: Place): string | null {
  const graph = sigma.getGraph();
  const spots = new Map(
    graph.nodes().map((key) => [key, sigma.framedGraphToViewport(sigma.getNodeDisplayData(key)!)]),
  );
  let [found, nearest]: [string | null, number] = [null, NEAR_PX];
  graph.forEachEdge((key, { size }, source, target) => {
    const away = distance(place, spots.get(source)!, spots.get(target)!) - size / 2;
    if (away < nearest && !sigma.getEdgeDisplayData(key)?.hidden) [found, nearest] = [key, away];
  });
  return found;
}

/** Distance from a point to the segment between two others. */
function distance({ x, y }: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + share * dx - x, a.y + share * dy - y);
}
