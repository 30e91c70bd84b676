/**
 * Counts how many items pairs of bodies share, one body `a` at a time. For each item of `a` it visits only the members
 * above `a`, and increments a dense counter indexed by partner. When most bodies are counted in ascending order, bands
 * of bodies are counted together (see count-bands.ts).
 * Cost: one step per wedge (two bodies in one item). Memory: a few numbers per body, and 1 MiB for bands.
 */
import { BandCounter } from "./count-bands.js";
import type { Incidence } from "../index/incidence.js";
import { LEAD, PARTICIPANT } from "../index/statement-table.js";

/** Bodies that are scanned in the time that it takes to collect the new partners of one entry. */
const BODIES_SCANNED_PER_ENTRY = 8;

const ROLE_FIELDS = ["leadLead", "leadParticipant", "participantLead", "participantParticipant"] as const;

/** Counters of one body `a`, indexed by partner; valid until the next body is counted. */
export interface Tally {
  partners: Int32Array;
  partnerCount: number;
  shared: Int32Array | Uint16Array;
  newmanWeight: Float64Array;
  /** Items by role of a and role of the partner; empty unless `rolePairs` is needed. */
  leadLead: Int32Array;
  leadParticipant: Int32Array;
  participantLead: Int32Array;
  participantParticipant: Int32Array;
}

export interface Needs {
  /** Whether most bodies will be counted, in ascending order. */
  inOrder: boolean;
  /** Bodies from this one on will not be counted; by default all may be. */
  end?: number;
  newmanWeight: boolean;
  rolePairs: boolean;
}

export class PairCounter {
  private readonly tally: Tally;
  /** Counters of a body that is not counted in a band. */
  private readonly own: OneBody;
  private readonly bands: BandCounter | null;
  private last = -1;

  constructor(
    private readonly incidence: Incidence,
    private readonly needs: Needs,
  ) {
    const { bodyCount } = incidence;
    const roles = (): Int32Array => new Int32Array(needs.rolePairs ? bodyCount : 0);
    this.own = { shared: new Int32Array(bodyCount), partners: new Int32Array(bodyCount) };
    this.bands =
      needs.inOrder && BandCounter.suits(incidence)
        ? new BandCounter(incidence, needs.end ?? bodyCount)
        : null;
    this.tally = {
      ...this.own,
      partnerCount: 0,
      newmanWeight: new Float64Array(needs.newmanWeight ? bodyCount : 0),
      leadLead: roles(),
      leadParticipant: roles(),
      participantLead: roles(),
      participantParticipant: roles(),
    };
  }

  /** Items shared with `a` by each body above it; null without bands. Valid until the next call. */
  rowAbove(a: number): Uint16Array | null {
    return this.bands?.sharedAbove(a) ?? null;
  }

  /** Counts the partners above `a`. */
  countAbove(a: number): Tally {
    return this.count(a, true);
  }

  /** Counts all partners of `a`, in any order. */
  countAll(a: number): Tally {
    return this.count(a, false);
  }

  private count(a: number, onlyAbove: boolean): Tally {
    const { incidence, needs, tally, own } = this;
    this.reset();
    this.last = a;
    tally.shared = this.bands && onlyAbove ? this.bands.sharedAbove(a) : own.shared;
    const touched =
      tally.shared === own.shared
        ? countShared(incidence, own, a, onlyAbove)
        : collectPartners(tally.shared, a + 1, own.partners);
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

  /** Removes `a`, a member of each of its items, from its own partners. @returns the number of partners left */
  private withoutSelf(a: number, touched: number): number {
    const { partners, shared } = this.own;
    const at = partners.subarray(0, touched).indexOf(a);
    if (at < 0) return touched;
    shared[a] = 0;
    partners.copyWithin(at, at + 1, touched);
    return touched - 1;
  }

  private reset(): void {
    const { tally, needs } = this;
    if (tally.shared === this.own.shared) this.clear(tally.shared);
    if (needs.newmanWeight) this.clear(tally.newmanWeight);
    if (needs.rolePairs) for (const field of ROLE_FIELDS) this.clear(tally[field]);
  }

  private clear(column: Int32Array | Uint16Array | Float64Array): void {
    const { partners, partnerCount } = this.tally;
    for (let i = 0; i < partnerCount; i++) column[partners[i]!] = 0;
    if (this.last >= 0) column[this.last] = 0;
  }
}

interface OneBody {
  shared: Int32Array;
  partners: Int32Array;
}

/**
 * The innermost loops of the program. For a body with many entries it counts first and scans for partners afterwards:
 * whether a member is a new partner is unpredictable, and mispredicted branches cost more than the scan.
 * @returns the number of partners
 */
function countShared(incidence: Incidence, tally: OneBody, a: number, onlyAbove: boolean): number {
  return isBusy(incidence, a)
    ? countThenScan(incidence, tally, a, onlyAbove)
    : countAndCollect(incidence, tally, a, onlyAbove);
}

function isBusy({ bodyStart, bodyCount }: Incidence, a: number): boolean {
  return (bodyStart[a + 1]! - bodyStart[a]!) * BODIES_SCANNED_PER_ENTRY > bodyCount;
}

function countThenScan(
  incidence: Incidence,
  { shared, partners }: OneBody,
  a: number,
  onlyAbove: boolean,
): number {
  const { bodyStart, items, itemStart, members, above } = incidence;
  for (let entry = bodyStart[a]!; entry < bodyStart[a + 1]!; entry++) {
    const item = items[entry]!;
    const end = itemStart[item + 1]!;
    for (let at = onlyAbove ? above[entry]! : itemStart[item]!; at < end; at++) shared[members[at]!]!++;
  }
  return collectPartners(shared, onlyAbove ? a + 1 : 0, partners);
}

/** Collects the bodies, from the given one on, that share something. @returns their number */
function collectPartners(shared: Int32Array | Uint16Array, from: number, partners: Int32Array): number {
  let found = 0;
  for (let b = from; b < shared.length; b++) if (shared[b] !== 0) partners[found++] = b;
  return found;
}

function countAndCollect(
  incidence: Incidence,
  { shared, partners }: OneBody,
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
