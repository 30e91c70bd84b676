import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { EdgeLook } from "./look";
import { WideLine } from "./shapes";

const DECLARED = /*glsl*/ `varying float v_along;
varying float v_dash;
`;
const IN_VERTEX = /*glsl*/ `attribute float a_dash;
uniform float u_pixels;
${DECLARED}void main() {
  v_along = distance(a_positionStart, a_positionEnd) * a_positionCoef * u_pixels;
  v_dash = a_dash;
`;
const IN_FRAGMENT = /*glsl*/ `${DECLARED}void main(void) {
  if (mod(v_along, v_dash * 2.0) > v_dash) discard;
`;

type Definition = ReturnType<WideLine["getDefinition"]>;

/** The place of the dash length, behind the attributes of a plain line. */
const DASH_AT = 8;
const SOLID = 1e6;

type Parts = Parameters<WideLine["setUniforms"]>[1];

/** Wide lines with dashes of constant length at every zoom. Sigma has no dashed lines. */
export class DashedLine extends WideLine {
  override getDefinition(): Definition {
    const plain = super.getDefinition();
    return {
      ...plain,
      VERTEX_SHADER_SOURCE: plain.VERTEX_SHADER_SOURCE.replace("void main() {", IN_VERTEX),
      FRAGMENT_SHADER_SOURCE: plain.FRAGMENT_SHADER_SOURCE.replace("void main(void) {", IN_FRAGMENT),
      UNIFORMS: [...plain.UNIFORMS, "u_pixels"] as unknown as Definition["UNIFORMS"],
      ATTRIBUTES: [...plain.ATTRIBUTES, { name: "a_dash", size: 1, type: WebGLRenderingContext.FLOAT }],
    };
  }

  override processVisibleItem(
    id: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<EdgeLook>,
  ): void {
    super.processVisibleItem(id, start, source, target, data);
    this.array[start + DASH_AT] = data.dash || SOLID;
  }

  override setUniforms(params: RenderParams, parts: Parts): void {
    super.setUniforms(params, parts);
    const { matrix, width } = params;
    // pixels per unit of the drawing
    const pixels = (Math.hypot(matrix[0]!, matrix[1]!) * width) / 2;
    parts.gl.uniform1f(parts.uniformLocations["u_pixels"]!, pixels);
  }
}
