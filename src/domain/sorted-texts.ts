/** Positions of the texts with a prefix, in a sorted list. */
export function* positionsBeginning(sorted: readonly string[], prefix: string): Generator<number> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  for (let at = low; sorted[at]?.startsWith(prefix); at++) yield at;
}
