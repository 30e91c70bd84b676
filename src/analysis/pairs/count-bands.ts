/**
 * Counts the items that bodies share with the bodies above them, for a band of bodies at a time. Items are visited in
 * order and a band's counters fit into the processor's cache; counting single bodies would access memory at random.
 * Cost: one step per wedge, and one per item for each band.
 */
import { itemsOfBody, type Incidence } from "../index/incidence.js";

/** Counters of a band: 1 MiB at two bytes each. */
const COUNTERS = 2 ** 19;
const MOST_COUNTED = 2 ** 16 - 1;
/** Visiting all items for every band must not cost much more than the entries themselves. */
const ITEM_STEPS_PER_ENTRY = 2;

export class BandCounter {
  /** Rows of the band's bodies, each from the band's first body on; padding in front gives body 0 a position. */
  private readonly counts: Uint16Array;
  /** For each item the position of its first member that no band has counted yet. */
  private readonly next: Int32Array;
  private from = 0;
  private to = 0;

  /** @param end bodies from this one on will not be counted */
  constructor(
    private readonly incidence: Incidence,
    private readonly end: number,
  ) {
    const { bodyCount, itemCount } = incidence;
    const most = Math.min(bodyCount * bodyCount, Math.max(COUNTERS, bodyCount));
    this.counts = new Uint16Array(bodyCount + most);
    this.next = new Int32Array(itemCount);
    this.restart();
  }

  /** Whether bands are faster and no count overflows 16 bits. */
  static suits(incidence: Incidence): boolean {
    const { bodyCount, itemCount, items } = incidence;
    let bands = 0;
    for (let from = 0; from < bodyCount; from += rowsOfBand(bodyCount - from)) bands++;
    if (bands * itemCount > ITEM_STEPS_PER_ENTRY * items.length) return false;
    for (let body = 0; body < bodyCount; body++) {
      if (itemsOfBody(incidence, body) > MOST_COUNTED) return false;
    }
    return true;
  }

  /** Items shared with `a` by each body above `a`; valid until the next call. Fast when called with ascending `a`. */
  sharedAbove(a: number): Uint16Array {
    if (a < this.from) this.restart();
    if (a >= this.to) this.count(a);
    const { bodyCount } = this.incidence;
    const row = this.rowOf(a);
    return this.counts.subarray(row, row + bodyCount);
  }

  /** Position in `counts` that body 0 would have in the row of `a`. */
  private rowOf(a: number): number {
    const { bodyCount } = this.incidence;
    return bodyCount + (a - this.from) * (bodyCount - this.from) - this.from;
  }

  private restart(): void {
    const { itemStart, itemCount } = this.incidence;
    this.next.set(itemStart.subarray(0, itemCount));
    [this.from, this.to] = [0, 0];
  }

  private count(from: number): void {
    const { counts, next } = this;
    const { bodyCount, itemCount, itemStart, members } = this.incidence;
    const width = bodyCount - from;
    const to = Math.min(this.end, from + rowsOfBand(width));
    [this.from, this.to] = [from, to];
    const first = this.rowOf(0);
    counts.fill(0, 0, bodyCount + (to - from) * width);
    for (let item = 0; item < itemCount; item++) {
      const end = itemStart[item + 1]!;
      let at = next[item]!;
      while (at < end && members[at]! < from) at++;
      for (; at < end && members[at]! < to; at++) {
        const row = first + members[at]! * width;
        for (let other = at + 1; other < end; other++) counts[row + members[other]!]!++;
      }
      next[item] = at;
    }
  }
}

/** Number of bodies in a band. @param width number of bodies from the band's first one on */
function rowsOfBand(width: number): number {
  return Math.max(1, Math.min(width, Math.floor(COUNTERS / width)));
}
