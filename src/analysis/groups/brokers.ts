/**
 * Brokers between two groups: bodies outside both that share items with a member of each, where the two members share
 * nothing themselves. Source: the liaison role of Gould and Fernandez, Structures of mediation, Sociological
 * Methodology 19, 89 (1989), applied to two given groups.
 */
import { PairCounter } from "../pairs/count-pairs.js";
import { inScope, type PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";

export interface Broker {
  body: number;
  /** Pairs of a member of each group that share nothing, while both share something with the broker. */
  pairs: number;
  /** Members of each group with which the broker shares something. */
  ofOne: number[];
  ofOther: number[];
}

export interface Brokerage {
  /** Most pairs first; ties by position. */
  brokers: Broker[];
  /** Pairs of a member of each group that share something. */
  direct: number;
  /** Pairs of a member of each group that share nothing. */
  apart: number;
}

/** @param minShared least number of items that count as sharing something */
export function brokersBetween(
  view: View,
  scope: PairScope,
  one: readonly number[],
  other: readonly number[],
  minShared: number,
): Brokerage {
  const partnersOf = partnersOfEach(view, scope, [...one, ...other], minShared);
  const members = new Set([...one, ...other]);
  const apart = one.flatMap((a) =>
    other.filter((b) => !partnersOf.get(a)!.has(b)).map((b) => [a, b] as const),
  );
  const pairs = new Map<number, number>();
  for (const [a, b] of apart) {
    for (const body of partnersOf.get(a)!)
      if (!members.has(body) && partnersOf.get(b)!.has(body)) pairs.set(body, (pairs.get(body) ?? 0) + 1);
  }
  const brokers = [...pairs].map(([body, count]): Broker => {
    const among = (group: readonly number[]): number[] =>
      group.filter((member) => partnersOf.get(member)!.has(body));
    return { body, pairs: count, ofOne: among(one), ofOther: among(other) };
  });
  brokers.sort((left, right) => right.pairs - left.pairs || left.body - right.body);
  return { brokers, direct: one.length * other.length - apart.length, apart: apart.length };
}

/** The partners of each of some bodies. */
function partnersOfEach(
  { incidence }: View,
  scope: PairScope,
  bodies: readonly number[],
  minShared: number,
): Map<number, Set<number>> {
  const counter = new PairCounter(incidence, { inOrder: false, newmanWeight: false, rolePairs: false });
  return new Map(
    bodies.map((body): [number, Set<number>] => {
      const { partners, partnerCount, shared } = counter.countAll(body);
      const found = partners
        .subarray(0, partnerCount)
        .filter((partner) => shared[partner]! >= minShared && inScope(scope, body, partner));
      return [body, new Set(found)];
    }),
  );
}
