/**
 * Turns counts into offsets by adding them up, in place.
 * @param counts 0 at position 0, and the number of entries of key k at position k + 1
 * @returns the same array, in which the entries of key k begin at position k's value and end before that of k + 1
 */
export function toOffsets(counts: Int32Array): Int32Array {
  for (let key = 1; key < counts.length; key++) counts[key]! += counts[key - 1]!;
  return counts;
}
