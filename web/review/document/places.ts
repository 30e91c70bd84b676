/** Offsets in a text: the API counts code points, pages count UTF-16 units. */
export class TextPlaces {
  /** Code-point offsets of the characters that take two units. */
  private readonly wide: readonly number[];
  private readonly wideUnits: readonly number[];

  constructor(readonly text: string) {
    const wide: number[] = [];
    const wideUnits: number[] = [];
    for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) {
      wide.push(index - wide.length);
      wideUnits.push(index);
    }
    this.wide = wide;
    this.wideUnits = wideUnits;
  }

  unitAt(point: number): number {
    return point + countBelow(this.wide, point);
  }

  pointAt(unit: number): number {
    return unit - countBelow(this.wideUnits, unit);
  }
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
