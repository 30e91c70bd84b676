/**
 * What bodies share with those above them, counted for a band of bodies at a time. Items are gone through in order,
 * and a band's counters fit into the processor's cache; body by body every step would go to another place in memory.
 * Cost: one step a wedge, and for each band one an item.
 */
import { itemsOfBody, type Incidence } from "../index/incidence.js";

/** Counters of a band: a mebibyte, of two bytes each. */
const COUNTERS = 2 ** 19;
const MOST_COUNTED = 2 ** 16 - 1;
/** Going through the items for every band must not cost much more than the entries themselves. */
const ITEM_STEPS_PER_ENTRY = 2;

export class BandCounter {
  /** Rows of the band's bodies, each from the band's first body on, after as much room as one row takes. */
  private readonly counts: Uint16Array;
  /** For each item its first member that no band has had yet. */
  private readonly next: Int32Array;
  private from = 0;
  private to = 0;

  /** @param end the first body that will not be asked for */
  constructor(
    private readonly incidence: Incidence,
    private readonly end: number,
  ) {
    const { bodyCount, itemCount } = incidence;
    this.counts = new Uint16Array(bodyCount + Math.max(COUNTERS, bodyCount));
    this.next = new Int32Array(itemCount);
    this.restart();
  }

  /** Whether bands are the faster way, and the counters wide enough. */
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

  /** By body above `a` how many items it shares with `a`; valid until the next call. Quick where `a` ascends. */
  sharedAbove(a: number): Uint16Array {
    if (a < this.from) this.restart();
    if (a >= this.to) this.count(a);
    const { bodyCount } = this.incidence;
    const row = this.rowOf(a);
    return this.counts.subarray(row, row + bodyCount);
  }

  /** Where body 0 would stand in the row of `a`. */
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
    counts.fill(0);
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

/** @param width how many bodies there are from the band's first one on */
function rowsOfBand(width: number): number {
  return Math.max(1, Math.min(width, Math.floor(COUNTERS / width)));
}
