import { Field, Float, ID, InputType } from "type-graphql";
import type { BodyKind, IdentityMode, Role, StatementStatus } from "../../domain/vocabulary.js";
import {
  BodyKindEnum,
  IdentityModeEnum,
  PairOrderFieldEnum,
  PeriodBasisEnum,
  RoleEnum,
  SortDirectionEnum,
  StatementStatusEnum,
} from "./enums.js";

@InputType({ description: "Which body a name in a document is counted as (身份口径)." })
export class IdentityInput {
  @Field(() => IdentityModeEnum, {
    defaultValue: "AS_NAMED",
    description: "How far successions are followed.",
  })
  mode!: IdentityMode;

  @Field(() => String, {
    nullable: true,
    description: "A year, month or day; only with AS_OF. A year or a month means its last day.",
  })
  date?: string | null;
}

@InputType({
  description:
    "A period; both ends are included. A year or month stands for its first day in from and its last day in to.",
})
export class PeriodInput {
  @Field(() => String, {
    nullable: true,
    description: "A year, month or day; without it the period has no beginning.",
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A year, month or day; without it the period has no end.",
  })
  to?: string | null;

  @Field(() => PeriodBasisEnum, {
    defaultValue: "DOCUMENT",
    description: "Which date is compared with the period.",
  })
  basis!: "DOCUMENT" | "PARTICIPATION";
}

@InputType({
  description:
    "Which participations count and which pairs are shown (筛选). Conditions are combined with AND, the values of a list with OR; null sets no condition, [] selects nothing. " +
    "Bodies, projects and chains are given by id or exact name; bodies are mapped by the identity of the filter.",
})
export class ParticipationFilter {
  @Field(() => IdentityInput, { nullable: true, description: "Default: bodies as named." })
  identity?: IdentityInput | null;

  @Field(() => [ID], { nullable: true, description: "Both bodies of a pair are among these." })
  bodyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "At least one body of a pair is among these." })
  involving?: string[] | null;

  @Field(() => [BodyKindEnum], {
    nullable: true,
    description:
      "Both bodies of a pair are of these kinds: on the date of AS_OF or, in the other identity modes, in their last years (Body.kind).",
  })
  bodyKinds?: BodyKind[] | null;

  @Field(() => [ID], { nullable: true, description: "Participations in these projects." })
  projectIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "In the unit PROJECT count a part of a project (a group of a headquarters, a task of a plan: Project.partOf) as the whole, so that bodies in several parts share one item. Default false; chains and documents are counted as ever.",
  })
  countNestedOnce?: boolean | null;

  @Field(() => [ID], { nullable: true, description: "Participations in projects that serve these chains." })
  chainIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Statements taken from these documents." })
  documentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Statements of these data sets." })
  datasetIds?: string[] | null;

  @Field(() => [RoleEnum], {
    nullable: true,
    description:
      "Participations in these roles, on both sides of a pair. To restrict one side only, use Body.partners with myRoles and partnerRoles.",
  })
  roles?: Role[] | null;

  @Field(() => PeriodInput, { nullable: true, description: "Statements dated within this period." })
  period?: PeriodInput | null;

  @Field(() => Float, {
    nullable: true,
    description: "Statements with at least this confidence, 0 to 1; default 0.",
  })
  minConfidence?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Leave out statements in which an office signs or acts for its body (内设机构), such as 教育部办公厅 for 教育部; see Statement.rolledUp.",
  })
  excludeOffices?: boolean | null;

  @Field(() => [StatementStatusEnum], {
    nullable: true,
    description:
      "Statements with these review statuses; default ACCEPTED. ACCEPTED and PROPOSED together preview what proposals would change. That a project serves a chain counts with these statuses, and always once accepted.",
  })
  statuses?: StatementStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Exclude pairs in which one body is part of the other on the date of AS_OF or, in the other identity modes, on the date of each document concerned.",
  })
  excludeParentChild?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Exclude pairs that share one office (合署办公) on those dates.",
  })
  excludeJointOffices?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: "Number or content hash of the data version; default: the current version.",
  })
  dataVersion?: string | null;
}

@InputType({ description: "Order of a ranking of pairs." })
export class PairOrderInput {
  @Field(() => PairOrderFieldEnum, { defaultValue: "SHARED_COUNT", description: "Ranking criterion." })
  field!: string;

  @Field(() => SortDirectionEnum, {
    nullable: true,
    description:
      "Default: best first, which is ASC for P_VALUE, Q_VALUE and DISPARITY and DESC for all others.",
  })
  direction?: "ASC" | "DESC" | null;
}
