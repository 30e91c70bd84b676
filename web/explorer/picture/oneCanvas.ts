import Sigma from "sigma";
import type { EdgeLook, NodeLook } from "./look";

type Context = ReturnType<Sigma["createWebGLContext"]>;

/** What sigma keeps to itself. */
interface Layers {
  readonly elements: Record<string, HTMLElement>;
  readonly webGLContexts: Record<string, Context>;
}

/**
 * Sigma with one WebGL canvas in place of three: without a graphics card, the browser copies each of them in every
 * frame. Nodes are not found by their pixels here, so the texture that sigma makes for that is left out too.
 */
export class OneCanvas extends Sigma<NodeLook, EdgeLook> {
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
