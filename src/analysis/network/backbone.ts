/** The backbone of a projection: the links worth seeing, by a stated rule. */
import { itemsOfBody, type Incidence } from "../index/incidence.js";
import { PairCounter } from "../pairs/count-pairs.js";
import type { AllPairs, PairMeasure } from "../pairs/measures/pair-measure.js";
import { PAIR_MEASURES } from "../pairs/measures/registry.js";
import { Budget } from "./budget.js";
import type { Linkable } from "./neighbourhood.js";

export interface Backbone {
  /** Only links among this many strongest of either end; null: all. */
  strongest: number | null;
  /** Only links whose measures are at most these values; for pairs of bodies. */
  atMost: readonly { measure: string; value: number }[];
  /** Required for `atMost`. */
  all: AllPairs | null;
  /** Leaves out nodes without a link, except the seeds. */
  linkedOnly: boolean;
}

/**
 * @param side the rows that are linked, with their columns
 * @param incidence of the view, of which pairs are measured
 * @param linkable which pairs are links before the rule
 */
export function keptLinks(
  side: Incidence,
  incidence: Incidence,
  linkable: Linkable,
  backbone: Backbone | null,
): Linkable {
  if (!backbone) return linkable;
  const measured = withMeasures(incidence, linkable, backbone);
  return backbone.strongest === null ? measured : strongestOfEither(side, measured, backbone.strongest);
}

function withMeasures(incidence: Incidence, linkable: Linkable, { atMost, all }: Backbone): Linkable {
  if (atMost.length === 0) return linkable;
  const limits = atMost.map(({ measure, value }) => ({ measure: measureNamed(measure), value }));
  const { itemsInUse } = incidence;
  return (a, b, shared) => {
    if (!linkable(a, b, shared)) return false;
    const [itemsOfA, itemsOfB] = [itemsOfBody(incidence, a), itemsOfBody(incidence, b)];
    const facts = { a, b, shared, itemsOfA, itemsOfB, itemsInUse, newmanWeight: 0 };
    return limits.every(({ measure, value }) => measure.compute(facts, all ?? undefined) <= value);
  };
}

const measureNamed = (id: string): PairMeasure => PAIR_MEASURES.find((measure) => measure.id === id)!;

/**
 * Ties go to the partner with fewer columns, to which the link means more, then to the first by position.
 * @throws UserError NETWORK_TOO_LARGE
 */
function strongestOfEither(side: Incidence, linkable: Linkable, most: number): Linkable {
  const counter = new PairCounter(side, { inOrder: false, newmanWeight: false, rolePairs: false });
  const budget = new Budget("links");
  const keyOf = (a: number, b: number): number => Math.min(a, b) * side.bodyCount + Math.max(a, b);
  const kept = new Set<number>();
  for (let row = 0; row < side.bodyCount; row++) {
    const { partners, partnerCount, shared } = counter.countAll(row);
    budget.spend(partnerCount);
    const found = [...partners.subarray(0, partnerCount)].filter((other) =>
      linkable(row, other, shared[other]!),
    );
    const size = (other: number): number => itemsOfBody(side, other);
    found.sort((x, y) => shared[y]! - shared[x]! || size(x) - size(y) || x - y);
    for (const other of found.slice(0, most)) kept.add(keyOf(row, other));
  }
  return (a, b) => kept.has(keyOf(a, b));
}
