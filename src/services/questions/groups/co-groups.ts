/** Groups of three or four bodies, ranked by the number of items that all of them share. */
import type { Groups } from "../../../analysis/groups/co-groups.js";
import { commonGround } from "../../../analysis/groups/common-ground.js";
import { anyListOpen } from "../../../analysis/index/evidence.js";
import { buildScope } from "../../../analysis/pairs/pair-scope.js";
import type { View } from "../../../analysis/index/view.js";
import type { BodyRecord } from "../../../domain/records.js";
import { UserError } from "../../../errors.js";
import type { Analysis, FilteredQuestion } from "../analysis.js";
import { Answer } from "../answer.js";
import { commonItem, type CommonItem } from "./common-ground.js";
import type { PairSource } from "../pairs/pair.js";
import { fingerprint, listPage, pageSize, type Connection, type PageArguments } from "../../paging.js";

export interface GroupQuestion extends FilteredQuestion {
  size: number;
  minShared: number;
  first?: number | null;
}

/** Bounds the search to one or two seconds; a million participations in 100,000 chains stay below it. */
const LIMITS = { firstBand: 1_000, mostSteps: 100_000_000 };

export class CoGroup {
  private readonly items: readonly number[];

  constructor(
    private readonly source: PairSource,
    private readonly positions: readonly number[],
    readonly rank: number,
  ) {
    this.items = commonGround(source.view, positions);
  }

  get key(): string {
    return [this.source.questionKey, ...this.bodies.map(({ id }) => id)].join(":");
  }

  get bodies(): BodyRecord[] {
    return this.positions.map((at) => this.source.view.collaboration.records.bodies[at]!);
  }

  get sharedCount(): number {
    return this.items.length;
  }

  get listIsOpen(): boolean {
    return this.items.some((item) =>
      this.positions.some((body) => anyListOpen(this.source.view, body, item)),
    );
  }

  shared(page: PageArguments): Connection<CommonItem> {
    const { view, limits } = this.source;
    const source = { ...this.source, questionKey: this.key };
    const question = fingerprint(view.collaboration.version.number, ["group", this.key]);
    return listPage(this.items, page, limits, question, (item) => commonItem(source, this.positions, item));
  }
}

export class CoGroupsAnswer extends Answer {
  readonly complete: boolean;
  readonly sureAbove: number | null;
  readonly totalCount: number | null;
  readonly tiesCut: boolean;

  constructor(
    view: View,
    readonly nodes: CoGroup[],
    found: Groups,
  ) {
    super(view);
    ({
      complete: this.complete,
      sureAbove: this.sureAbove,
      total: this.totalCount,
      tiesCut: this.tiesCut,
    } = found);
  }
}

/** @throws UserError BAD_FILTER, BAD_PAGE_SIZE and those of the filter */
export async function coGroups(analysis: Analysis, question: GroupQuestion): Promise<CoGroupsAnswer> {
  const { size, minShared } = question;
  requireCountable(size, minShared);
  const first = pageSize(question.first, analysis.limits);
  const { view, conditions } = analysis.prepare(question);
  const questionKey = fingerprint(view.collaboration.version.number, ["groups", question]);
  const { compute, signal } = analysis.computer;
  const scope = buildScope(view, conditions);
  const request = { size, minShared, first, ...LIMITS };
  const found = await compute("topGroups", { incidence: view.incidence, scope, request }, signal);
  const source = analysis.source(view, questionKey);
  const nodes = found.groups.map(({ bodies, shared }) => {
    const rank = 1 + found.groups.filter((other) => other.shared > shared).length;
    return new CoGroup(source, bodies, rank);
  });
  return new CoGroupsAnswer(view, nodes, found);
}

function requireCountable(size: number, minShared: number): void {
  if (size !== 3 && size !== 4) {
    const instead =
      size === 2
        ? "For pairs ask coParticipation."
        : "For what more bodies share, name them to commonGround(bodies: […]).";
    throw new UserError("BAD_FILTER", `size is ${size}; groups of 3 or 4 are found. ${instead}`, {
      given: size,
    });
  }
  if (minShared >= 1) return;
  throw new UserError(
    "BAD_FILTER",
    `minShared is ${minShared}; groups that share nothing are not ranked. Use 1 or more.`,
  );
}
