/** Computes the facts of one pair of bodies. */
import { commonItems, itemsOf, roleBits } from "../index/evidence.js";
import type { PairFacts } from "./measures/pair-measure.js";
import { LEAD, PARTICIPANT } from "../index/statement-table.js";
import type { View } from "../index/view.js";

export interface RolePairs {
  leadLead: number;
  leadParticipant: number;
  participantLead: number;
  participantParticipant: number;
}

/** Items that two bodies share with `a` in one of the roles `mine` and `b` in one of `theirs` (role bits). */
export function sharedInRoles(
  view: View,
  a: number,
  b: number,
  roles: { mine: number; theirs: number },
): number[] {
  return commonItems(view, a, b).filter(
    (item) => (roleBits(view, a, item) & roles.mine) !== 0 && (roleBits(view, b, item) & roles.theirs) !== 0,
  );
}

export const ANY_ROLE = { mine: LEAD | PARTICIPANT, theirs: LEAD | PARTICIPANT };

export function factsOf(view: View, a: number, b: number, items: readonly number[]): PairFacts {
  const { itemStart, itemsInUse } = view.incidence;
  const weights = items.map((item) => 1 / (itemStart[item + 1]! - itemStart[item]! - 1));
  return {
    ...{ a, b },
    shared: items.length,
    itemsOfA: itemsOf(view, a).length,
    itemsOfB: itemsOf(view, b).length,
    itemsInUse,
    newmanWeight: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/** Items by role of a and role of b; a body with both roles in an item counts in each. */
export function rolePairsOf(view: View, a: number, b: number, items: readonly number[]): RolePairs {
  const pairs = { leadLead: 0, leadParticipant: 0, participantLead: 0, participantParticipant: 0 };
  for (const item of items) {
    const [mine, theirs] = [roleBits(view, a, item), roleBits(view, b, item)];
    if (mine & LEAD && theirs & LEAD) pairs.leadLead++;
    if (mine & LEAD && theirs & PARTICIPANT) pairs.leadParticipant++;
    if (mine & PARTICIPANT && theirs & LEAD) pairs.participantLead++;
    if (mine & PARTICIPANT && theirs & PARTICIPANT) pairs.participantParticipant++;
  }
  return pairs;
}
