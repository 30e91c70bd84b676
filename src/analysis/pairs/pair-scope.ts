/** Which pairs of bodies may appear in an answer. Excluded bodies still count for the sizes of items (k) and for N. */
import { affiliationHolds, affiliationsByPair } from "../../domain/affiliations.js";
import { kindOn } from "../../domain/kinds-over-time.js";
import type { AffiliationRecord, BodyRecord } from "../../domain/records.js";
import type { AffiliationKind, BodyKind } from "../../domain/vocabulary.js";
import { commonItems, itemsOf, rowsInItem } from "../index/evidence.js";
import type { View } from "../index/view.js";

/** Lists hold positions of bodies as requested, before their identity is resolved; null means no condition. */
export interface PairConditions {
  bodies: readonly number[] | null;
  involving: readonly number[] | null;
  kinds: readonly BodyKind[] | null;
  excludeParentChild: boolean;
  excludeJointOffices: boolean;
}

export interface PairScope {
  /** 1 for each body that may be an end of a pair. */
  ends: Uint8Array;
  /** At least one end of a pair must be a body marked 1; null means no condition. */
  involving: Uint8Array | null;
  /** Excluded partners (positions) by body, in both directions. */
  excluded: ReadonlyMap<number, ReadonlySet<number>>;
}

export function buildScope(view: View, conditions: PairConditions): PairScope {
  const ends = bodySet(view, conditions.bodies) ?? new Uint8Array(view.incidence.bodyCount).fill(1);
  if (conditions.kinds !== null) {
    const kinds = new Set(conditions.kinds);
    const kind = kindAt(view);
    view.collaboration.records.bodies.forEach((body, at) => kinds.has(kind(body)) || (ends[at] = 0));
  }
  const kinds: AffiliationKind[] = [];
  if (conditions.excludeParentChild) kinds.push("PART_OF");
  if (conditions.excludeJointOffices) kinds.push("JOINT_OFFICE_WITH");
  return { ends, involving: bodySet(view, conditions.involving), excluded: affiliatedPairs(view, kinds) };
}

/** The kind on the date of AS_OF; the last kind in the other identity modes. */
function kindAt({ selection: { identity } }: View): (body: BodyRecord) => BodyKind {
  const { mode, date } = identity;
  return mode === "AS_OF" && date !== null ? (body) => kindOn(body, date) : ({ kind }) => kind;
}

/** The scope without bodies that share an item with one of the others, and without these; `self` stays in it. */
export function withoutPartnersOf(
  view: View,
  scope: PairScope,
  self: number,
  others: readonly number[],
): PairScope {
  const ends = scope.ends.slice();
  const { itemStart, members } = view.incidence;
  for (const other of others) {
    ends[other] = 0;
    for (const item of itemsOf(view, other)) {
      for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) ends[members[at]!] = 0;
    }
  }
  ends[self] = scope.ends[self]!;
  return { ...scope, ends };
}

export function inScope(scope: PairScope, a: number, b: number): boolean {
  if (scope.ends[a] === 0 || scope.ends[b] === 0) return false;
  if (scope.involving !== null && scope.involving[a] === 0 && scope.involving[b] === 0) return false;
  return !(scope.excluded.get(a)?.has(b) ?? false);
}

type PartnerTest = (b: number) => boolean;

/** Given one end of a pair, the test for the other end; null when every body passes. */
export function partnerTests(scope: PairScope): (a: number) => PartnerTest | null {
  const { ends, involving, excluded } = scope;
  const ofEnds: PartnerTest | null = ends.includes(0) ? (b) => ends[b] === 1 : null;
  return (a) =>
    excluded.has(a) || (involving !== null && involving[a] === 0) ? (b) => inScope(scope, a, b) : ofEnds;
}

/** Whether more than half of the bodies in [from, to) may be ends, so that counting in bands wastes little. */
export function mostAreEnds({ ends }: PairScope, from = 0, to = ends.length): boolean {
  let count = 0;
  for (let a = from; a < to; a++) count += ends[a]!;
  return count > (to - from) / 2;
}

/** Marks each requested body and every body that it resolves to under the view's identity. */
function bodySet(view: View, bodies: readonly number[] | null): Uint8Array | null {
  if (bodies === null) return null;
  const set = new Uint8Array(view.incidence.bodyCount);
  for (const body of bodies) {
    set[body] = 1;
    for (const resolved of resolvedBodies(view, body)) set[resolved] = 1;
  }
  return set;
}

function resolvedBodies(view: View, body: number): Iterable<number> {
  const { identity } = view.selection;
  const named = view.namedTo.get(body) ?? [];
  if (identity.mode !== "AS_OF" || identity.date === null) return named;
  const { collaboration } = view;
  const id = collaboration.lineage.resolve(collaboration.records.bodies[body]!.id, identity.date).id;
  return [...named, collaboration.bodyAt.get(id) ?? body];
}

function affiliatedPairs(view: View, kinds: readonly AffiliationKind[]): Map<number, Set<number>> {
  const excluded = new Map<number, Set<number>>();
  const { collaboration } = view;
  for (const kind of kinds) {
    for (const affiliations of affiliationsByPair(collaboration.records.affiliations, kind).values()) {
      const a = collaboration.bodyAt.get(affiliations[0]!.body);
      const b = collaboration.bodyAt.get(affiliations[0]!.other);
      if (a === undefined || b === undefined || !affiliatedThroughout(view, a, b, affiliations)) continue;
      excluded.set(a, (excluded.get(a) ?? new Set()).add(b));
      excluded.set(b, (excluded.get(b) ?? new Set()).add(a));
    }
  }
  return excluded;
}

/** Whether one affiliation or another held on every date on which the pair's shared items are documented. */
function affiliatedThroughout(
  view: View,
  a: number,
  b: number,
  affiliations: readonly AffiliationRecord[],
): boolean {
  const dates = datesOf(view, a, b);
  const { lives } = view.collaboration;
  return (
    dates.size > 0 &&
    [...dates].every((date) => affiliations.some((affiliation) => affiliationHolds(affiliation, lives, date)))
  );
}

function datesOf(view: View, a: number, b: number): Set<string> {
  const { identity } = view.selection;
  const published = view.collaboration.records.documents.column("publishedOn");
  const shared = commonItems(view, a, b);
  if (shared.length === 0) return new Set();
  if (identity.mode === "AS_OF" && identity.date !== null) return new Set([identity.date]);
  const rows = shared.flatMap((item) => [...rowsInItem(view, a, item), ...rowsInItem(view, b, item)]);
  const dates = rows.map((row) => published.at(view.table.document[row]!));
  return new Set(dates.filter((date) => date !== null));
}
