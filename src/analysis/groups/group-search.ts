/** Visits pairs of bodies and extends each by later bodies that take part in the items that the pair shares. */
import type { BestGroups } from "./best-groups.js";
import { PairCounter } from "../pairs/count-pairs.js";
import { entryOf } from "../index/evidence.js";
import { bandsOf, partnersIn, type Band } from "../pairs/pair-bands.js";
import { inScope, type PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";

export interface SearchLimits {
  /** Bodies in a group. */
  size: number;
  minShared: number;
  /** Minimum number of pairs in the first band. More mean fewer counts of all pairs, fewer an earlier result. */
  firstBand: number;
  /** Limit on the work. A step visits one body of one item, or one item of one body. */
  mostSteps: number;
}

export class GroupSearch {
  private readonly pairCounter: PairCounter;
  /** By size of the current group: how many of its items each body takes part in. */
  private readonly counters: readonly Int32Array[];
  private readonly pairScope: PairScope;
  private steps = 0;

  constructor(
    private readonly view: Pick<View, "incidence">,
    private readonly scope: PairScope,
    private readonly limits: SearchLimits,
    private readonly best: BestGroups,
  ) {
    const { bodyCount } = view.incidence;
    this.pairScope = { ...scope, involving: null };
    this.pairCounter = new PairCounter(view.incidence, {
      inOrder: true,
      newmanWeight: false,
      rolePairs: false,
    });
    this.counters = Array.from({ length: limits.size }, () => new Int32Array(bodyCount));
  }

  /** @returns m such that every group among the best that shares at least m items has been found */
  run(): number {
    const { bodyCount } = this.view.incidence;
    for (const band of bandsOf(this.pairCounter, bodyCount, this.fits, this.limits)) {
      if (!this.best.mayHold([], band.upper - 1)) return band.upper;
      for (let a = 0; a < bodyCount && !this.isSpent; a++) this.extendPairsOf(a, band);
      if (this.isSpent) return band.upper;
    }
    return this.limits.minShared;
  }

  private readonly fits = (a: number, b: number): boolean => inScope(this.pairScope, a, b);

  private get isSpent(): boolean {
    return this.steps > this.limits.mostSteps;
  }

  private extendPairsOf(a: number, band: Band): void {
    const tally = this.pairCounter.countAbove(a);
    for (const b of tally.partners.subarray(0, tally.partnerCount)) this.steps += tally.shared[b]!;
    const partners = partnersIn(tally, band).filter(
      (b) => this.fits(a, b) && this.best.mayHold([a, b], tally.shared[b]!),
    );
    for (const [b, items] of this.itemsWithEach(a, partners)) {
      if (this.isSpent) return;
      if (this.best.mayHold([a, b], items.length)) this.extend([a, b], items);
    }
  }

  /** For each of the given partners the items that it shares with the body. */
  private itemsWithEach(a: number, partners: Int32Array): Map<number, number[]> {
    const shared = new Map<number, number[]>();
    if (partners.length === 0) return shared;
    for (const b of partners) shared.set(b, []);
    const { bodyStart, items, itemStart, above, members } = this.view.incidence;
    for (let entry = bodyStart[a]!; entry < bodyStart[a + 1]!; entry++) {
      const end = itemStart[items[entry]! + 1]!;
      for (let at = above[entry]!; at < end; at++) shared.get(members[at]!)?.push(items[entry]!);
      this.steps += end - above[entry]!;
    }
    return shared;
  }

  /** Adds to a group each later body that shares enough of its items. */
  private extend(bodies: readonly number[], items: readonly number[]): void {
    for (const [body, shared] of this.laterBodies(bodies, items)) {
      if (this.isSpent) return;
      const group = [...bodies, body];
      if (!this.best.mayHold(group, shared) || !bodies.every((member) => this.fits(member, body))) continue;
      if (group.length < this.limits.size) this.extend(group, this.itemsWith(body, items));
      else if (this.isInvolving(group)) this.best.offer({ bodies: group, shared });
    }
  }

  /** Bodies after the last of a group that take part in enough of its items, each with their number. */
  private laterBodies(bodies: readonly number[], items: readonly number[]): [body: number, shared: number][] {
    const { itemStart, members } = this.view.incidence;
    const counter = this.counters[bodies.length]!;
    const last = bodies.at(-1)!;
    const found: number[] = [];
    for (const item of items) {
      const start = itemStart[item]!;
      for (let at = itemStart[item + 1]! - 1; at >= start && members[at]! > last; at--) {
        if (counter[members[at]!]!++ === 0) found.push(members[at]!);
        this.steps++;
      }
    }
    const enough = Math.max(this.limits.minShared, this.best.least);
    const chosen = found.filter((body) => counter[body]! >= enough);
    const counted = chosen.map((body): [number, number] => [body, counter[body]!]);
    for (const body of found) counter[body] = 0;
    return counted;
  }

  private itemsWith(body: number, items: readonly number[]): number[] {
    this.steps += items.length;
    return items.filter((item) => entryOf(this.view, body, item) >= 0);
  }

  private isInvolving(group: readonly number[]): boolean {
    const { involving } = this.scope;
    return involving === null || group.some((body) => involving[body] === 1);
  }
}
