import { hashId, IdNumbers } from "./id-numbers.js";

/** A set of many ids, which takes as little of each as `IdNumbers` does. */
export class IdSet {
  private readonly numbers = new IdNumbers();
  private readonly hash = new Uint32Array(2);

  get size(): number {
    return this.numbers.size;
  }

  has(id: string): boolean {
    const [high, low] = this.hashOf(id);
    return this.numbers.numberOf(high, low) >= 0;
  }

  /** @returns whether the id was not yet in the set */
  add(id: string): boolean {
    const [high, low] = this.hashOf(id);
    return this.numbers.add(high, low, 0);
  }

  private hashOf(id: string): readonly [number, number] {
    hashId(id, this.hash, 0);
    return [this.hash[0]!, this.hash[1]!];
  }
}
