/**
 * Who stands between two groups: bodies of neither, through which a body of the one and a body of the other are two
 * links apart that share nothing themselves. Source: the liaison of Gould and Fernandez, Structures of mediation,
 * Sociological Methodology 19, 89 (1989), between two groups given.
 */
import { PairCounter } from "../pairs/count-pairs.js";
import { inScope, type PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";

export interface Broker {
  body: number;
  /** Pairs of the two groups that share nothing and both share something with it. */
  pairs: number;
  /** Members of each group with which it shares something. */
  ofOne: number[];
  ofOther: number[];
}

export interface Brokerage {
  /** Most pairs first; ties by position. */
  brokers: Broker[];
  /** Pairs of a body of the one group and a body of the other that share something. */
  direct: number;
  /** Pairs that share nothing. */
  apart: number;
}

/** @param minShared least number of items that a link stands for */
export function brokersBetween(
  view: View,
  scope: PairScope,
  one: readonly number[],
  other: readonly number[],
  minShared: number,
): Brokerage {
  const linked = links(view, scope, [...one, ...other], minShared);
  const members = new Set([...one, ...other]);
  const apart = one.flatMap((a) => other.filter((b) => !linked.get(a)!.has(b)).map((b) => [a, b] as const));
  const pairs = new Map<number, number>();
  for (const [a, b] of apart) {
    for (const body of linked.get(a)!)
      if (!members.has(body) && linked.get(b)!.has(body)) pairs.set(body, (pairs.get(body) ?? 0) + 1);
  }
  const brokers = [...pairs].map(([body, count]): Broker => {
    const among = (group: readonly number[]): number[] =>
      group.filter((member) => linked.get(member)!.has(body));
    return { body, pairs: count, ofOne: among(one), ofOther: among(other) };
  });
  brokers.sort((left, right) => right.pairs - left.pairs || left.body - right.body);
  return { brokers, direct: one.length * other.length - apart.length, apart: apart.length };
}

/** The partners of each of some bodies. */
function links(
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
