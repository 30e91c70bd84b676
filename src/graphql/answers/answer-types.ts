import { Field, ID, Int, ObjectType } from "type-graphql";
import type { StopReason } from "../../domain/identity.js";
import type { SuccessionKind } from "../../domain/vocabulary.js";
import { StopReasonEnum, SuccessionKindEnum } from "./enums.js";
import { Body, DataVersion, Document } from "./stored-types.js";

@ObjectType({ description: "One body following another (沿革)." })
export class Succession {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Body, { nullable: true, description: "The body that was followed." })
  predecessor!: Body | null;

  @Field(() => Body, { nullable: true, description: "The body that followed." })
  successor!: Body | null;

  @Field(() => String, { description: "Date of the legal decision: a year, month or day." })
  on!: string;

  @Field(() => SuccessionKindEnum, { description: "Renamed, merged, split, or functions transferred." })
  kind!: SuccessionKind;

  @Field(() => Boolean, { description: "Whether identity follows it." })
  mainLine!: boolean;

  @Field(() => String, { description: "The reform that it belongs to." })
  event!: string;

  @Field(() => String, { nullable: true, description: "What is particular about it." })
  note!: string | null;

  @Field(() => Boolean, { description: "Whether it was checked against a source." })
  verified!: boolean;

  @Field(() => [String], { description: "Where it is written." })
  sources!: string[];
}

@ObjectType({ description: "A body that stands for others under the identity asked for." })
export class IdentityMerge {
  @Field(() => Body, { description: "The body that is counted." })
  body!: Body;

  @Field(() => [Body], { description: "The bodies that the documents name." })
  named!: Body[];

  @Field(() => [Succession], { description: "The successions that led from these to it, by date." })
  successions!: Succession[];
}

@ObjectType({ description: "A body that had ended by the date and could not be followed." })
export class IdentityStop {
  @Field(() => Body, { description: "The body at which it stopped; it is counted as itself." })
  body!: Body;

  @Field(() => StopReasonEnum, { description: "Why." })
  reason!: StopReason;

  @Field(() => [Succession], { description: "Successions from it that were not followed." })
  successions!: Succession[];
}

@ObjectType({ description: "A body named in documents without a date; it is counted as named." })
export class IdentityUnresolved {
  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => [Document], { description: "The documents without a date." })
  documents!: Document[];
}

@ObjectType({ description: "What the identity asked for did to the bodies named (身份报告)." })
export class IdentityReport {
  @Field(() => [IdentityMerge], { description: "Bodies that stand for others." })
  merged!: IdentityMerge[];

  @Field(() => [IdentityStop], { description: "Bodies that had ended and could not be followed." })
  stopped!: IdentityStop[];

  @Field(() => [Body], { description: "Bodies founded after the date; they are counted as named." })
  notYetFounded!: Body[];

  @Field(() => [IdentityUnresolved], { description: "Bodies named in documents without a date." })
  unresolved!: IdentityUnresolved[];

  @Field(() => [Document], { description: "Documents published after the date of AS_OF." })
  asOfPrecedesDocument!: Document[];
}

@ObjectType()
export class ComputedAnswer {
  @Field(() => DataVersion, { description: "The data version that the whole answer was computed on." })
  dataVersion!: DataVersion;

  @Field(() => IdentityReport, { description: "What the identity asked for did (身份报告)." })
  identityReport!: IdentityReport;

  @Field(() => Int, {
    description:
      "Participations (body × project × role) whose project serves no item of the unit, so that they cannot vanish unseen.",
  })
  participationsWithoutItem!: number;

  @Field(() => Int, {
    description:
      "Statements left out because a date is missing or too coarse to tell whether it lies in the period.",
  })
  statementsUndatable!: number;
}

/** An answer about all bodies that the filter selects. */
@ObjectType()
export class SelectionAnswer extends ComputedAnswer {
  @Field(() => Int, { description: "Participations selected over all bodies: body × project × role." })
  participations!: number;

  @Field(() => Int, { description: "Bodies with at least one item." })
  bodiesInvolved!: number;

  @Field(() => Int, { description: "Items with at least one body (N)." })
  itemsInvolved!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Why nothing was found, and which condition to drop; null where something was (无结果的原因).",
  })
  emptyBecause!: string | null;
}
