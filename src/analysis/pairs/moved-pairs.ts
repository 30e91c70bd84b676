/** Pairs that share more or fewer items in one data version than in another. Bodies may have come or gone between them. */
import type { Counts, Difference } from "./compare.js";
import { PairCounter } from "./count-pairs.js";
import type { View } from "../index/view.js";

interface Side {
  counter: PairCounter;
  /** Position of each body of both versions in this one; -1: it is not there. */
  own: Int32Array;
  /** For each position here, the number of the body among those of both. */
  joint: Int32Array;
}

export interface MovedPairs extends Counts {
  /** Largest difference first; ties by a, then b. */
  differences: Difference[];
  /** Ids of the bodies that `a` and `b` of the differences number. */
  bodies: readonly string[];
}

export function movedPairs(from: View, to: View): MovedPairs {
  const idsOf = ({ collaboration }: View): string[] => collaboration.records.bodies.map(({ id }) => id);
  const bodies = [...new Set([...idsOf(to), ...idsOf(from)])];
  const numbers = new Map(bodies.map((id, number) => [id, number]));
  const sideOf = (view: View): Side => {
    const own = new Int32Array(bodies.length).fill(-1);
    const joint = Int32Array.from(idsOf(view), (id) => numbers.get(id)!);
    joint.forEach((number, at) => (own[number] = at));
    const needs = { inOrder: false, newmanWeight: false, rolePairs: false };
    return { counter: new PairCounter(view.incidence, needs), own, joint };
  };
  const [before, after] = [sideOf(from), sideOf(to)];
  const result: MovedPairs = { differences: [], gained: 0, lost: 0, changed: 0, unchanged: 0, bodies };
  for (let a = 0; a < bodies.length; a++) addPairsOf(result, a, partnersOf(before, a), partnersOf(after, a));
  const size = ({ before: one, after: other }: { before: number; after: number }) => Math.abs(other - one);
  result.differences.sort((x, y) => size(y) - size(x) || x.a - y.a || x.b - y.b);
  return result;
}

/** Items shared with each body of a higher number. */
function partnersOf({ counter, own, joint }: Side, a: number): Map<number, number> {
  const found = new Map<number, number>();
  if (own[a]! < 0) return found;
  const { partners, partnerCount, shared } = counter.countAll(own[a]!);
  for (let at = 0; at < partnerCount; at++) {
    const partner = partners[at]!;
    if (joint[partner]! > a) found.set(joint[partner]!, shared[partner]!);
  }
  return found;
}

function addPairsOf(
  result: MovedPairs,
  a: number,
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): void {
  for (const b of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(b) ?? 0, after.get(b) ?? 0];
    if (one === other) result.unchanged++;
    else result.differences.push({ a, b, before: one, after: other });
    if (one === 0) result.gained++;
    else if (other === 0) result.lost++;
    else if (one !== other) result.changed++;
  }
}
