import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { StopReason } from "../../domain/identity.js";
import type { Access, MatchKind } from "../../domain/vocabulary.js";
import { AccessEnum, MatchKindEnum, StopReasonEnum } from "../answers/enums.js";
import { Coverage } from "./coverage-types.js";
import { Body, DataVersion, Dataset } from "../answers/stored-types.js";

@ObjectType({ description: "A body that a name may mean." })
export class NameMatch {
  @Field(() => Body, { description: "The body that carried the name." })
  named!: Body;

  @Field(() => Body, { description: "The body that it is on the date asked for; the same without a date." })
  body!: Body;

  @Field(() => String, { description: "The form that was matched." })
  matchedForm!: string;

  @Field(() => MatchKindEnum, { description: "How the name asked for meets this form (匹配方式)." })
  how!: MatchKind;

  @Field(() => Boolean, { description: "No body carried the name on the date any more." })
  outdated!: boolean;

  @Field(() => StopReasonEnum, {
    nullable: true,
    description: "Why the body, which had ended, was not followed to the date; null when it was or had not.",
  })
  stopped!: StopReason | null;

  @Field(() => Float, {
    description:
      "How far the match can be trusted, 0 to 1: EXACT 1, VARIANT 0.95, PINYIN 0.7, INITIALS 0.55, PARTIAL 0.5 × shorter length / longer length; × 0.8 when the name was out of use on the date, × 0.5 when it was not yet in use.",
  })
  score!: number;
}

@ObjectType({ description: "What a name means; no match is an empty resolution, not an error." })
export class NameResolution {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => String, { description: "The name asked for." })
  name!: string;

  @Field(() => NameMatch, { nullable: true, description: "The one body that it means." })
  match!: NameMatch | null;

  @Field(() => Boolean, {
    description:
      "Several bodies may be meant and nothing given decides; so is an English abbreviation that clashes, even where one body here carries it.",
  })
  ambiguous!: boolean;

  @Field(() => [NameMatch], {
    description:
      "Bodies that it may mean when there is no one match; none for words that name no body (有关部门) and for local bodies (北京市统计局).",
  })
  alternatives!: NameMatch[];
}

@ObjectType({ description: "How many there are of each, in the current data version." })
export class Counts {
  @Field(() => Int, { description: "Bodies (机构)." })
  bodies!: number;

  @Field(() => Int, { description: "Names of bodies (名称)." })
  names!: number;

  @Field(() => Int, { description: "Successions (沿革)." })
  successions!: number;

  @Field(() => Int, { description: "Projects (信息化工程)." })
  projects!: number;

  @Field(() => Int, { description: "Business chains (业务链)." })
  businessChains!: number;

  @Field(() => Int, { description: "Documents (文献)." })
  documents!: number;

  @Field(() => Int, { description: "Statements of every predicate, in any state of review (陈述)." })
  statements!: number;

  @Field(() => Int, { description: "Of these, that a body leads or takes part in a project." })
  participationStatements!: number;

  @Field(() => Int, { description: "Of these, that a body leads (牵头)." })
  leads!: number;

  @Field(() => Int, { description: "And that a body takes part (参建)." })
  participants!: number;
}

@ObjectType({ description: "What one request may ask for." })
export class Limits {
  @Field(() => Int, { description: "Page size when none is given." })
  defaultPageSize!: number;

  @Field(() => Int, { description: "Largest page; more is refused." })
  maxPageSize!: number;

  @Field(() => Int, { description: "Deepest nesting of a query." })
  maxDepth!: number;

  @Field(() => Int, { description: "Most nodes of a network." })
  maxNodes!: number;

  @Field(() => Int, { description: "Most links of a network." })
  maxLinks!: number;

  @Field(() => Int, {
    description: "Dearest query (查询成本上限); extensions.cost says beside every answer what it cost.",
  })
  maxCost!: number;

  @Field(() => Int, { description: "Longest query, in words and signs of GraphQL." })
  maxTokens!: number;

  @Field(() => Int, { description: "Most aliases in a query." })
  maxAliases!: number;

  @Field(() => Int, { description: "Most directives in a query." })
  maxDirectives!: number;

  @Field(() => Int, { description: "Longest time in the database, in milliseconds." })
  requestTimeoutMs!: number;
}

@ObjectType({ description: "What this service holds and how far its answers reach." })
export class Meta {
  @Field(() => String, { description: "Version of the program." })
  apiVersion!: string;

  @Field(() => String, { description: "SHA-256 of the schema." })
  schemaHash!: string;

  @Field(() => DataVersion, { description: "The current data version (数据版本)." })
  dataVersion!: DataVersion;

  @Field(() => Counts, { description: "How many there are of each." })
  counts!: Counts;

  @Field(() => Coverage, { description: "How far the answers reach." })
  coverage!: Coverage;

  @Field(() => [Dataset], { description: "The data sets with their licences (数据集)." })
  datasets!: Dataset[];

  @Field(() => Limits, { description: "What one request may ask for." })
  limits!: Limits;
}

@ObjectType({ description: "Who asks (调用者)." })
export class Caller {
  @Field(() => String, { description: "The name that the token carries; anonymous without one." })
  name!: string;

  @Field(() => AccessEnum, { description: "What the caller may do (访问权限)." })
  access!: Access;
}

@ObjectType({ description: "A parameter of a named question." })
export class QuestionParameter {
  @Field(() => String, { description: "Name of the variable." })
  name!: string;

  @Field(() => String, { description: "GraphQL type of the variable." })
  type!: string;

  @Field(() => Boolean, { description: "Whether the question needs it." })
  required!: boolean;

  @Field(() => String, { nullable: true, description: "Value in the worked example, as JSON." })
  defaultValue!: string | null;

  @Field(() => String, { description: "What it is, in Chinese." })
  textZh!: string;

  @Field(() => String, { description: "What it is, in English." })
  textEn!: string;
}

@ObjectType({ description: "A question with a name (命名问题), ready to run." })
export class Question {
  @Field(() => ID, { description: "Name for `xietong ask` and for links." })
  id!: string;

  @Field(() => String, { description: "Title in Chinese." })
  titleZh!: string;

  @Field(() => String, { description: "Title in English." })
  titleEn!: string;

  @Field(() => String, { description: "What it answers, in Chinese." })
  textZh!: string;

  @Field(() => String, { description: "What it answers, in English." })
  textEn!: string;

  @Field(() => String, { description: "The GraphQL document." })
  document!: string;

  @Field(() => String, { description: "Variables of the worked example, as JSON." })
  variables!: string;

  @Field(() => [QuestionParameter], { description: "What can be varied." })
  parameters!: QuestionParameter[];
}
