import { NodeSquareProgram } from "@sigma/node-square";
import type Sigma from "sigma";
import { EdgeRectangleProgram, NodeCircleProgram, type Program } from "sigma/rendering";
import type { EdgeLook, NodeLook } from "./look";

type Parts = [
  gl: WebGLRenderingContext | WebGL2RenderingContext,
  picking: WebGLFramebuffer | null,
  renderer: Sigma<NodeLook, EdgeLook>,
];

/*
 * Sigma's shapes, in one drawing of them all: as instances each would be a drawing by itself where a processor stands
 * in for the graphics card. They are not drawn a second time for finding what is under the pointer.
 */
export class Disc extends NodeCircleProgram<NodeLook, EdgeLook> {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this);
  }
}

export class Square extends NodeSquareProgram<NodeLook, EdgeLook> {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this);
  }
}

export class WideLine extends EdgeRectangleProgram<NodeLook, EdgeLook> {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this);
  }
}

interface Shapes<Data extends unknown[]> extends Program<string, NodeLook, EdgeLook> {
  processVisibleItem(id: number, start: number, ...data: Data): void;
}

/** Every corner carries the data of its shape and what makes it this corner. */
function flatten<Data extends unknown[]>(shapes: Shapes<Data>): void {
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
