/** Inputs of writes. An omitted column keeps its value; null clears it. */
import { Field, ID, InputType, Int } from "type-graphql";
import type { BodyKind, NameKind, ProjectKind, SuccessionKind } from "../../domain/vocabulary.js";
import { BodyKindEnum, NameKindEnum, ProjectKindEnum, SuccessionKindEnum } from "../answers/enums.js";

@InputType({
  description: "A body (机构) to create or update. An omitted field keeps its value; null clears it.",
})
export class BodyInput {
  @Field(() => ID, { description: "Stable, readable id; its meaning never changes." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Chinese name." })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: "English name." })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: "Chinese short name." })
  shortZh?: string | null;

  @Field(() => BodyKindEnum, { nullable: true, description: "Kind of body." })
  kind?: BodyKind | null;

  @Field(() => String, { nullable: true, description: "Founding: a year, month or day." })
  establishedOn?: string | null;

  @Field(() => String, { nullable: true, description: "End: a year, month or day." })
  abolishedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Wikidata item." })
  wikidata?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was checked against its sources." })
  verified?: boolean | null;

  @Field(() => [String], { nullable: true, description: "Sources." })
  sources?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Earlier kinds, the earliest first, each as "DIRECTLY_AFFILIATED until 2018-03-17".',
  })
  formerKinds?: string[] | null;
}

@InputType({
  description: "A project (项目) to create or update. An omitted field keeps its value; null clears it.",
})
export class ProjectInput {
  @Field(() => ID, { description: "Stable, readable id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Chinese name." })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: "English name." })
  nameEn?: string | null;

  @Field(() => ProjectKindEnum, { nullable: true, description: "Kind of project." })
  kind?: ProjectKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the document names no project, so that the label was made for this graph.",
  })
  labelIsOurs?: boolean | null;

  @Field(() => String, { nullable: true, description: "Start: a year, month or day." })
  startedOn?: string | null;

  @Field(() => String, { nullable: true, description: "End: a year, month or day." })
  endedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the project that it is a part of, such as the headquarters of a group.",
  })
  partOf?: string | null;
}

@InputType({
  description:
    "A business chain (业务链) to create or update. An omitted field keeps its value; null clears it.",
})
export class ChainInput {
  @Field(() => ID, { description: "Stable, readable id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Chinese name." })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: "English name." })
  nameEn?: string | null;
}

@InputType({ description: "An issuer of a document (发文机关), as it is named." })
export class IssuerInput {
  @Field(() => String, { description: "As the document names it." })
  namedForm!: string;

  @Field(() => ID, { nullable: true, description: "Id of the body, where known." })
  body: string | null = null;
}

@InputType({
  description: "A document (文件) to register or update. An omitted field keeps its value; null clears it.",
})
export class DocumentInput {
  @Field(() => ID, { description: "Stable, readable id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Title." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "Document number (文号)." })
  number?: string | null;

  @Field(() => String, { nullable: true, description: "Publication: a year, month or day." })
  publishedOn?: string | null;

  @Field(() => [IssuerInput], {
    nullable: true,
    description:
      "All issuers in order; the first counts as the lead. A body that is no longer among them is no longer stated.",
  })
  issuers?: IssuerInput[] | null;

  @Field(() => String, { nullable: true, description: "URL." })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The full text; its hash and length are computed from it. It is stored for checks only and never returned.",
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the text's UTF-8 bytes, instead of the text.",
  })
  sha256?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Length of the text in code points, instead of the text.",
  })
  length?: number | null;

  @Field(() => String, { nullable: true, description: "Licence of the text." })
  licence?: string | null;

  @Field(() => String, { nullable: true, description: "Language of the text, such as zh." })
  language?: string | null;
}

@InputType({ description: "A name of a body (名称)." })
export class BodyNameInput {
  @Field(() => ID, { description: "Id of the body." })
  body!: string;

  @Field(() => String, { description: "The name." })
  text!: string;

  @Field(() => NameKindEnum, { description: "Kind of name." })
  kind!: NameKind;

  @Field(() => String, { description: "zh or en." })
  language!: "zh" | "en";

  @Field(() => String, { nullable: true, description: "In force from: a year, month or day." })
  from?: string | null;

  @Field(() => String, { nullable: true, description: "In force until: a year, month or day." })
  to?: string | null;
}

@InputType({ description: "A succession of one body by another (沿革)." })
export class SuccessionInput {
  @Field(() => ID, { description: "Id of the predecessor." })
  predecessor!: string;

  @Field(() => ID, { description: "Id of the successor." })
  successor!: string;

  @Field(() => String, { description: "When: a year, month or day." })
  on!: string;

  @Field(() => SuccessionKindEnum, { description: "Kind of succession." })
  kind!: SuccessionKind;

  @Field(() => Boolean, {
    description: "Whether the successor is the main line of the predecessor (主线); a body has at most one.",
  })
  mainLine!: boolean;

  @Field(() => String, { description: "The reform that it belongs to, in English." })
  event!: string;

  @Field(() => String, {
    nullable: true,
    description: "The reform that it belongs to, in Chinese (所属改革).",
  })
  eventZh?: string | null;

  @Field(() => String, { nullable: true, description: "Note for readers, in English." })
  note?: string | null;

  @Field(() => String, { nullable: true, description: "Note for readers, in Chinese." })
  noteZh?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was checked against its sources." })
  verified?: boolean | null;

  @Field(() => [String], { nullable: true, description: "Sources." })
  sources?: string[] | null;
}
