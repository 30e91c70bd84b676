import Sigma from "sigma";
import type { CameraState, NodeDisplayData } from "sigma/types";
import { inSight } from "./inSight";
import type { EdgeLook, NodeLook } from "./look";
import type { Place } from "./place";

type Context = ReturnType<Sigma["createWebGLContext"]>;

/** What sigma keeps to itself. */
interface Layers {
  readonly elements: Record<string, HTMLElement>;
  readonly webGLContexts: Record<string, Context>;
  readonly edgePrograms: Readonly<Record<string, LineShape>>;
  readonly nodeDataCache: Readonly<Record<string, NodeDisplayData>>;
}

/** What sigma draws lines of a kind with. */
export interface LineShape {
  reallocate(lines: number): void;
  /** @param id for picking, which is not used */
  process(id: 0, place: number, source: NodeDisplayData, target: NodeDisplayData, look: EdgeLook): void;
}

/**
 * Sigma with one WebGL canvas in place of three: without a graphics card, the browser copies each of them in every
 * frame. Nodes are not found by their pixels here, so the texture that sigma makes for that is left out too.
 */
export class OneCanvas extends Sigma<NodeLook, EdgeLook> {
  /** Places of which one is always in sight. */
  inSight?: readonly Place[];
  private isMeasured = false;

  /** Reading a size makes the browser lay out the page, so it is read again only when told. */
  override resize(force?: boolean): this {
    if (this.isMeasured && !force) return this;
    this.isMeasured = true;
    return super.resize(force);
  }

  /** For when its element has another size. */
  measureAgain(): void {
    this.isMeasured = false;
    this.scheduleRender();
  }

  /** By the type of a look. */
  get lineShapes(): Readonly<Record<string, LineShape>> {
    return (this as unknown as Layers).edgePrograms;
  }

  /** Positions and looks of nodes as sigma draws them. `getNodeDisplayData` would copy each. */
  displayOf(nodes: readonly { readonly key: string }[]): NodeDisplayData[] {
    const { nodeDataCache } = this as unknown as Layers;
    return nodes.map(({ key }) => nodeDataCache[key]!);
  }

  override createWebGLContext(...[id, options]: Parameters<Sigma["createWebGLContext"]>): Context {
    const { elements, webGLContexts } = this as unknown as Layers;
    const { edges } = elements;
    if (!edges) return super.createWebGLContext(id, options);
    elements[id] = edges;
    return (webGLContexts[id] = webGLContexts["edges"]!);
  }
}

/** Sigma clears the canvas of hovered nodes, which would be the whole picture. They have no look of their own here. */
Object.assign(OneCanvas.prototype, { renderHighlightedNodes() {}, scheduleHighlightedNodesRender() {} });

/** Sigma would keep a rectangle around the nodes in the frame, most of which may be empty. */
Object.assign(OneCanvas.prototype, {
  cleanCameraState(this: OneCanvas, camera: CameraState): CameraState {
    return inSight(this, camera, this.inSight ?? []);
  },
});
