/** What writes take. A column that a caller leaves out keeps its value; null clears it. */
import { Field, Float, ID, InputType, Int } from "type-graphql";
import type {
  BodyKind,
  NameKind,
  Predicate,
  ProjectKind,
  StatementMethod,
  SuccessionKind,
} from "../domain/vocabulary.js";
import type { Decision } from "../services/writing/statement-writes.js";
import {
  BodyKindEnum,
  DecisionEnum,
  NameKindEnum,
  PredicateEnum,
  ProjectKindEnum,
  StatementMethodEnum,
  SuccessionKindEnum,
} from "./enums.js";

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
  description: "A project (信息化工程) to record. A field left out stays as it is, null clears it.",
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

@InputType({ description: "A claim read from one place of one document (陈述), to be proposed." })
export class StatementInput {
  @Field(() => ID, {
    nullable: true,
    description: "Default: made of document, predicate, subject and object.",
  })
  id?: string | null;

  @Field(() => ID, { description: "Data set that it belongs to." })
  dataset!: string;

  @Field(() => ID, { description: "Document that says so." })
  document!: string;

  @Field(() => PredicateEnum, { description: "What is claimed." })
  predicate!: Predicate;

  @Field(() => ID, {
    nullable: true,
    description: "The record that the named form means; none while it is not resolved.",
  })
  subject?: string | null;

  @Field(() => ID, {
    description: "What is claimed of: a project, chain, goal, transformation, plan or document.",
  })
  object!: string;

  @Field(() => String, { description: "What the text calls the subject." })
  namedForm!: string;

  @Field(() => String, { nullable: true, description: "Section of the document." })
  section?: string | null;

  @Field(() => Int, { nullable: true, description: "Paragraph, from 0." })
  paragraph?: number | null;

  @Field(() => Int, { nullable: true, description: "Offset of the named form, in code points." })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: "Offset after the named form, in code points." })
  end?: number | null;

  @Field(() => String, { nullable: true, description: "The clause that names it, and no more." })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: "Offset of the quote, in code points." })
  quoteStart?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Begin of the participation, where the text says: a year, month or day.",
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "End of the participation, where the text says: a year, month or day.",
  })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the list ends in 等." })
  listIsOpen?: boolean | null;

  @Field(() => Float, { nullable: true, description: "0 to 1; default 1." })
  confidence?: number | null;

  @Field(() => StatementMethodEnum, { nullable: true, description: "Default: curated." })
  method?: StatementMethod | null;
}

@InputType({ description: "A decision on one statement (审核)." })
export class ReviewInput {
  @Field(() => ID, { description: "Id of the statement." })
  statement!: string;

  @Field(() => DecisionEnum, { description: "What is decided." })
  decision!: Decision;

  @Field(() => ID, {
    nullable: true,
    description: "The record that the named form means; with RESOLVE, or together with ACCEPT.",
  })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: "Why." })
  note?: string | null;
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
