/** Compares pairs of bodies under two selections: gained, lost, and sharing more or fewer items. */
import { PairCounter, type Tally } from "./count-pairs.js";
import { inScope, type PairScope } from "./pair-scope.js";
import type { View } from "../index/view.js";

export interface Side {
  view: View;
  scope: PairScope;
}

/** Items that a pair shares on each side; the two numbers differ. */
export interface Difference {
  a: number;
  b: number;
  before: number;
  after: number;
}

export interface Comparison {
  /** Largest difference first; ties by a, then b. */
  differences: Difference[];
  gained: number;
  lost: number;
  /** Pairs on both sides that share more or fewer items than before. */
  changed: number;
  unchanged: number;
}

/** Both views are of one collaboration, so that positions mean the same bodies. */
export function comparePairs(from: Side, to: Side): Comparison {
  const needs = { inOrder: true, newmanWeight: false, rolePairs: false };
  const [before, after] = [
    new PairCounter(from.view.incidence, needs),
    new PairCounter(to.view.incidence, needs),
  ];
  const result: Comparison = { differences: [], gained: 0, lost: 0, changed: 0, unchanged: 0 };
  for (let a = 0; a < from.view.incidence.bodyCount; a++) {
    const [left, right] = [before.countAbove(a), after.countAbove(a)];
    for (let at = 0; at < left.partnerCount; at++) {
      const b = left.partners[at]!;
      addPair(result, {
        a,
        b,
        before: counted(from, a, b, left.shared),
        after: counted(to, a, b, right.shared),
      });
    }
    for (let at = 0; at < right.partnerCount; at++) {
      const b = right.partners[at]!;
      if (left.shared[b] === 0) addPair(result, { a, b, before: 0, after: counted(to, a, b, right.shared) });
    }
  }
  result.differences.sort((x, y) => sizeOf(y) - sizeOf(x) || x.a - y.a || x.b - y.b);
  return result;
}

function counted({ scope }: Side, a: number, b: number, shared: Tally["shared"]): number {
  return shared[b]! > 0 && inScope(scope, a, b) ? shared[b]! : 0;
}

function addPair(result: Comparison, difference: Difference): void {
  const { before, after } = difference;
  if (before === 0 && after === 0) return;
  if (before === after) result.unchanged++;
  else result.differences.push(difference);
  if (before === 0) result.gained++;
  else if (after === 0) result.lost++;
  else if (before !== after) result.changed++;
}

function sizeOf({ before, after }: Difference): number {
  return Math.abs(after - before);
}
