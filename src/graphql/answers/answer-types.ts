import { Field, ID, Int, type MiddlewareFn, ObjectType, UseMiddleware } from "type-graphql";
import type { StopReason } from "../../domain/identity.js";
import type { SuccessionKind } from "../../domain/vocabulary.js";
import { worded } from "../../wording/language.js";
import { StopReasonEnum, SuccessionKindEnum } from "./enums.js";
import { Body, DataVersion, Document } from "./stored-types.js";

@ObjectType({ description: "Succession of one body by another (沿革)." })
export class Succession {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Body, { nullable: true, description: "The body that was succeeded." })
  predecessor!: Body | null;

  @Field(() => Body, { nullable: true, description: "The body that succeeded it." })
  successor!: Body | null;

  @Field(() => String, { description: "Date of the legal decision: a year, month or day." })
  on!: string;

  @Field(() => SuccessionKindEnum, {
    description: "Kind of succession: renamed, merged, split, or functions transferred.",
  })
  kind!: SuccessionKind;

  @Field(() => Boolean, { description: "Whether it is the main line (主线), which identity modes follow." })
  mainLine!: boolean;

  @Field(() => String, { description: "The reform that it belongs to, in English." })
  event!: string;

  @Field(() => String, {
    nullable: true,
    description: "The reform that it belongs to, in Chinese (所属改革).",
  })
  eventZh!: string | null;

  @Field(() => String, { nullable: true, description: "Note on this succession, in English." })
  note!: string | null;

  @Field(() => String, { nullable: true, description: "Note on this succession, in Chinese." })
  noteZh!: string | null;

  @Field(() => Boolean, { description: "Whether it was checked against a source." })
  verified!: boolean;

  @Field(() => [String], { description: "Sources." })
  sources!: string[];
}

@ObjectType({ description: "A body that others are counted as under the chosen identity mode." })
export class IdentityMerge {
  @Field(() => Body, { description: "The body that is counted." })
  body!: Body;

  @Field(() => [Body], { description: "The bodies that the documents name." })
  named!: Body[];

  @Field(() => [Succession], { description: "The successions that lead from them to it, by date." })
  successions!: Succession[];
}

@ObjectType({
  description: "A body that was abolished by the date and could not be followed to a successor.",
})
export class IdentityStop {
  @Field(() => Body, { description: "The last body reached; it is counted as itself." })
  body!: Body;

  @Field(() => StopReasonEnum, { description: "Reason." })
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

@ObjectType({
  description: "How the chosen identity mode changed the bodies named in the documents (身份报告).",
})
export class IdentityReport {
  @Field(() => String, {
    nullable: true,
    description: "The day that AS_OF took: of a year or a month the last one. Null in the other modes.",
  })
  asOf!: string | null;

  @Field(() => [IdentityMerge], { description: "Bodies that others are counted as." })
  merged!: IdentityMerge[];

  @Field(() => [IdentityStop], { description: "Abolished bodies that could not be followed to a successor." })
  stopped!: IdentityStop[];

  @Field(() => [Body], { description: "Bodies founded after the date; counted as named." })
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

  @Field(() => IdentityReport, {
    description: "How the chosen identity mode changed the bodies named (身份报告).",
  })
  identityReport!: IdentityReport;

  @Field(() => Int, {
    description:
      "Of the participations selected, those whose project belongs to no item of the unit. They add nothing to items, pairs, groups and networks; participations, documents and years count them.",
  })
  participationsWithoutItem!: number;

  @Field(() => Int, {
    description:
      "Statements left out because a date is missing or too coarse to tell whether it lies in the period.",
  })
  statementsUndatable!: number;
}

@ObjectType({ description: "Numbers of documents by how far they were read (文件编码程度)." })
export class DocumentsCounted {
  @Field(() => Int, { description: "All documents." })
  total!: number;

  @Field(() => Int, { description: "Read in full: who leads and takes part in what." })
  inFull!: number;

  @Field(() => Int, {
    description: "Of which only the issuers were read (仅发文机关): without a role there, nothing is said.",
  })
  issuersOnly!: number;

  @Field(() => Int, { description: "Of which only the title was read (仅标题)." })
  titleOnly!: number;
}

/** A sentence in the language that the caller asks for, as errors are. */
const inCallersLanguage: MiddlewareFn = async (_, next) => {
  const sentence: unknown = await next();
  return typeof sentence === "string" ? worded(sentence) : sentence;
};

/** An answer about all bodies that the filter selects. */
@ObjectType()
export class SelectionAnswer extends ComputedAnswer {
  @Field(() => Int, { description: "Participations selected, over all bodies: body × project × role." })
  participations!: number;

  @Field(() => Int, { description: "Bodies with at least one item." })
  bodiesInvolved!: number;

  @Field(() => Int, { description: "Items with at least one body (N)." })
  itemsInvolved!: number;

  @Field(() => DocumentsCounted, {
    description: "The documents that the selected statements were taken from, by how far they were read.",
  })
  documentsCounted!: DocumentsCounted;

  @Field(() => String, {
    nullable: true,
    description:
      "Why the result is empty and which condition to drop; null when it is not empty (无结果的原因).",
  })
  @UseMiddleware(inCallersLanguage)
  emptyBecause!: string | null;
}
