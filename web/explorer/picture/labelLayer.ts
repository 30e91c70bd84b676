import type { Place } from "../data/drawn";
import { FONT, LABEL_LINE_PX, LABEL_PX } from "./look";
import { placeLabels, type Frame, type Rectangle, type Label } from "./labels";
import type { SceneNode } from "./scene";

const PADDING = 2;
/** Objects without an English name have a Chinese one. */
const HAN = /\p{Script=Han}/u;
/** More names than this would not be legible. */
const MOST = 250;

export interface Spot {
  readonly node: SceneNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Labels above the picture as HTML text, with the fonts of the page and sharp at every zoom. */
export class LabelLayer {
  private readonly root = document.createElement("div");
  private readonly elements = new Map<string, HTMLElement>();
  private readonly widths = new Map<string, number>();
  private readonly ruler = document.createElement("canvas").getContext("2d")!;
  placed: ReadonlyMap<string, Rectangle> = new Map();

  constructor(container: HTMLElement) {
    this.root.className = "labels";
    this.root.setAttribute("aria-hidden", "true");
    container.append(this.root);
    this.ruler.font = `${LABEL_PX}px ${FONT}`;
  }

  /**
   * @param spots nodes on the screen, by priority of their labels
   * @param chosen keys of nodes that are named in any case
   */
  draw(
    spots: readonly Spot[],
    frame: Frame,
    chosen: ReadonlySet<string | null>,
    faded: (key: string) => boolean,
  ): void {
    const labelled = spots.slice(0, MOST);
    this.placed = placeLabels(
      labelled.map((spot) => ({ ...this.labelFor(spot), always: chosen.has(spot.node.key) })),
      frame,
      spots.map(({ node: { key }, x, y, radius }) => ({ key, x, y, radius })),
    );
    const nodes = new Map(labelled.map(({ node }) => [node.key, node]));
    for (const [key, element] of this.elements) if (!this.placed.has(key)) this.remove(key, element);
    for (const [key, place] of this.placed) {
      const element = this.elementFor(nodes.get(key)!);
      element.style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
      element.classList.toggle("faded", faded(key));
    }
  }

  /** Key of the node whose label is at a position. */
  at({ x, y }: Place): string | null {
    for (const [key, label] of this.placed)
      if (x >= label.x && x <= label.x + label.width && y >= label.y && y <= label.y + label.height)
        return key;
    return null;
  }

  /** For fonts that are loaded late and have other widths. */
  forgetWidths(): void {
    this.widths.clear();
  }

  private labelFor({ node: { key, lines }, x, y, radius }: Spot): Label {
    const width = Math.ceil(Math.max(...lines.map((line) => this.widthOf(line)))) + 2 * PADDING;
    return { key, x, y, radius, width, height: lines.length * LABEL_LINE_PX + 1 };
  }

  private widthOf(line: string): number {
    const known = this.widths.get(line) ?? this.ruler.measureText(line).width;
    this.widths.set(line, known);
    return known;
  }

  private elementFor(node: SceneNode): HTMLElement {
    const element = this.elements.get(node.key) ?? document.createElement("span");
    const text = node.lines.join("\n");
    if (element.textContent !== text) {
      element.textContent = text;
      if (HAN.test(text)) element.lang = "zh-CN";
      else element.removeAttribute("lang");
    }
    if (element.isConnected) return element;
    element.className = `label label-${node.kind}`;
    element.dataset.key = node.key;
    this.root.append(element);
    this.elements.set(node.key, element);
    return element;
  }

  private remove(key: string, element: HTMLElement): void {
    element.remove();
    this.elements.delete(key);
  }
}
