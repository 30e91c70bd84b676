/** What lies within so many links of some nodes: the first ring is these nodes, each ring after it one link further. */
import { PairCounter } from "../pairs/count-pairs.js";
import type { Incidence } from "../index/incidence.js";
import { Budget } from "./work.js";

/** Which two rows may be linked. */
export type Linkable = (a: number, b: number) => boolean;

const UNSEEN = -1;

/** Rings of rows, where a link is at least so many columns shared. @throws UserError NETWORK_TOO_LARGE */
export function rowsWithin(
  incidence: Incidence,
  linkable: Linkable,
  minShared: number,
  seeds: readonly number[],
  hops: number,
): number[][] {
  const counter = new PairCounter(incidence, { inOrder: false, newmanWeight: false, rolePairs: false });
  const budget = new Budget("hops");
  return rings(incidence.bodyCount, seeds, hops, (row, meet) => {
    budget.spend(stepsFrom(incidence, row));
    const { partners, partnerCount, shared } = counter.countAll(row);
    for (let i = 0; i < partnerCount; i++) {
      const other = partners[i]!;
      if (shared[other]! >= minShared && linkable(row, other)) meet(other);
    }
  });
}

/** Rings of bodies (their positions) and items (after the bodies), where a link is a body in an item. */
export function bothWithin(incidence: Incidence, seeds: readonly number[], hops: number): number[][] {
  const { bodyCount, itemCount, bodyStart, items, itemStart, members } = incidence;
  return rings(bodyCount + itemCount, seeds, hops, (node, meet) => {
    const item = node - bodyCount;
    if (item < 0)
      for (let at = bodyStart[node]!; at < bodyStart[node + 1]!; at++) meet(bodyCount + items[at]!);
    else for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) meet(members[at]!);
  });
}

function rings(
  size: number,
  seeds: readonly number[],
  hops: number,
  walk: (node: number, meet: (other: number) => void) => void,
): number[][] {
  const distance = new Int32Array(size).fill(UNSEEN);
  const all: number[][] = [];
  let ring: number[] = [];
  const meet = (node: number): void => {
    if (distance[node] !== UNSEEN) return;
    distance[node] = all.length;
    ring.push(node);
  };
  seeds.forEach(meet);
  for (; ring.length > 0;) {
    const last = ring;
    all.push(last);
    if (all.length > hops) break;
    ring = [];
    for (const node of last) walk(node, meet);
  }
  return all;
}

function stepsFrom({ bodyStart, items, itemStart }: Incidence, row: number): number {
  let steps = 0;
  for (let at = bodyStart[row]!; at < bodyStart[row + 1]!; at++)
    steps += itemStart[items[at]! + 1]! - itemStart[items[at]!]!;
  return steps;
}
