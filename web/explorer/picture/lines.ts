import type { Place } from "../data/drawn";
import type { EdgeLook } from "./look";
import type { OneCanvas } from "./oneCanvas";
import type { SceneLink, SceneNode } from "./scene";

/** Tolerance for pointing at a line, in pixels. */
const NEAR_PX = 4;

/** How a line is drawn under emphasis; null: not at all. */
type Styled = (link: SceneLink, look: EdgeLook) => EdgeLook | null;

/**
 * The lines of a picture, written straight into sigma's shapes. To sigma the graph has none: it would copy the look of
 * each line and keep indices of them, which takes longer than drawing.
 */
export class Lines {
  private nodes: readonly SceneNode[] = [];
  /** The strongest last, so that they are drawn above the others. */
  private links: readonly SceneLink[] = [];
  /** Places of the ends among the nodes, two for each link. */
  private ends = new Uint32Array();
  private looks: readonly EdgeLook[] = [];
  private shown: readonly (EdgeLook | null)[] = [];

  constructor(
    private readonly sigma: OneCanvas,
    private readonly styled: Styled,
  ) {
    sigma.on("afterProcess", () => this.write());
  }

  take(
    nodes: readonly SceneNode[],
    links: readonly SceneLink[],
    lookOf: (line: SceneLink["line"]) => EdgeLook,
  ): void {
    const at = new Map(nodes.map(({ key }, place) => [key, place]));
    this.nodes = nodes;
    this.links = byWeight(links);
    this.ends = new Uint32Array(links.length * 2);
    this.looks = this.links.map(({ source, target, line }, place) => {
      this.ends[place * 2] = at.get(source)!;
      this.ends[place * 2 + 1] = at.get(target)!;
      return lookOf(line);
    });
  }

  /** These nodes and all that a link joins to one of them. */
  near(keys: readonly string[]): ReadonlySet<string> {
    const from = new Set(keys);
    const near = new Set(keys);
    if (from.size === 0) return near;
    for (const { source, target } of this.links) {
      if (from.has(source)) near.add(target);
      if (from.has(target)) near.add(source);
    }
    return near;
  }

  /** The shown line nearest to a position on the screen. Sigma's picking would draw all lines a second time. */
  at(place: Place): SceneLink | null {
    const spots = this.sigma.displayOf(this.nodes).map((data) => this.sigma.framedGraphToViewport(data));
    let [found, nearest]: [SceneLink | null, number] = [null, NEAR_PX];
    for (const [at, link] of this.links.entries()) {
      const look = this.shown[at];
      if (!look) continue;
      const [source, target] = [spots[this.ends[at * 2]!]!, spots[this.ends[at * 2 + 1]!]!];
      const away = distance(place, source, target) - look.size / 2;
      if (away < nearest) [found, nearest] = [link, away];
    }
    return found;
  }

  /** Sigma has placed the nodes, and given the shapes of lines no room. */
  private write(): void {
    const { ends, sigma } = this;
    this.shown = this.links.map((link, at) => this.styled(link, this.looks[at]!));
    const counts = new Map<string, number>();
    for (const look of this.shown) if (look) counts.set(look.type, (counts.get(look.type) ?? 0) + 1);
    for (const [type, count] of counts) {
      sigma.lineShapes[type]!.reallocate(count);
      counts.set(type, 0);
    }
    const spots = sigma.displayOf(this.nodes);
    const { lineShapes } = sigma;
    for (let at = 0; at < this.shown.length; at++) {
      const look = this.shown[at];
      if (!look) continue;
      const place = counts.get(look.type)!;
      counts.set(look.type, place + 1);
      lineShapes[look.type]!.process(0, place, spots[ends[at * 2]!]!, spots[ends[at * 2 + 1]!]!, look);
    }
  }
}

/** Sorted by weight, of which there are few. */
function byWeight(links: readonly SceneLink[]): readonly SceneLink[] {
  const groups = new Map<number, SceneLink[]>();
  for (const link of links) {
    const group = groups.get(link.weight);
    if (group) group.push(link);
    else groups.set(link.weight, [link]);
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, group]) => group);
}

/** Distance from a point to the segment between two others. */
function distance({ x, y }: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + share * dx - x, a.y + share * dy - y);
}
