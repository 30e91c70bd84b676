import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { DASH_PX, type EdgeLook, type NodeLook } from "./look";

const VERTEX = /*glsl*/ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_along;
uniform mat3 u_matrix;
uniform float u_pixels;
varying vec4 v_color;
varying float v_along;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  v_along = a_along * u_pixels;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /*glsl*/ `
precision mediump float;
varying vec4 v_color;
varying float v_along;
void main(void) {
  if (mod(v_along, ${(DASH_PX * 2).toFixed(1)}) > ${DASH_PX.toFixed(1)}) discard;
  gl_FragColor = v_color;
}`;

const UNIFORMS = ["u_matrix", "u_pixels"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Thin dashed lines with dashes of constant length at every zoom. Sigma has no dashed lines. */
export class DashedLine extends EdgeProgram<Uniform, NodeLook, EdgeLook> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
    return {
      VERTICES: 2,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.LINES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_along", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(
    _id: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { color }: EdgeDisplayData,
  ): void {
    const length = Math.hypot(target.x - source.x, target.y - source.y);
    const paint = floatColor(color);
    const ends = [
      [source.x, source.y, 0],
      [target.x, target.y, length],
    ];
    this.array.set(
      ends.flatMap((end) => [...end, paint]),
      start,
    );
  }

  setUniforms({ matrix, width }: RenderParams, { gl, uniformLocations }: ProgramParts): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    // pixels per unit of the drawing
    gl.uniform1f(uniformLocations.u_pixels, (Math.hypot(matrix[0]!, matrix[1]!) * width) / 2);
  }
}

interface ProgramParts {
  readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
  readonly uniformLocations: Record<Uniform, WebGLUniformLocation>;
}
