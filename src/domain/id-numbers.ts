/** Numbers of many ids, in 12 bytes a slot. It keeps 64-bit hashes: two ids in 10^13 may be taken for one. */
import { hash } from "node:crypto";

const FEWEST_SLOTS = 1_024;
/** A table is widened when more of its slots are taken. */
const FULLEST = 0.7;

export class IdNumbers {
  private hashes = new Uint32Array(2 * FEWEST_SLOTS);
  private numbers = new Int32Array(FEWEST_SLOTS);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** @returns false when the id has a number already, which stays */
  add(high: number, low: number, number: number): boolean {
    if (this.count >= FULLEST * this.numbers.length) this.widen();
    const slot = this.slotOf(high, low);
    if (this.isTaken(slot)) return false;
    this.put(slot, high, low, number);
    this.count++;
    return true;
  }

  /** -1: the id has none. */
  numberOf(high: number, low: number): number {
    const slot = this.slotOf(high, low);
    return this.isTaken(slot) ? this.numbers[slot]! : -1;
  }

  private isTaken(slot: number): boolean {
    return this.hashes[2 * slot] !== 0 || this.hashes[2 * slot + 1] !== 0;
  }

  private put(slot: number, high: number, low: number, number: number): void {
    this.hashes[2 * slot] = high;
    this.hashes[2 * slot + 1] = low;
    this.numbers[slot] = number;
  }

  /** The slot of the hash, or the free one where it belongs. The number of slots is a power of two. */
  private slotOf(high: number, low: number): number {
    const last = this.numbers.length - 1;
    let slot = low & last;
    while (this.isTaken(slot) && (this.hashes[2 * slot] !== high || this.hashes[2 * slot + 1] !== low))
      slot = (slot + 1) & last;
    return slot;
  }

  private widen(): void {
    const { hashes, numbers } = this;
    this.hashes = new Uint32Array(2 * hashes.length);
    this.numbers = new Int32Array(2 * numbers.length);
    for (let slot = 0; slot < numbers.length; slot++) {
      const [high, low] = [hashes[2 * slot]!, hashes[2 * slot + 1]!];
      if (high !== 0 || low !== 0) this.put(this.slotOf(high, low), high, low, numbers[slot]!);
    }
  }
}

/** Writes the hash of an id, which is never zero, as two numbers of 32 bits. */
export function hashId(id: string, into: Uint32Array, at: number): void {
  // a text of one byte a character is made in half the time of a buffer
  const bytes = hash("sha1", id, "binary");
  into[at] = word(bytes, 0);
  into[at + 1] = word(bytes, 4) || 1;
}

const word = (bytes: string, at: number): number =>
  bytes.charCodeAt(at) |
  (bytes.charCodeAt(at + 1) << 8) |
  (bytes.charCodeAt(at + 2) << 16) |
  (bytes.charCodeAt(at + 3) << 24);
