/** Long lists in parts, so that what is far from view costs one element each. */

/** @param sizeOf what an entry adds to its part; a part ends when it holds `most` */
export function partsOf<Entry>(
  entries: readonly Entry[],
  sizeOf: (entry: Entry) => number,
  most: number,
): Entry[][] {
  const parts: Entry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    if (size >= most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(entry);
    size += sizeOf(entry);
  }
  return parts;
}
