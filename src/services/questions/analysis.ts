/** Answers collaboration queries, all on one data version. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { commonItems } from "../../analysis/index/evidence.js";
import type { Page } from "../../analysis/page.js";
import { ANY_ROLE, sharedInRoles } from "../../analysis/pairs/pair-facts.js";
import type { PairOrder } from "../../analysis/pairs/pair-order.js";
import { buildScope, withoutPartnersOf, type PairConditions } from "../../analysis/pairs/pair-scope.js";
import { rankPartners, type RankingRequest } from "../../analysis/pairs/rank-pairs.js";
import { ROLE_BITS } from "../../analysis/index/statement-table.js";
import type { View } from "../../analysis/index/view.js";
import type { Selection } from "../../analysis/index/selection.js";
import { NamedRecords } from "../../domain/named-records.js";
import type { DatasetRecord, DocumentRecord } from "../../domain/records.js";
import type { Role, Unit } from "../../domain/vocabulary.js";
import { UserError } from "../../errors.js";
import { RankingAnswer } from "./answer.js";
import { readFilter, type ParticipationFilter } from "./filter.js";
import { findBody } from "./lookup.js";
import type { Computer } from "../computing/computer.js";
import { Pair, type PairSource } from "./pairs/pair.js";
import { rankedPairs, ratesIn, ratesNeeded } from "./pairs/pair-ranking.js";
import {
  connection,
  encodeCursor,
  fingerprint,
  pageSize,
  pairAfter,
  type PageArguments,
  type QueryLimits,
} from "../paging.js";
import type { Views } from "../data/views.js";

export interface FilteredQuestion {
  unit: Unit;
  filter: ParticipationFilter;
}

export interface PairQuestion extends FilteredQuestion, PageArguments {
  orderBy?: { field?: string | null; direction?: "ASC" | "DESC" | null } | null;
  minShared: number;
  /** Only pairs with an item that one leads and the other takes part in. */
  leadWithParticipant?: boolean;
}

export interface PartnerQuestion extends PairQuestion {
  myRoles?: Role[] | null;
  partnerRoles?: Role[] | null;
  notPartnersOf?: string[] | null;
}

/** A prepared query: the selected view, and the conditions on pairs. */
export interface Prepared {
  view: View;
  conditions: PairConditions;
}

export class Analysis {
  /**
   * @param viewsOf views of an older data version, by its number or content hash
   * @param named records that names of the question stood for earlier; receives those that are looked up
   */
  constructor(
    readonly views: Views,
    readonly limits: QueryLimits,
    private readonly viewsOf: (dataVersion: string) => Promise<Views>,
    readonly computer: Computer,
    readonly named: NamedRecords = new NamedRecords(),
  ) {}

  /** An Analysis on the data version that a filter names. @throws UserError DATA_VERSION_NOT_FOUND */
  async on({ dataVersion }: ParticipationFilter): Promise<Analysis> {
    const { number, contentHash } = this.collaboration.version;
    const isCurrent = dataVersion === String(number) || dataVersion === contentHash;
    if (dataVersion === null || dataVersion === undefined || isCurrent) return this;
    return new Analysis(await this.viewsOf(dataVersion), this.limits, this.viewsOf, this.computer);
  }

  /**
   * On the data version of the question, with its view built, in a piece of work of its own.
   * @throws UserError DATA_VERSION_NOT_FOUND, COMPUTE_TIMEOUT, TOO_BUSY, and those of the work
   */
  async answer<Result>(question: FilteredQuestion, work: (on: Analysis) => Result): Promise<Awaited<Result>> {
    const there = await this.on(question.filter);
    await there.build(question);
    return await this.computer.piece(() => work(there));
  }

  /** Builds the views of a question piece by piece. A filter that cannot be used is left to what follows. */
  async build({ unit, filter }: FilteredQuestion): Promise<void> {
    const selection = this.selectionOf(unit, filter);
    if (selection === null) return;
    await this.views.ready(selection, this.computer);
    if (selection.roles !== null) await this.views.ready({ ...selection, roles: null }, this.computer);
  }

  private selectionOf(unit: Unit, filter: ParticipationFilter): Selection | null {
    try {
      return readFilter(this, unit, filter).selection;
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }

  get collaboration(): Collaboration {
    return this.views.collaboration;
  }

  document(id: string): DocumentRecord | null {
    return this.collaboration.records.documents.get(id) ?? null;
  }

  dataset(id: string): DatasetRecord | null {
    return this.collaboration.records.datasets[this.collaboration.datasetAt.get(id) ?? -1] ?? null;
  }

  prepare({ unit, filter }: FilteredQuestion): Prepared {
    const { selection, conditions } = readFilter(this, unit, filter);
    return { view: this.views.view(selection), conditions };
  }

  async rankPairs(question: PairQuestion): Promise<RankingAnswer<Pair>> {
    const { view, conditions } = this.prepare(question);
    const questionKey = fingerprint(this.collaboration.version.number, ["pairs", withoutPage(question)]);
    const scope = buildScope(view, conditions);
    const page = await rankedPairs(view, scope, this.request(question, questionKey), this.computer);
    const source = this.source(view, questionKey);
    return this.ranking(
      view,
      page,
      questionKey,
      ({ a, b, rank }) => new Pair(source, { a, b }, rank, commonItems(view, a, b)),
    );
  }

  async partners(body: string, question: PartnerQuestion): Promise<RankingAnswer<Pair>> {
    const { view, conditions } = this.prepare(question);
    const self = this.resolved(view, findBody(this, body));
    const questionKey = fingerprint(this.collaboration.version.number, [
      "partners",
      self,
      withoutPage(question),
    ]);
    const roles = { mine: bits(question.myRoles), theirs: bits(question.partnerRoles) };
    const request = this.request(question, questionKey);
    const rates = await ratesNeeded(view, request.order, this.computer);
    const others = (question.notPartnersOf ?? []).map((other) => this.resolved(view, findBody(this, other)));
    const scope = withoutPartnersOf(view, buildScope(view, conditions), self, others);
    const page = await this.computer.piece(() => rankPartners(view, scope, self, roles, request, rates));
    const source = this.source(view, questionKey);
    return this.ranking(
      view,
      page,
      questionKey,
      ({ a, b, rank }) => new Pair(source, { a, b }, rank, sharedInRoles(view, a, b, roles)),
    );
  }

  /** Resolves a body under the view's identity: itself where documents still name it, else its successor. @throws UserError NAME_AMBIGUOUS */
  resolved(view: View, body: number): number {
    const { identity } = view.selection;
    if (identity.mode === "AS_NAMED") return body;
    if (identity.mode === "AS_OF" && identity.date !== null) {
      const { id } = this.collaboration.lineage.resolve(
        this.collaboration.records.bodies[body]!.id,
        identity.date,
      );
      return this.collaboration.bodyAt.get(id) ?? body;
    }
    const became = [...(view.namedTo.get(body) ?? [])];
    if (became.length === 0 || became.includes(body)) return body;
    if (became.length === 1) return became[0]!;
    throw becameSeveral(this.collaboration, body, became);
  }

  source(view: View, questionKey: string): PairSource {
    const leadView = (): View =>
      view.selection.roles === null ? view : this.views.view({ ...view.selection, roles: null });
    let known: ReturnType<typeof ratesIn> | undefined;
    const rates = (): ReturnType<typeof ratesIn> => (known ??= ratesIn(view, this.computer));
    return { view, questionKey, leadView, rates, limits: this.limits };
  }

  ranking<Node>(
    view: View,
    page: Page,
    questionKey: string,
    createNode: (pair: Page["pairs"][number]) => Node,
  ): RankingAnswer<Node> {
    const cursors = page.pairs.map(({ score, a, b }) => encodeCursor(questionKey, [score, a, b]));
    return new RankingAnswer(view, connection(page.pairs.map(createNode), cursors, page.total, page), page);
  }

  private request(question: PairQuestion, questionKey: string): RankingRequest {
    if (question.minShared < 1) {
      throw new UserError(
        "BAD_FILTER",
        `minShared is ${question.minShared}; pairs that share nothing are not ranked. Use 1 or more.`,
      );
    }
    return {
      order: readOrder(question.orderBy),
      minShared: question.minShared,
      leadWithParticipant: question.leadWithParticipant ?? false,
      size: pageSize(question.first, this.limits),
      after: pairAfter(questionKey, question.after),
    };
  }
}

/** Measures where small means significant. */
const SMALL_IS_BEST: ReadonlySet<string> = new Set(["P_VALUE", "Q_VALUE", "DISPARITY"]);

/** Without a direction, best first. */
function readOrder(given: PairQuestion["orderBy"]): PairOrder {
  const field = given?.field ?? "SHARED_COUNT";
  return { field, direction: given?.direction ?? (SMALL_IS_BEST.has(field) ? "ASC" : "DESC") };
}

function becameSeveral({ records }: Collaboration, body: number, became: readonly number[]): UserError {
  const alternatives = became.map((one) => ({
    id: records.bodies[one]!.id,
    nameZh: records.bodies[one]!.nameZh,
  }));
  const list = alternatives.map(({ id, nameZh }) => `${id} (${nameZh})`).join(", ");
  const message = `By the dates of the documents ${records.bodies[body]!.nameZh} is ${list}. Ask for one of these, or with AS_OF and a date.`;
  return new UserError("NAME_AMBIGUOUS", message, { alternatives });
}

export function withoutPage<Question extends PageArguments>(
  question: Question,
): Omit<Question, "first" | "after"> {
  const { first, after, ...rest } = question;
  void first;
  void after;
  return rest;
}

function bits(roles: readonly Role[] | null | undefined): number {
  return roles ? roles.reduce((sum, role) => sum | ROLE_BITS[role], 0) : ANY_ROLE.mine;
}
