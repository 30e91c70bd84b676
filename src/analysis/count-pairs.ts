/**
 * Counts what pairs of bodies share, body by body: for each item of `a` only the members above `a` are walked,
 * into one dense counter per body with a list of the partners touched.
 * Cost: one step a wedge (two bodies in one item); memory: a few numbers a body.
 */
import type { Incidence } from "./incidence.js";
import { LEAD, PARTICIPANT } from "./statement-table.js";

/** For how many bodies a scan costs as much as noting the partners of one entry. */
const BODIES_SCANNED_PER_ENTRY = 8;

const ROLE_FIELDS = ["leadLead", "leadParticipant", "participantLead", "participantParticipant"] as const;

/** Counters of one body `a`, indexed by partner; valid until the next body is counted. */
export interface Tally {
  partners: Int32Array;
  partnerCount: number;
  shared: Int32Array;
  newmanWeight: Float64Array;
  /** Items by role of a and role of the partner; empty unless asked for. */
  leadLead: Int32Array;
  leadParticipant: Int32Array;
  participantLead: Int32Array;
  participantParticipant: Int32Array;
}

export interface Needs {
  newmanWeight: boolean;
  rolePairs: boolean;
}

export class PairCounter {
  private readonly tally: Tally;
  private last = -1;

  constructor(
    private readonly incidence: Incidence,
    private readonly needs: Needs,
  ) {
    const { bodyCount } = incidence;
    const roles = (): Int32Array => new Int32Array(needs.rolePairs ? bodyCount : 0);
    this.tally = {
      partners: new Int32Array(bodyCount),
      partnerCount: 0,
      shared: new Int32Array(bodyCount),
      newmanWeight: new Float64Array(needs.newmanWeight ? bodyCount : 0),
      leadLead: roles(),
      leadParticipant: roles(),
      participantLead: roles(),
      participantParticipant: roles(),
    };
  }

  /** Partners above `a` with what they share. */
  countAbove(a: number): Tally {
    return this.count(a, true);
  }

  /** All partners of `a`, in any order. */
  countAll(a: number): Tally {
    return this.count(a, false);
  }

  private count(a: number, onlyAbove: boolean): Tally {
    const { incidence, needs, tally } = this;
    this.reset();
    this.last = a;
    const touched = countShared(incidence, tally, a, onlyAbove);
    if (needs.newmanWeight || needs.rolePairs) this.weighAll(a, onlyAbove);
    tally.partnerCount = onlyAbove ? touched : this.withoutSelf(a, touched);
    return tally;
  }

  private weighAll(a: number, onlyAbove: boolean): void {
    const { items, itemStart, bodyStart, above } = this.incidence;
    for (let entry = bodyStart[a]!; entry < bodyStart[a + 1]!; entry++) {
      const item = items[entry]!;
      this.weigh(entry, onlyAbove ? above[entry]! : itemStart[item]!, itemStart[item + 1]!);
    }
  }

  private weigh(entry: number, from: number, end: number): void {
    const { incidence, needs, tally } = this;
    const item = incidence.items[entry]!;
    const size = end - incidence.itemStart[item]!;
    const weight = size > 1 ? 1 / (size - 1) : 0;
    for (let at = from; at < end; at++) {
      const b = incidence.members[at]!;
      if (needs.newmanWeight) tally.newmanWeight[b]! += weight;
      if (needs.rolePairs) countRoles(tally, b, incidence.roles[entry]!, incidence.memberRoles[at]!);
    }
  }

  /** `a` meets itself in each of its items; it is no partner of its own. */
  private withoutSelf(a: number, touched: number): number {
    const { partners } = this.tally;
    const at = partners.subarray(0, touched).indexOf(a);
    if (at < 0) return touched;
    this.tally.shared[a] = 0;
    partners.copyWithin(at, at + 1, touched);
    return touched - 1;
  }

  private reset(): void {
    const { tally, needs } = this;
    this.clear(tally.shared);
    if (needs.newmanWeight) this.clear(tally.newmanWeight);
    if (needs.rolePairs) for (const field of ROLE_FIELDS) this.clear(tally[field]);
  }

  private clear(column: Int32Array | Float64Array): void {
    const { partners, partnerCount } = this.tally;
    for (let i = 0; i < partnerCount; i++) column[partners[i]!] = 0;
    if (this.last >= 0) column[this.last] = 0;
  }
}

/**
 * The innermost loops of the program. A body with many entries counts first and looks for its partners afterwards:
 * whether a member is a new partner is as good as random, and a processor that guesses wrong loses more than a scan.
 * @returns the number of partners
 */
function countShared(incidence: Incidence, tally: Tally, a: number, onlyAbove: boolean): number {
  return isBusy(incidence, a)
    ? countThenLook(incidence, tally, a, onlyAbove)
    : countAndNote(incidence, tally, a, onlyAbove);
}

function isBusy({ bodyStart, bodyCount }: Incidence, a: number): boolean {
  return (bodyStart[a + 1]! - bodyStart[a]!) * BODIES_SCANNED_PER_ENTRY > bodyCount;
}

function countThenLook(
  incidence: Incidence,
  { shared, partners }: Tally,
  a: number,
  onlyAbove: boolean,
): number {
  const { bodyStart, items, itemStart, members, above, bodyCount } = incidence;
  for (let entry = bodyStart[a]!; entry < bodyStart[a + 1]!; entry++) {
    const item = items[entry]!;
    const end = itemStart[item + 1]!;
    for (let at = onlyAbove ? above[entry]! : itemStart[item]!; at < end; at++) shared[members[at]!]!++;
  }
  let found = 0;
  for (let b = onlyAbove ? a + 1 : 0; b < bodyCount; b++) if (shared[b] !== 0) partners[found++] = b;
  return found;
}

function countAndNote(
  incidence: Incidence,
  { shared, partners }: Tally,
  a: number,
  onlyAbove: boolean,
): number {
  const { bodyStart, items, itemStart, members, above } = incidence;
  let found = 0;
  for (let entry = bodyStart[a]!; entry < bodyStart[a + 1]!; entry++) {
    const item = items[entry]!;
    const end = itemStart[item + 1]!;
    for (let at = onlyAbove ? above[entry]! : itemStart[item]!; at < end; at++) {
      const b = members[at]!;
      if (shared[b]!++ === 0) partners[found++] = b;
    }
  }
  return found;
}

function countRoles(tally: Tally, b: number, mine: number, theirs: number): void {
  if ((mine & LEAD) !== 0) {
    if ((theirs & LEAD) !== 0) tally.leadLead[b]!++;
    if ((theirs & PARTICIPANT) !== 0) tally.leadParticipant[b]!++;
  }
  if ((mine & PARTICIPANT) !== 0) {
    if ((theirs & LEAD) !== 0) tally.participantLead[b]!++;
    if ((theirs & PARTICIPANT) !== 0) tally.participantParticipant[b]!++;
  }
}
