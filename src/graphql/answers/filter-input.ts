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

@InputType({ description: "Which body a named body stands for (身份口径)." })
export class IdentityInput {
  @Field(() => IdentityModeEnum, {
    defaultValue: "AS_NAMED",
    description: "How far successions are followed.",
  })
  mode!: IdentityMode;

  @Field(() => String, { nullable: true, description: "A year, month or day; goes with AS_OF only." })
  date?: string | null;
}

@InputType({ description: "A span of time; both ends are included, and a year is its first or last day." })
export class PeriodInput {
  @Field(() => String, { nullable: true, description: "A year, month or day; missing: from the beginning." })
  from?: string | null;

  @Field(() => String, { nullable: true, description: "A year, month or day; missing: to the end." })
  to?: string | null;

  @Field(() => PeriodBasisEnum, { defaultValue: "DOCUMENT", description: "Which date is compared." })
  basis!: "DOCUMENT" | "PARTICIPATION";
}

@InputType({
  description:
    "Which participations count and which pairs are shown (筛选). Conditions are ANDed, values in a list ORed; null: no condition; []: nothing. " +
    "Bodies, projects and chains are given by id or exact name; bodies follow the filter's identity.",
})
export class ParticipationFilter {
  @Field(() => IdentityInput, { nullable: true, description: "Default: bodies as named." })
  identity?: IdentityInput | null;

  @Field(() => [ID], { nullable: true, description: "Both bodies of a pair are among these." })
  bodyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "At least one body of a pair is among these." })
  involving?: string[] | null;

  @Field(() => [BodyKindEnum], { nullable: true, description: "Both bodies of a pair are of these kinds." })
  bodyKinds?: BodyKind[] | null;

  @Field(() => [ID], { nullable: true, description: "Participations in these projects." })
  projectIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Participations in projects that serve these chains." })
  chainIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Statements read from these documents." })
  documentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Statements of these data sets." })
  datasetIds?: string[] | null;

  @Field(() => [RoleEnum], {
    nullable: true,
    description:
      "Participations in these roles, on both sides of a pair. For one side alone use Body.partners with myRoles and partnerRoles.",
  })
  roles?: Role[] | null;

  @Field(() => PeriodInput, { nullable: true, description: "Statements dated within this period." })
  period?: PeriodInput | null;

  @Field(() => Float, {
    nullable: true,
    description: "Statements of at least this confidence, 0 to 1; default 0.",
  })
  minConfidence?: number | null;

  @Field(() => [StatementStatusEnum], {
    nullable: true,
    description: "Statements in these states of review; default ACCEPTED.",
  })
  statuses?: StatementStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Leave out pairs of which one is part of the other on the identity's date: that of AS_OF, otherwise every document's in question.",
  })
  excludeParentChild?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Leave out pairs that are one office (合署办公) on the same date.",
  })
  excludeJointOffices?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: "Number or content hash of the data version; default: the current one.",
  })
  dataVersion?: string | null;
}

@InputType({ description: "Order of a ranking of pairs." })
export class PairOrderInput {
  @Field(() => PairOrderFieldEnum, { defaultValue: "SHARED_COUNT", description: "By what." })
  field!: string;

  @Field(() => SortDirectionEnum, {
    nullable: true,
    description: "Default: best first, which is ASC for P_VALUE and Q_VALUE and DESC for all others.",
  })
  direction?: "ASC" | "DESC" | null;
}
