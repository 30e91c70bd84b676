import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
} from "sigma/rendering";
import { HEAD } from "../export/arrowHead";
import type { EdgeLook, NodeLook } from "./look";
import { flatten, type Parts, type Shapes } from "./shapes";

const options = {
  lengthToThicknessRatio: HEAD.length,
  widenessToThicknessRatio: HEAD.width,
};

class Shaft extends createEdgeClampedProgram<NodeLook, EdgeLook>(options) {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this as unknown as Shapes<unknown[]>);
  }
}

class Head extends createEdgeArrowHeadProgram<NodeLook, EdgeLook>(options) {
  constructor(...[gl, , renderer]: Parts) {
    super(gl, null, renderer);
    flatten(this as unknown as Shapes<unknown[]>);
  }
}

/** Arrows that end at the disc they point at. */
export const Arrow = createEdgeCompoundProgram<NodeLook, EdgeLook>([Shaft, Head]);
