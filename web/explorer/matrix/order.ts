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

/** Circles of fewer bodies are not set apart from each other: lines would hide the cells. */
const SET_APART = 4;

/** Positions at which another circle begins. */
export function borders(nodes: readonly Ordered[]): number[] {
  const sizes = new Map<number | null, number>();
  for (const { circle } of nodes) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  const isSmall = ({ circle }: Ordered) => sizes.get(circle)! < SET_APART;
  return nodes.flatMap((node, at) => {
    const before = nodes[at - 1];
    if (!before || before.circle === node.circle || (isSmall(before) && isSmall(node))) return [];
    return [at];
  });
}
