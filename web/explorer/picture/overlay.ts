import type Sigma from "sigma";
import type { Place } from "../data/drawn";
import { affine } from "./affine";
import { AnchorLayer } from "./anchorLayer";
import { LabelLayer, type Spot } from "./labelLayer";
import type { EdgeLook, NodeLook } from "./look";
import type { SceneNode } from "./scene";

/** The picture counts as at rest after this time without movement. */
const REST_MS = 120;
/** When dragged further than this, labels are placed again. */
const FAR_PX = 150;

/** Priority of labels: `first`, then `near`, then the rest. */
export interface Ranks {
  readonly first: ReadonlySet<string | null>;
  readonly near: ReadonlySet<string>;
  readonly cursor: string | null;
}

/** Labels and anchors above the picture: placed at rest, moved along while the picture is dragged. */
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
    private readonly sigma: Sigma<NodeLook, EdgeLook>,
    private readonly nodes: () => readonly SceneNode[],
    private readonly ranks: () => Ranks,
    prefix: string,
  ) {
    this.root.className = "overlay";
    container.append(this.root);
    this.labels = new LabelLayer(this.root);
    this.anchors = new AnchorLayer(this.root, prefix);
  }

  /** Called after each frame. */
  follow(): void {
    const shift = this.placed && shiftBetween(this.placed, frameOf(projectionOf(this.sigma)));
    if (!shift || Math.hypot(shift.x, shift.y) > FAR_PX) return this.place();
    this.move(shift);
    this.timer = setTimeout(() => this.place(), REST_MS);
  }

  /** Forces a new placement at the next frame. */
  forget(): void {
    this.placed = null;
  }

  place(): void {
    const onScreen = projectionOf(this.sigma);
    this.placed = frameOf(onScreen);
    this.move({ x: 0, y: 0 });
    this.spots = this.nodes().flatMap((node): Spot[] => {
      const data = this.sigma.getNodeDisplayData(node.key);
      return data ? [{ node, ...onScreen(data), radius: this.sigma.scaleSize(node.size) }] : [];
    });
    const { first, near, cursor } = this.ranks();
    this.anchors.draw(this.spots, cursor);
    const { width, height } = this.sigma.getDimensions();
    const seen = this.spots.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
    const rank = ({ node: { key } }: Spot) => (first.has(key) ? 0 : near.has(key) ? 1 : 2);
    seen.sort((a, b) => rank(a) - rank(b));
    this.labels.draw(seen, { width, height }, first, (key) => near.size > 0 && !near.has(key));
  }

  /** The node at a position on the screen, the nearest if there are several; else the node whose name is there. */
  nodeAt({ x, y }: Place): string | null {
    const [left, top] = [x - this.shift.x, y - this.shift.y];
    let [found, nearest]: [string | null, number] = [null, Infinity];
    for (const spot of this.spots) {
      const away = Math.hypot(spot.x - left, spot.y - top);
      if (away <= spot.radius && away < nearest) [found, nearest] = [spot.node.key, away];
    }
    return found ?? this.labels.at({ x: left, y: top });
  }

  /** For fonts that are loaded late and have other widths. */
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

/** Position and size of the drawing on the screen. */
interface Frame extends Place {
  readonly width: number;
  readonly height: number;
}

/** Sigma's projection onto the screen. */
const projectionOf = (sigma: Sigma<NodeLook, EdgeLook>) =>
  affine((place) => sigma.framedGraphToViewport(place));

function frameOf(onScreen: (place: Place) => Place): Frame {
  const [a, b] = [onScreen({ x: 0, y: 0 }), onScreen({ x: 1, y: 1 })];
  return { ...a, width: b.x - a.x, height: b.y - a.y };
}

/** The shift between two frames; null if the drawing was also scaled, or did not move. */
function shiftBetween(before: Frame, now: Frame): Place | null {
  const [x, y] = [now.x - before.x, now.y - before.y];
  const grown = Math.abs(now.width - before.width) + Math.abs(now.height - before.height);
  return grown < 1e-6 && (x !== 0 || y !== 0) ? { x, y } : null;
}
