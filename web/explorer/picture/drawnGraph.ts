import type Graph from "graphology";
import type { EdgeLook, NodeLook } from "./look";

type Listener = (change: { readonly key?: string }) => void;

/**
 * What sigma and this picture use of graphology's graph: nodes, and no edges, which `Lines` draws. All of it would be a
 * third of the scripts of the picture, and keeps indices that a picture, which is made anew, does not need.
 */
export class DrawnGraph {
  /** With `dropNode` and `addUndirectedEdgeWithKey` what sigma takes for a graph. */
  readonly multi = true;
  private readonly looks = new Map<string, NodeLook>();
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

  /** @see multi */
  dropNode(): never {
    throw new Error("The picture of a network is made anew where a node goes.");
  }

  /** @see multi */
  addUndirectedEdgeWithKey(): never {
    throw new Error("Lines are drawn by themselves.");
  }

  /** Sigma then forgets all nodes and edges, and what is hovered. */
  clear(): void {
    this.looks.clear();
    this.listeners.get("cleared")?.({});
  }

  hasNode(key: string): boolean {
    return this.looks.has(key);
  }

  nodes(): string[] {
    return [...this.looks.keys()];
  }

  edges(): string[] {
    return [];
  }

  getNodeAttributes(key: string): NodeLook {
    return this.looks.get(key)!;
  }

  forEachNode(act: (key: string, look: NodeLook) => void): void {
    for (const [key, look] of this.looks) act(key, look);
  }

  forEachEdge(): void {}

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
