/** Agreement of two partitions of the same nodes. */
export class Overlap {
  private readonly sizes: {
    left: Map<number, number>;
    right: Map<number, number>;
    both: Map<number, number>;
  };

  constructor(
    private readonly left: Int32Array,
    private readonly right: Int32Array,
  ) {
    this.sizes = {
      left: sizesOf(left),
      right: sizesOf(right),
      both: sizesOf(Array.from(left, (_, node) => this.cell(node))),
    };
  }

  /**
   * 1 for equal partitions, about 0 for independent ones.
   * Source: Hubert and Arabie, Comparing partitions, J. Classification 2, 193 (1985)
   */
  adjustedRandIndex(): number {
    const { left, right, both } = this.sizes;
    const [a, b, together] = [pairsWithin(left), pairsWithin(right), pairsWithin(both)];
    const all = (this.left.length * (this.left.length - 1)) / 2;
    const expected = all === 0 ? 0 : (a * b) / all;
    const most = (a + b) / 2;
    return most === expected ? 1 : (together - expected) / (most - expected);
  }

  /** Nodes in both communities of a node, divided by nodes in either. */
  jaccard(node: number): number {
    const { left, right, both } = this.sizes;
    const common = both.get(this.cell(node))!;
    return common / (left.get(this.left[node]!)! + right.get(this.right[node]!)! - common);
  }

  private cell(node: number): number {
    return this.left[node]! * this.left.length + this.right[node]!;
  }
}

/** Number of nodes of each community, in order of first occurrence. */
export function sizesOf(communities: Iterable<number>): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  return sizes;
}

function pairsWithin(sizes: ReadonlyMap<number, number>): number {
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}
