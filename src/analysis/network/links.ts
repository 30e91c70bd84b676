/** Finds the links among the nodes of a network; above the limit only the strongest are kept. */
import { PairCounter } from "../pairs/count-pairs.js";
import { wedgesOf, type Incidence } from "../index/incidence.js";
import type { Links } from "./graph.js";
import type { Linkable } from "./neighbourhood.js";
import { Budget } from "./budget.js";

export interface FoundLinks {
  links: Links;
  /** Number of links before the limit. */
  found: number;
  /** Number of links of each weight before the limit. */
  byWeight: ReadonlyMap<number, number>;
}

/**
 * Links rows; the weight is the number of columns shared.
 * Pairs are counted twice, first only to find how many links have each weight, so that memory is bounded by the limit.
 * Among links of the lowest weight kept, the first in order of source and target are kept.
 * @throws UserError NETWORK_TOO_LARGE
 */
export function linksOfRows(incidence: Incidence, linkable: Linkable, most: number): FoundLinks {
  new Budget("links").spend(wedgesOf(incidence));
  const byWeight = new Map<number, number>();
  let found = 0;
  eachLink(incidence, linkable, (_a, _b, weight) => {
    byWeight.set(weight, (byWeight.get(weight) ?? 0) + 1);
    found++;
  });
  const limit = weightLimit(byWeight, most);
  const kept = emptyLinks(Math.min(found, most));
  let [length, ties] = [0, limit.ties];
  eachLink(incidence, linkable, (a, b, weight) => {
    if (weight < limit.weight || (weight === limit.weight && ties-- <= 0)) return;
    [kept.source[length], kept.target[length], kept.weight[length]] = [a, b, weight];
    length++;
  });
  return { links: { ...kept, length }, found, byWeight };
}

/** The lowest weight kept, and how many links of that weight are kept. */
function weightLimit(byWeight: ReadonlyMap<number, number>, most: number): { weight: number; ties: number } {
  let left = most;
  for (const [weight, count] of [...byWeight].sort(([a], [b]) => b - a)) {
    if (count >= left) return { weight, ties: left };
    left -= count;
  }
  return { weight: 0, ties: 0 };
}

function eachLink(
  incidence: Incidence,
  linkable: Linkable,
  visit: (a: number, b: number, weight: number) => void,
): void {
  const counter = new PairCounter(incidence, { inOrder: true, newmanWeight: false, rolePairs: false });
  for (let a = 0; a < incidence.bodyCount; a++) {
    const { partners, partnerCount, shared } = counter.countAbove(a);
    for (const b of partners.subarray(0, partnerCount).sort())
      if (linkable(a, b, shared[b]!)) visit(a, b, shared[b]!);
  }
}

function emptyLinks(size: number): Omit<Links, "length"> {
  return { source: new Int32Array(size), target: new Int32Array(size), weight: new Int32Array(size) };
}

/** Links each body with the items in which it takes part; nodes are the bodies, then the items. */
export function twoModeLinks({ bodyCount, bodyStart, items }: Incidence, most: number): FoundLinks {
  const found = items.length;
  const kept = emptyLinks(Math.min(found, most));
  kept.weight.fill(1);
  for (let body = 0, at = 0; body < bodyCount; body++) {
    for (let entry = bodyStart[body]!; entry < bodyStart[body + 1]! && at < kept.source.length; entry++) {
      [kept.source[at], kept.target[at]] = [body, bodyCount + items[entry]!];
      at++;
    }
  }
  const byWeight = new Map(found > 0 ? [[1, found]] : []);
  return { links: { ...kept, length: kept.source.length }, found, byWeight };
}
