/** What writes take. A column that a caller leaves out keeps its value; null clears it. */
import { Field, ID, InputType, Int } from "type-graphql";
import type { BodyKind, NameKind, ProjectKind, SuccessionKind } from "../../domain/vocabulary.js";
import { BodyKindEnum, NameKindEnum, ProjectKindEnum, SuccessionKindEnum } from "../answers/enums.js";

@InputType({
  description:
    "A body (机构) to record: new, or another state of one that is there. A field left out stays as it is, null clears it.",
})
export class BodyInput {
  @Field(() => ID, { description: "Stable, readable id; it never changes what it means." })
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

  @Field(() => [String], { nullable: true, description: "Where this is known from." })
  sources?: string[] | null;
}

@InputType({
  description: "A project (项目) to record. A field left out stays as it is, null clears it.",
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

  @Field(() => Boolean, { nullable: true, description: "The document names no project; the label was made." })
  labelIsOurs?: boolean | null;

  @Field(() => String, { nullable: true, description: "Start: a year, month or day." })
  startedOn?: string | null;

  @Field(() => String, { nullable: true, description: "End: a year, month or day." })
  endedOn?: string | null;
}

@InputType({
  description: "A business chain (业务链) to record. A field left out stays as it is, null clears it.",
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

@InputType({ description: "A document (文件) to register. A field left out stays as it is, null clears it." })
export class DocumentInput {
  @Field(() => ID, { description: "Stable, readable id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Title." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "Number (文号)." })
  number?: string | null;

  @Field(() => String, { nullable: true, description: "Publication: a year, month or day." })
  publishedOn?: string | null;

  @Field(() => [IssuerInput], { nullable: true, description: "Issuers in order; the first leads." })
  issuers?: IssuerInput[] | null;

  @Field(() => String, { nullable: true, description: "Address." })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The whole text: its hash and length are worked out, and it is kept for checks only, never given out.",
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

@InputType({ description: "What became of a body (沿革)." })
export class SuccessionInput {
  @Field(() => ID, { description: "Id of the body before." })
  predecessor!: string;

  @Field(() => ID, { description: "Id of the body after." })
  successor!: string;

  @Field(() => String, { description: "When: a year, month or day." })
  on!: string;

  @Field(() => SuccessionKindEnum, { description: "What happened." })
  kind!: SuccessionKind;

  @Field(() => Boolean, {
    description: "Whether the successor carries the predecessor on; a body has one main line at most.",
  })
  mainLine!: boolean;

  @Field(() => String, { description: "The reform that it belongs to." })
  event!: string;

  @Field(() => String, { nullable: true, description: "What a reader should know." })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was checked against its sources." })
  verified?: boolean | null;

  @Field(() => [String], { nullable: true, description: "Where this is known from." })
  sources?: string[] | null;
}
