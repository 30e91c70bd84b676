import type { Spot } from "./labelLayer";

/** Beyond this number, nodes are not exposed one by one to screen readers; the table lists all. */
const MOST = 250;

export const anchorId = (key: string, prefix: string): string => `${prefix}-${key}`;

/** Invisible elements that follow the nodes, so that screen readers and tests can refer to them. */
export class AnchorLayer {
  private readonly root = document.createElement("div");
  private readonly elements = new Map<string, HTMLElement>();
  /** What was written to an element last. */
  private readonly drawn = new WeakMap<HTMLElement, string>();

  /** @param prefix of the ids of its elements */
  constructor(
    container: HTMLElement,
    private readonly prefix: string,
  ) {
    this.root.className = "anchors";
    container.append(this.root);
  }

  /** @param cursor the node at the keyboard cursor, which always has an element */
  draw(spots: readonly Spot[], cursor: string | null): void {
    const exposed = spots.filter(({ node }, index) => index < MOST || node.key === cursor);
    const present = new Set(exposed.map(({ node }) => node.key));
    for (const [key, element] of this.elements) {
      if (present.has(key)) continue;
      element.remove();
      this.elements.delete(key);
    }
    for (const spot of exposed) this.move(spot, spot.node.key === cursor);
  }

  private move({ node: { key, full }, x, y }: Spot, isCursor: boolean): void {
    const element = this.elements.get(key) ?? this.add(key);
    const drawn = [Math.round(x), Math.round(y), isCursor, full].join(" ");
    if (this.drawn.get(element) === drawn) return;
    this.drawn.set(element, drawn);
    element.ariaLabel = full;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    element.classList.toggle("cursor", isCursor);
  }

  private add(key: string): HTMLElement {
    const element = document.createElement("span");
    element.id = anchorId(key, this.prefix);
    element.className = "anchor";
    element.role = "img";
    element.dataset.key = key;
    this.root.append(element);
    this.elements.set(key, element);
    return element;
  }
}
