import { NodeSquareProgram } from "@sigma/node-square";
import type Sigma from "sigma";
import { EdgeRectangleProgram, NodeCircleProgram, type Program } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { EdgeLook, NodeLook } from "./look";

export type Parts = [
  gl: WebGLRenderingContext | WebGL2RenderingContext,
  picking: WebGLFramebuffer | null,
  renderer: Sigma<NodeLook, EdgeLook>,
];

/*
 * Sigma's shapes without instancing, so that one call draws them all: software rendering draws instances one by one.
 * They are also not drawn a second time for picking.
 */
export class Disc extends NodeCircleProgram<NodeLook, EdgeLook> {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this);
    drawAfterLines(this, renderer);
  }
}

export class Square extends NodeSquareProgram<NodeLook, EdgeLook> {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this);
    drawAfterLines(this, renderer);
  }
}

export class WideLine extends EdgeRectangleProgram<NodeLook, EdgeLook> {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this);
  }
}

export interface Shapes<Data extends unknown[]> extends Program<string, NodeLook, EdgeLook> {
  processVisibleItem(id: number, start: number, ...data: Data): void;
}

/** Turns instanced shapes into plain vertices: every corner carries the data of its shape and of the corner. */
export function flatten<Data extends unknown[]>(shapes: Shapes<Data>): void {
  const { CONSTANT_DATA: corners, ATTRIBUTES_ITEMS_COUNT: own } = shapes;
  const write = shapes.processVisibleItem.bind(shapes);
  const each = own + corners[0]!.length;
  shapes.isInstanced = false;
  shapes.ATTRIBUTES = [...shapes.ATTRIBUTES, ...shapes.CONSTANT_ATTRIBUTES];
  shapes.ATTRIBUTES_ITEMS_COUNT = each;
  shapes.STRIDE = corners.length * each;
  shapes.processVisibleItem = (id, start, ...data) => {
    write(id, start, ...data);
    corners.forEach((corner, index) => {
      shapes.array.copyWithin(start + index * each, start, start + own);
      shapes.array.set(corner, start + index * each + own);
    });
  };
}

/** Lines and nodes share a canvas, and sigma draws nodes first: they wait for the end of the frame. */
function drawAfterLines(nodes: Program<string, NodeLook, EdgeLook>, renderer: Parts[2]): void {
  const draw = nodes.render.bind(nodes);
  let due: RenderParams | null = null;
  nodes.render = (params) => void (due = params);
  renderer.on("afterRender", () => {
    if (due) draw(due);
    due = null;
  });
}
