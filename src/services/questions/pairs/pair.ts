/** Two bodies and what they share; every figure is computed on demand. */
import { anyListOpen, commonItems } from "../../../analysis/index/evidence.js";
import type { AllPairs, PairFacts, PairMeasure } from "../../../analysis/pairs/measures/pair-measure.js";
import { PAIR_MEASURES } from "../../../analysis/pairs/measures/registry.js";
import { sharedCount } from "../../../analysis/pairs/measures/shared-count.js";
import { factsOf, rolePairsOf, type RolePairs } from "../../../analysis/pairs/pair-facts.js";
import type { View } from "../../../analysis/index/view.js";
import type { BodyRecord, ProjectRecord } from "../../../domain/records.js";
import type { Role } from "../../../domain/vocabulary.js";
import { defineMeasures } from "../define-measures.js";
import {
  evidenceOf,
  itemAnswer,
  leadsOf,
  rolesOf,
  type CollaborationItem,
  type StatementStub,
} from "../items.js";
import { fingerprint, listPage, type Connection, type PageArguments, type PageLimits } from "../../paging.js";

export interface SharedItem {
  key: string;
  item: CollaborationItem;
  leads: BodyRecord[];
  rolesOfA: Role[];
  rolesOfB: Role[];
  projects: ProjectRecord[];
  statements: StatementStub[];
  listIsOpen: boolean;
}

/** Context of the question, which a pair needs to compute its fields. */
export interface PairSource {
  view: View;
  /** Fingerprint of the question; makes keys of different answers differ. */
  questionKey: string;
  /** The same selection without a condition on the role, for the leads of an item. */
  leadView: () => View;
  /** For measures that need all pairs. */
  rates: () => AllPairs | Promise<AllPairs>;
  limits: PageLimits;
}

export class Pair {
  private known: PairFacts | null = null;

  constructor(
    private readonly source: PairSource,
    private readonly ends: { a: number; b: number },
    readonly rank: number,
    /** Items that count as shared, ascending. */
    private readonly items: readonly number[],
  ) {}

  get key(): string {
    return `${this.source.questionKey}:${this.a.id}:${this.b.id}`;
  }

  get a(): BodyRecord {
    return this.source.view.collaboration.records.bodies[this.ends.a]!;
  }

  get b(): BodyRecord {
    return this.source.view.collaboration.records.bodies[this.ends.b]!;
  }

  /** The other body, as seen from `a`. */
  get partner(): BodyRecord {
    return this.b;
  }

  /** Input of the null model: the whole pair, in the view of its question. */
  get inNullModel(): { view: View; pair: readonly [number, number] } {
    return { view: this.source.view, pair: [this.ends.a, this.ends.b] };
  }

  measured(measure: PairMeasure): number | Promise<number> {
    if (measure === sharedCount) return this.items.length;
    if (!measure.needsAllPairs) return measure.compute(this.facts);
    const rates = this.source.rates();
    if (!(rates instanceof Promise)) return measure.compute(this.facts, rates);
    return rates.then((known) => measure.compute(this.facts, known));
  }

  get rolePairs(): RolePairs {
    return rolePairsOf(this.source.view, this.ends.a, this.ends.b, this.items);
  }

  get listIsOpen(): boolean {
    const { a, b } = this.ends;
    return this.items.some(
      (item) => anyListOpen(this.source.view, a, item) || anyListOpen(this.source.view, b, item),
    );
  }

  shared(page: PageArguments): Connection<SharedItem> {
    const { view, limits } = this.source;
    const question = fingerprint(view.collaboration.version.number, [
      "shared",
      this.source.questionKey,
      this.ends,
    ]);
    return listPage(this.items, page, limits, question, (item) => this.sharedItem(item));
  }

  private sharedItem(item: number): SharedItem {
    const { view, leadView } = this.source;
    const { a, b } = this.ends;
    const answer = itemAnswer(view, item);
    return {
      key: `${this.key}:${answer.key}`,
      item: answer,
      leads: leadsOf(leadView(), item),
      rolesOfA: rolesOf(view, a, item),
      rolesOfB: rolesOf(view, b, item),
      ...evidenceOf(view, [a, b], item),
    };
  }

  /** Facts of the whole pair, regardless of a restriction of `items` to roles. */
  private get facts(): PairFacts {
    const { view } = this.source;
    const { a, b } = this.ends;
    return (this.known ??= factsOf(view, a, b, commonItems(view, a, b)));
  }
}

defineMeasures(Pair.prototype, PAIR_MEASURES);
