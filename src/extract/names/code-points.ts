/** Offsets in code points, as statements store them, from offsets in UTF-16 units, as strings are sliced. */

const SURROGATE = /[\ud800-\udbff][\udc00-\udfff]/;

/** Turns unit offsets of a text into code-point offsets; both are the same where the text has no astral characters. */
export function codePointOffsets(text: string): (unit: number) => number {
  if (!SURROGATE.test(text)) return (unit) => unit;
  const points = new Int32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; point++) {
    const size = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    points[unit] = point;
    if (size === 2) points[unit + 1] = point;
    unit += size;
  }
  points[text.length] = point;
  return (unit) => points[unit] ?? point;
}
