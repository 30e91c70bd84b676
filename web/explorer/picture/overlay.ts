import type Sigma from "sigma";
import type { Place } from "../data/drawn";
import { AnchorLayer } from "./anchorLayer";
import { LabelLayer, type Spot } from "./labelLayer";
import type { EdgeLook, NodeLook } from "./look";
import type { SceneNode } from "./scene";

/** The picture is at rest when it has not moved for this long. */
const REST_MS = 120;
/** Dragged further than this, it has new names to show. */
const FAR_PX = 150;

/** Which names come first, and which stand back. */
export interface Ranks {
  readonly first: ReadonlySet<string | null>;
  readonly near: ReadonlySet<string>;
  readonly cursor: string | null;
}

/** Names over the picture and the elements behind them: placed at rest, and carried along while it is dragged. */
export class Overlay {
  private readonly root = document.createElement("div");
  private readonly labels: LabelLayer;
  private readonly anchors: AnchorLayer;
  private spots: readonly Spot[] = [];
  private placed: Frame | null = null;
  private shift: Place = { x: 0, y: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    container: HTMLElement,
    lang: string,
    private readonly sigma: Sigma<NodeLook, EdgeLook>,
    private readonly nodes: () => readonly SceneNode[],
    private readonly ranks: () => Ranks,
  ) {
    this.root.className = "overlay";
    container.append(this.root);
    this.labels = new LabelLayer(this.root, lang);
    this.anchors = new AnchorLayer(this.root);
  }

  /** After each frame of the picture. */
  follow(): void {
    const shift = this.placed && shiftBetween(this.placed, frameOf(this.sigma));
    if (!shift || Math.hypot(shift.x, shift.y) > FAR_PX) return this.place();
    this.move(shift);
    this.timer = setTimeout(() => this.place(), REST_MS);
  }

  /** What is drawn next is not what was placed. */
  forget(): void {
    this.placed = null;
  }

  place(): void {
    this.placed = frameOf(this.sigma);
    this.move({ x: 0, y: 0 });
    this.spots = this.nodes().flatMap((node): Spot[] => {
      const data = this.sigma.getNodeDisplayData(node.key);
      if (!data) return [];
      return [{ node, ...this.sigma.framedGraphToViewport(data), radius: this.sigma.scaleSize(node.size) }];
    });
    const { first, near, cursor } = this.ranks();
    this.anchors.draw(this.spots, cursor);
    const { width, height } = this.sigma.getDimensions();
    const seen = this.spots.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
    const rank = ({ node: { key } }: Spot) => (first.has(key) ? 0 : near.has(key) ? 1 : 2);
    seen.sort((a, b) => rank(a) - rank(b));
    this.labels.draw(seen, { width, height }, (key) => near.size > 0 && !near.has(key));
  }

  /** The node at a place on the screen, the nearest of several. */
  nodeAt({ x, y }: Place): string | null {
    const [left, top] = [x - this.shift.x, y - this.shift.y];
    let [found, nearest]: [string | null, number] = [null, Infinity];
    for (const spot of this.spots) {
      const away = Math.hypot(spot.x - left, spot.y - top);
      if (away <= spot.radius && away < nearest) [found, nearest] = [spot.node.key, away];
    }
    return found;
  }

  /** A font that arrives late has other widths. */
  fontArrived(): void {
    this.labels.forgetWidths();
    this.place();
  }

  kill(): void {
    clearTimeout(this.timer);
    this.root.remove();
  }

  private move(shift: Place): void {
    clearTimeout(this.timer);
    this.shift = shift;
    this.root.style.transform = `translate(${shift.x}px, ${shift.y}px)`;
  }
}

/** Where the drawing lies on the screen. */
interface Frame extends Place {
  readonly width: number;
  readonly height: number;
}

function frameOf(sigma: Sigma<NodeLook, EdgeLook>): Frame {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ].map((corner) => sigma.framedGraphToViewport(corner));
  return { ...a!, width: b!.x - a!.x, height: b!.y - a!.y };
}

/** How far the drawing went, if that is all that became of it. */
function shiftBetween(before: Frame, now: Frame): Place | null {
  const [x, y] = [now.x - before.x, now.y - before.y];
  const grown = Math.abs(now.width - before.width) + Math.abs(now.height - before.height);
  return grown < 1e-6 && (x !== 0 || y !== 0) ? { x, y } : null;
}
