/** Brokers: bodies that share items with members of two groups that share none themselves. */
import { brokersBetween, type Broker as Found, type Brokerage } from "../../../analysis/groups/brokers.js";
import { buildScope } from "../../../analysis/pairs/pair-scope.js";
import type { View } from "../../../analysis/index/view.js";
import type { BodyRecord } from "../../../domain/records.js";
import { UserError } from "../../../errors.js";
import type { Analysis, FilteredQuestion } from "../analysis.js";
import { Answer } from "../answer.js";
import { emptyBecause } from "../empty-because.js";
import { findBody } from "../lookup.js";
import { fingerprint, pageSize } from "../../paging.js";

export interface BrokersQuestion extends FilteredQuestion {
  /** Bodies by id or exact name. */
  one: string[];
  other: string[];
  minShared: number;
  first?: number | null;
}

const MAX_MEMBERS = 50;

export class Broker {
  constructor(
    private readonly view: View,
    private readonly found: Found,
    readonly rank: number,
    private readonly questionKey: string,
  ) {}

  get key(): string {
    return `${this.questionKey}:${this.body.id}`;
  }

  get body(): BodyRecord {
    return this.record(this.found.body);
  }

  get pairs(): number {
    return this.found.pairs;
  }

  get ofOne(): BodyRecord[] {
    return this.found.ofOne.map((body) => this.record(body));
  }

  get ofOther(): BodyRecord[] {
    return this.found.ofOther.map((body) => this.record(body));
  }

  private record(body: number): BodyRecord {
    return this.view.collaboration.records.bodies[body]!;
  }
}

export class BrokersAnswer extends Answer {
  readonly pairsDirect: number;
  readonly pairsApart: number;

  constructor(
    view: View,
    readonly nodes: Broker[],
    readonly totalCount: number,
    { direct, apart }: Brokerage,
  ) {
    super(view);
    [this.pairsDirect, this.pairsApart] = [direct, apart];
  }

  override get emptyBecause(): string | null {
    if (this.totalCount === 0 && this.pairsApart === 0 && this.pairsDirect > 0)
      return `All ${this.pairsDirect} pairs of the two groups already share something directly, so there is nothing to broker.`;
    return emptyBecause(this.view, this.totalCount);
  }
}

/** @throws UserError BAD_FILTER, BAD_PAGE_SIZE, BODY_NOT_FOUND, NAME_AMBIGUOUS and those of the filter */
export function brokersOf(analysis: Analysis, question: BrokersQuestion): BrokersAnswer {
  const { view, conditions } = analysis.prepare(question);
  const first = pageSize(question.first, analysis.limits);
  const [one, other] = [
    members(analysis, view, "one", question.one),
    members(analysis, view, "other", question.other),
  ];
  const both = one.filter((body) => other.includes(body));
  if (both.length > 0) {
    const names = both.map((body) => view.collaboration.records.bodies[body]!.nameZh).join("、");
    throw new UserError("BAD_FILTER", `${names} is in both groups. Name each body in one of them.`);
  }
  if (question.minShared < 1)
    throw new UserError("BAD_FILTER", `minShared is ${question.minShared}; use 1 or more.`);
  const found = brokersBetween(view, buildScope(view, conditions), one, other, question.minShared);
  const questionKey = fingerprint(view.collaboration.version.number, ["brokers", question]);
  const nodes = found.brokers.slice(0, first).map((broker) => {
    const rank = 1 + found.brokers.filter(({ pairs }) => pairs > broker.pairs).length;
    return new Broker(view, broker, rank, questionKey);
  });
  return new BrokersAnswer(view, nodes, found.brokers.length, found);
}

function members(analysis: Analysis, view: View, argument: string, names: readonly string[]): number[] {
  if (names.length < 1 || names.length > MAX_MEMBERS) {
    throw new UserError(
      "BAD_FILTER",
      `${argument} names ${names.length}; a group has 1 to ${MAX_MEMBERS} bodies.`,
    );
  }
  const found = names.map((name) => analysis.resolved(view, findBody(analysis, name)));
  return [...new Set(found)].sort((a, b) => a - b);
}
