/** A set of many ids in 16 bytes each. It stores 64-bit hashes, so two ids in 10^13 may be taken for one. */
import { createHash } from "node:crypto";

const EMPTY = 0n;

export class IdSet {
  private slots = new BigUint64Array(1_024);
  private count = 0;

  get size(): number {
    return this.count;
  }

  has(id: string): boolean {
    return this.slots[this.slotOf(hashOf(id))] !== EMPTY;
  }

  /** @returns whether the id was not yet in the set */
  add(id: string): boolean {
    if (2 * this.count >= this.slots.length) this.widen();
    const hash = hashOf(id);
    const slot = this.slotOf(hash);
    if (this.slots[slot] !== EMPTY) return false;
    this.slots[slot] = hash;
    this.count++;
    return true;
  }

  /** The slot of the hash, or the free slot where it would be stored. */
  private slotOf(hash: bigint): number {
    let slot = Number(hash % BigInt(this.slots.length));
    while (this.slots[slot] !== EMPTY && this.slots[slot] !== hash) slot = (slot + 1) % this.slots.length;
    return slot;
  }

  private widen(): void {
    const old = this.slots;
    this.slots = new BigUint64Array(old.length * 2);
    for (const hash of old) if (hash !== EMPTY) this.slots[this.slotOf(hash)] = hash;
  }
}

function hashOf(id: string): bigint {
  const hash = createHash("sha1").update(id).digest().readBigUInt64LE();
  return hash === EMPTY ? 1n : hash;
}
