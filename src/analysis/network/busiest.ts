/**
 * Chooses the nodes to show when there are more than the limit: nearer rings first, within a ring the nodes with the
 * most entries, ties by position.
 * @returns the chosen nodes, ascending, and the number of nodes before the limit
 */
export function busiest(
  rings: readonly (readonly number[])[],
  most: number,
  entriesOf: (node: number) => number,
): { chosen: Int32Array; found: number } {
  const found = rings.reduce((sum, ring) => sum + ring.length, 0);
  const chosen: number[] = [];
  for (const ring of rings) {
    const left = most - chosen.length;
    const fits = ring.length <= left;
    const sorted = fits ? ring : [...ring].sort((a, b) => entriesOf(b) - entriesOf(a) || a - b);
    for (const node of sorted.slice(0, left)) chosen.push(node);
  }
  return { chosen: Int32Array.from(chosen).sort(), found };
}
