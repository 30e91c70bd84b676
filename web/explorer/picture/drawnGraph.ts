import type Graph from "graphology";
import type { EdgeLook, NodeLook } from "./look";

interface Edge {
  readonly look: EdgeLook;
  readonly ends: readonly [source: string, target: string];
}

type Listener = (change: { readonly key?: string }) => void;

/**
 * What sigma and this picture use of graphology's graph. All of it would be a third of the scripts of the picture, and
 * keeps indices that a picture, which is made anew, does not need. Single nodes and edges are added, never dropped.
 */
export class DrawnGraph {
  /** With `dropNode` and `addUndirectedEdgeWithKey` what sigma takes for a graph. */
  readonly multi = true;
  private readonly looks = new Map<string, NodeLook>();
  private readonly links = new Map<string, Edge>();
  private readonly listeners = new Map<string, Listener>();

  /** As sigma takes it. */
  get asGraph(): Graph<NodeLook, EdgeLook> {
    return this as unknown as Graph<NodeLook, EdgeLook>;
  }

  get order(): number {
    return this.looks.size;
  }

  addNode(key: string, look: NodeLook): void {
    this.looks.set(key, look);
  }

  addUndirectedEdgeWithKey(key: string, source: string, target: string, look: EdgeLook): void {
    this.links.set(key, { look, ends: [source, target] });
  }

  /** @see multi */
  dropNode(): never {
    throw new Error("The picture of a network is made anew where a node goes.");
  }

  /** Sigma then forgets all nodes and edges, and what is hovered. */
  clear(): void {
    this.looks.clear();
    this.links.clear();
    this.listeners.get("cleared")?.({});
  }

  hasNode(key: string): boolean {
    return this.looks.has(key);
  }

  hasEdge(key: string): boolean {
    return this.links.has(key);
  }

  nodes(): string[] {
    return [...this.looks.keys()];
  }

  edges(): string[] {
    return [...this.links.keys()];
  }

  getNodeAttributes(key: string): NodeLook {
    return this.looks.get(key)!;
  }

  getEdgeAttributes(key: string): EdgeLook {
    return this.links.get(key)!.look;
  }

  extremities(key: string): readonly [string, string] {
    return this.links.get(key)!.ends;
  }

  forEachNode(act: (key: string, look: NodeLook) => void): void {
    for (const [key, look] of this.looks) act(key, look);
  }

  forEachEdge(act: (key: string, look: EdgeLook, source: string, target: string) => void): void {
    for (const [key, { look, ends }] of this.links) act(key, look, ...ends);
  }

  /** These nodes and all that a link joins to one of them. */
  near(keys: readonly string[]): ReadonlySet<string> {
    const from = new Set(keys);
    const near = new Set(keys);
    if (from.size === 0) return near;
    for (const { ends } of this.links.values())
      if (ends.some((end) => from.has(end))) for (const end of ends) near.add(end);
    return near;
  }

  /** A node may have gone while it was dragged. */
  mergeNodeAttributes(key: string, part: Partial<NodeLook>): void {
    if (!this.looks.has(key)) return;
    this.looks.set(key, { ...this.getNodeAttributes(key), ...part });
    this.listeners.get("nodeAttributesUpdated")?.({ key });
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, listener);
  }

  removeListener(event: string): void {
    this.listeners.delete(event);
  }
}
