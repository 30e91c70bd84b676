/** Small numbers as Parquet packs them: dictionary codes, booleans, and which rows have a value. */

const GROUP = 8;

/** Bits of the largest code; a reader need not know of codes of no bits. */
export function widthOf(codes: number): number {
  return Math.max(1, 32 - Math.clz32(codes - 1));
}

/** One run of the hybrid encoding: repeated where there is but one value, else bit-packed. */
export function hybridRun(values: ArrayLike<number>, width: number): Buffer {
  if (isOneValue(values)) return repeated(values[0] ?? 0, values.length, width);
  const groups = Math.ceil(values.length / GROUP);
  return Buffer.concat([varint(groups * 2 + 1), bitPacked(values, width, groups * width)]);
}

export function repeated(value: number, times: number, width: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(width / 8));
  bytes.writeUIntLE(value, 0, bytes.length);
  return Buffer.concat([varint(times * 2), bytes]);
}

/** @param width at most 24 */
export function bitPacked(
  values: ArrayLike<number>,
  width: number,
  size = Math.ceil((values.length * width) / 8),
): Buffer {
  const packed = Buffer.alloc(size);
  let [bits, filled, at] = [0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    bits |= values[row]! << filled;
    filled += width;
    for (; filled >= 8; filled -= 8) {
      packed[at++] = bits & 0xff;
      bits >>>= 8;
    }
  }
  if (filled > 0) packed[at] = bits;
  return packed;
}

function isOneValue(values: ArrayLike<number>): boolean {
  for (let at = 1; at < values.length; at++) if (values[at] !== values[0]) return false;
  return true;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}
