/** The neighbourhood of seed nodes in rings: the first ring is the seeds, each further one a link farther away. */
import { PairCounter } from "../pairs/count-pairs.js";
import type { Incidence } from "../index/incidence.js";
import { Budget } from "./budget.js";

/** Whether two rows that share so many columns are linked. */
export type Linkable = (a: number, b: number, shared: number) => boolean;

const UNSEEN = -1;

/** Rings of rows. @throws UserError NETWORK_TOO_LARGE */
export function rowRings(
  incidence: Incidence,
  linkable: Linkable,
  seeds: readonly number[],
  hops: number,
): number[][] {
  const counter = new PairCounter(incidence, { inOrder: false, newmanWeight: false, rolePairs: false });
  const budget = new Budget("hops");
  return rings(incidence.bodyCount, seeds, hops, (row, reach) => {
    budget.spend(stepsFrom(incidence, row));
    const { partners, partnerCount, shared } = counter.countAll(row);
    for (let i = 0; i < partnerCount; i++) {
      const other = partners[i]!;
      if (linkable(row, other, shared[other]!)) reach(other);
    }
  });
}

/** Rings of bodies and items, where a link is a body in an item; nodes are the bodies, then the items. */
export function twoModeRings(incidence: Incidence, seeds: readonly number[], hops: number): number[][] {
  const { bodyCount, itemCount, bodyStart, items, itemStart, members } = incidence;
  return rings(bodyCount + itemCount, seeds, hops, (node, reach) => {
    const item = node - bodyCount;
    if (item < 0)
      for (let at = bodyStart[node]!; at < bodyStart[node + 1]!; at++) reach(bodyCount + items[at]!);
    else for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) reach(members[at]!);
  });
}

function rings(
  size: number,
  seeds: readonly number[],
  hops: number,
  visitNeighbours: (node: number, reach: (other: number) => void) => void,
): number[][] {
  const distance = new Int32Array(size).fill(UNSEEN);
  const all: number[][] = [];
  let ring: number[] = [];
  const reach = (node: number): void => {
    if (distance[node] !== UNSEEN) return;
    distance[node] = all.length;
    ring.push(node);
  };
  seeds.forEach(reach);
  for (; ring.length > 0;) {
    const last = ring;
    all.push(last);
    if (all.length > hops) break;
    ring = [];
    for (const node of last) visitNeighbours(node, reach);
  }
  return all;
}

function stepsFrom({ bodyStart, items, itemStart }: Incidence, row: number): number {
  let steps = 0;
  for (let at = bodyStart[row]!; at < bodyStart[row + 1]!; at++)
    steps += itemStart[items[at]! + 1]! - itemStart[items[at]!]!;
  return steps;
}
