/** What the order of a matrix depends on. */
export interface Ordered {
  readonly key: string;
  /** Number of the community, 0 the largest; null while it is unknown. */
  readonly circle: number | null;
  /** Sum of what it shares. */
  readonly strength: number;
}

/** Circles one after another, the largest first; in each, the bodies that share most come first. */
export function inCircles<Node extends Ordered>(nodes: readonly Node[]): Node[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...nodes].sort(
    (a, b) => (a.circle ?? last) - (b.circle ?? last) || b.strength - a.strength || (a.key < b.key ? -1 : 1),
  );
}

/** Positions at which another circle begins; bodies that are a circle by themselves are not set apart from each other. */
export function borders(nodes: readonly Ordered[]): number[] {
  const sizes = new Map<number | null, number>();
  for (const { circle } of nodes) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  const isAlone = ({ circle }: Ordered) => sizes.get(circle) === 1;
  return nodes.flatMap((node, at) => {
    const before = nodes[at - 1];
    if (!before || before.circle === node.circle || (isAlone(before) && isAlone(node))) return [];
    return [at];
  });
}
