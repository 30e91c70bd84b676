import { FONT, LABEL_LINE_PX, LABEL_PX } from "./look";
import { placeLabels, type Frame, type Rectangle, type Wanted } from "./labels";
import type { SceneNode } from "./scene";

const PADDING = 2;
/** What has no English name goes by its Chinese one. */
const HAN = /\p{Script=Han}/u;
/** More names than this are not read at one glance. */
const MOST = 250;

export interface Spot {
  readonly node: SceneNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Names over the picture, as text of the page: they have its fonts, and are drawn sharp at every zoom. */
export class LabelLayer {
  private readonly root = document.createElement("div");
  private readonly elements = new Map<string, HTMLElement>();
  private readonly widths = new Map<string, number>();
  private readonly ruler = document.createElement("canvas").getContext("2d")!;
  placed: ReadonlyMap<string, Rectangle> = new Map();

  constructor(
    container: HTMLElement,
    private readonly lang: string,
  ) {
    this.root.className = "labels";
    this.root.lang = lang;
    this.root.setAttribute("aria-hidden", "true");
    container.append(this.root);
    this.ruler.font = `${LABEL_PX}px ${FONT}`;
  }

  /** @param spots nodes on the screen, those first whose names come first */
  draw(spots: readonly Spot[], frame: Frame, faded: (key: string) => boolean): void {
    const few = spots.slice(0, MOST);
    this.placed = placeLabels(
      few.map((spot) => this.wantedFor(spot)),
      frame,
    );
    const nodes = new Map(few.map(({ node }) => [node.key, node]));
    for (const [key, element] of this.elements) if (!this.placed.has(key)) this.remove(key, element);
    for (const [key, place] of this.placed) {
      const element = this.elementFor(nodes.get(key)!);
      element.style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
      element.classList.toggle("faded", faded(key));
    }
  }

  /** A font that arrives late has other widths. */
  forgetWidths(): void {
    this.widths.clear();
  }

  private wantedFor({ node: { key, lines }, x, y, radius }: Spot): Wanted {
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
