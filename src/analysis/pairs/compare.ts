/** Compares pairs of bodies under two selections: gained, lost, and sharing more or fewer items. */
import { sharedInts } from "../index/columns.js";
import { sortedBy, type Incidence } from "../index/incidence.js";
import { PairCounter, type Tally } from "./count-pairs.js";
import { inScope, type PairScope } from "./pair-scope.js";

export interface Side {
  incidence: Incidence;
  scope: PairScope;
}

/** Items that a pair shares on each side; the two numbers differ. */
export interface Difference {
  a: number;
  b: number;
  before: number;
  after: number;
}

/** Differences as columns: there are hundreds of thousands. */
export interface Differences {
  length: number;
  a: Int32Array;
  b: Int32Array;
  before: Int32Array;
  after: Int32Array;
}

export interface Counts {
  gained: number;
  lost: number;
  /** Pairs on both sides that share more or fewer items than before. */
  changed: number;
  unchanged: number;
}

export interface Comparison extends Counts {
  /** Largest difference first; ties by a, then b. */
  differences: Differences;
}

/** Both sides are of one collaboration, so that positions mean the same bodies. */
export function comparePairs(from: Side, to: Side): Comparison {
  const needs = { inOrder: true, newmanWeight: false, rolePairs: false };
  const [before, after] = [new PairCounter(from.incidence, needs), new PairCounter(to.incidence, needs)];
  const counts: Counts = { gained: 0, lost: 0, changed: 0, unchanged: 0 };
  const found: number[] = [];
  const add = (a: number, b: number, left: number, right: number): void => {
    if (count(counts, left, right)) found.push(a, b, left, right);
  };
  for (let a = 0; a < from.incidence.bodyCount; a++) {
    const [left, right] = [before.countAbove(a), after.countAbove(a)];
    for (let at = 0; at < left.partnerCount; at++) {
      const b = left.partners[at]!;
      add(a, b, counted(from, a, b, left.shared), counted(to, a, b, right.shared));
    }
    for (let at = 0; at < right.partnerCount; at++) {
      const b = right.partners[at]!;
      if (left.shared[b] === 0) add(a, b, 0, counted(to, a, b, right.shared));
    }
  }
  return { ...counts, differences: inOrder(found, from.incidence.bodyCount) };
}

export function differenceAt({ a, b, before, after }: Differences, at: number): Difference {
  return { a: a[at]!, b: b[at]!, before: before[at]!, after: after[at]! };
}

function counted({ scope }: Side, a: number, b: number, shared: Tally["shared"]): number {
  return shared[b]! > 0 && inScope(scope, a, b) ? shared[b]! : 0;
}

/** @returns whether the numbers differ */
function count(counts: Counts, before: number, after: number): boolean {
  if (before === after) {
    if (before > 0) counts.unchanged++;
    return false;
  }
  if (before === 0) counts.gained++;
  else if (after === 0) counts.lost++;
  else counts.changed++;
  return true;
}

/** @param found a, b, before and after of each difference, in order of a */
function inOrder(found: readonly number[], bodyCount: number): Differences {
  const length = found.length / 4;
  const column = (place: number): Int32Array => {
    const values = sharedInts(length);
    for (let at = 0; at < length; at++) values[at] = found[4 * at + place]!;
    return values;
  };
  const [a, b, before, after] = [column(0), column(1), column(2), column(3)] as const;
  const sizes = before.map((value, at) => Math.abs(after[at]! - value));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  // stable sorts, the least significant key first
  let order = sortedBy(b, length, bodyCount).order;
  order = resorted(order, a, bodyCount);
  order = resorted(
    order,
    sizes.map((size) => largest - size),
    largest + 1,
  );
  const sorted = (values: Int32Array): Int32Array => {
    const shared = sharedInts(length);
    for (let at = 0; at < length; at++) shared[at] = values[order[at]!]!;
    return shared;
  };
  return { length, a: sorted(a), b: sorted(b), before: sorted(before), after: sorted(after) };
}

function resorted(order: Int32Array, keys: Int32Array, keyCount: number): Int32Array {
  const { length } = order;
  const current = order.map((at) => keys[at]!);
  const next = sortedBy(current, length, keyCount).order;
  return next.map((at) => order[at]!);
}
