/**
 * A trie over folded names. Edges are kept in one open-addressing table of typed arrays, so that 50,000 names take a
 * few megabytes and a step costs one look-up.
 */

export class NameTrie {
  private readonly mask: number;
  /** Node and unit of each edge as one number; 0: no edge. */
  private readonly edges: Float64Array;
  private readonly ends: Int32Array;
  /** For each node, the position in `keys` of the name that ends there; -1: none. */
  private readonly nameAt: Int32Array;
  private nodes = 1;
  /** Units with which a name begins. */
  private readonly first = new Uint8Array(0x10000);

  /** @param keys folded names, each once */
  constructor(readonly keys: readonly string[]) {
    const most = keys.reduce((sum, key) => sum + key.length, 2);
    const size = 2 ** Math.ceil(Math.log2(most * 2));
    this.mask = size - 1;
    this.edges = new Float64Array(size);
    this.ends = new Int32Array(size);
    this.nameAt = new Int32Array(most).fill(-1);
    keys.forEach((key, at) => this.add(key, at));
  }

  /** Whether a name begins with a unit. */
  begins(unit: number): boolean {
    return this.first[unit] === 1;
  }

  /**
   * Writes the names that begin at a place into a list, shortest first: the position of each in `keys`, and where it
   * ends.
   * @returns how many numbers were written
   */
  namesAt(units: Uint16Array, from: number, to: number, found: number[]): number {
    let written = 0;
    let node = 0;
    for (let at = from; at < to; at++) {
      node = this.step(node, units[at]!);
      if (node === 0) break;
      const key = this.nameAt[node]!;
      if (key < 0) continue;
      found[written++] = key;
      found[written++] = at + 1;
    }
    return written;
  }

  private add(key: string, at: number): void {
    if (key.length === 0) return;
    this.first[key.charCodeAt(0)] = 1;
    let node = 0;
    for (let place = 0; place < key.length; place++) {
      const unit = key.charCodeAt(place);
      const slot = this.slotOf(node, unit);
      if (this.edges[slot] === 0) {
        this.edges[slot] = edgeOf(node, unit);
        this.ends[slot] = this.nodes++;
      }
      node = this.ends[slot]!;
    }
    this.nameAt[node] = at;
  }

  /** The next node; 0: none. */
  private step(node: number, unit: number): number {
    const slot = this.slotOf(node, unit);
    return this.edges[slot] === 0 ? 0 : this.ends[slot]!;
  }

  private slotOf(node: number, unit: number): number {
    const edge = edgeOf(node, unit);
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & this.mask; ; slot = (slot + 1) & this.mask) {
      const found = this.edges[slot]!;
      if (found === 0 || found === edge) return slot;
    }
  }
}

function edgeOf(node: number, unit: number): number {
  return node * 0x10000 + unit + 1;
}
