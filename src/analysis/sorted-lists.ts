/** Searching and intersecting lists of numbers that ascend without repeats. */

export type Ascending = Int32Array | readonly number[];

/** The numbers in both lists, ascending. */
export function intersection(left: Ascending, right: Ascending): number[] {
  const common: number[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i]! < right[j]!) i++;
    else if (left[i]! > right[j]!) j++;
    else {
      common.push(left[i]!);
      i++;
      j++;
    }
  }
  return common;
}

/** Position of the first number that is at least `least`, within [from, to); `to` when there is none. */
export function lowerBound(
  sorted: Int32Array | Float64Array,
  least: number,
  from = 0,
  to = sorted.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
