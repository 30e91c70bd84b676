import type { Spot } from "./labelLayer";

/** More than these, no reader would be told of one by one; the table has them all. */
const MOST = 500;

export const anchorId = (key: string): string => `node-${key}`;

/** Elements that nobody sees and that follow the nodes, so that what a picture shows can be named and pointed at. */
export class AnchorLayer {
  private readonly root = document.createElement("div");
  private readonly elements = new Map<string, HTMLElement>();

  constructor(container: HTMLElement) {
    this.root.className = "anchors";
    container.append(this.root);
  }

  /** @param cursor the node on which the keyboard stands: it has an element whatever their number */
  draw(spots: readonly Spot[], cursor: string | null): void {
    const few = spots.filter(({ node }, index) => index < MOST || node.key === cursor);
    const present = new Set(few.map(({ node }) => node.key));
    for (const [key, element] of this.elements) {
      if (present.has(key)) continue;
      element.remove();
      this.elements.delete(key);
    }
    for (const spot of few) this.move(spot, spot.node.key === cursor);
  }

  private move({ node: { key, full }, x, y }: Spot, isCursor: boolean): void {
    const element = this.elements.get(key) ?? this.add(key);
    element.ariaLabel = full;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    element.classList.toggle("cursor", isCursor);
  }

  private add(key: string): HTMLElement {
    const element = document.createElement("span");
    element.id = anchorId(key);
    element.className = "anchor";
    element.role = "img";
    element.dataset.key = key;
    this.root.append(element);
    this.elements.set(key, element);
    return element;
  }
}
