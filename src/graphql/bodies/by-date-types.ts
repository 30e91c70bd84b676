import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { BodyKind, SuccessionKind } from "../../domain/vocabulary.js";
import { Succession } from "../answers/answer-types.js";
import { PageArgs } from "../answers/arguments.js";
import { pagesOf } from "../answers/connection-types.js";
import { BodyKindEnum, SuccessionKindEnum } from "../answers/enums.js";
import { Body, DataVersion, Document } from "../answers/stored-types.js";

@InputType({
  description:
    'A range of days with both ends included (日期范围). A year or month stands for its first day in from and its last day in to: "2005" to "2005" is the whole year.',
})
export class DateRangeInput {
  @Field(() => String, {
    nullable: true,
    description: "A year, month or day; without it there is no beginning.",
  })
  from?: string | null;

  @Field(() => String, { nullable: true, description: "A year, month or day; without it there is no end." })
  to?: string | null;
}

@InputType({ description: "Which successions of a body count (沿革)." })
export class SuccessionConditionInput {
  @Field(() => DateRangeInput, { nullable: true, description: "Decided within this range." })
  on?: DateRangeInput | null;

  @Field(() => [SuccessionKindEnum], { nullable: true, description: "Of these kinds, such as MERGED_INTO." })
  kinds?: SuccessionKind[] | null;

  @Field(() => Boolean, { nullable: true, description: "On the main line (主线), or not." })
  mainLine?: boolean | null;
}

@ArgsType()
class DatedArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Number or content hash of the data version; default: the current version.",
  })
  dataVersion?: string | null;
}

@ArgsType()
export class BodiesByDateArgs extends DatedArgs {
  @Field(() => DateRangeInput, {
    nullable: true,
    description: "Existed on any day of this range; a body without a founding date may have.",
  })
  existed?: DateRangeInput | null;

  @Field(() => DateRangeInput, { nullable: true, description: "Founded within this range." })
  founded?: DateRangeInput | null;

  @Field(() => DateRangeInput, { nullable: true, description: "Abolished within this range." })
  ended?: DateRangeInput | null;

  @Field(() => SuccessionConditionInput, {
    nullable: true,
    description: "Has at least one succession to another body that meets this.",
  })
  became?: SuccessionConditionInput | null;

  @Field(() => [BodyKindEnum], {
    nullable: true,
    description: "Of these kinds in their last years (Body.kind).",
  })
  kinds?: BodyKind[] | null;
}

@ArgsType()
export class DocumentsByDateArgs extends DatedArgs {
  @Field(() => DateRangeInput, { description: "Published within this range." })
  published!: DateRangeInput;
}

@ArgsType()
export class SuccessionsByDateArgs extends DatedArgs {
  @Field(() => DateRangeInput, { nullable: true, description: "Decided within this range." })
  on?: DateRangeInput | null;

  @Field(() => [SuccessionKindEnum], { nullable: true, description: "Of these kinds." })
  kinds?: SuccessionKind[] | null;

  @Field(() => Boolean, { nullable: true, description: "On the main line (主线), or not." })
  mainLine?: boolean | null;

  @Field(() => ID, { nullable: true, description: "From or to this body, by id or exact name." })
  body?: string | null;
}

@ObjectType()
class Dated {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Boolean, {
    description:
      "Whether the dates on record decide that it is in; false where one is missing or too coarse.",
  })
  certain!: boolean;
}

@ObjectType({ description: "A body found by its dates (按日期查询的机构)." })
class DatedBody extends Dated {
  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => [Succession], {
    description: "Its successions that meet became, by date; empty without became.",
  })
  successions!: Succession[];
}

@ObjectType({ description: "A document found by its date (按日期查询的文件)." })
class DatedDocument extends Dated {
  @Field(() => Document, { description: "The document." })
  document!: Document;
}

@ObjectType({ description: "A succession found by its date (按日期查询的沿革)." })
class DatedSuccession extends Dated {
  @Field(() => Succession, { description: "The succession." })
  succession!: Succession;
}

@ObjectType()
class DatedAnswer {
  @Field(() => DataVersion, { description: "The data version that was read." })
  dataVersion!: DataVersion;

  @Field(() => Int, { description: "Of totalCount, those that the dates on record decide." })
  certainCount!: number;
}

export const DatedBodyConnection = pagesOf(
  DatedAnswer,
  DatedBody,
  "DatedBody",
  "Bodies by date, the earliest founded first.",
);
export const DatedDocumentConnection = pagesOf(
  DatedAnswer,
  DatedDocument,
  "DatedDocument",
  "Documents by date, the earliest first.",
);
export const DatedSuccessionConnection = pagesOf(
  DatedAnswer,
  DatedSuccession,
  "DatedSuccession",
  "Successions by date, the earliest first.",
);
