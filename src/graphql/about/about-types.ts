import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { StopReason } from "../../domain/identity.js";
import type { Access, MatchKind } from "../../domain/vocabulary.js";
import { AccessEnum, MatchKindEnum, StopReasonEnum } from "../answers/enums.js";
import { Coverage } from "./coverage-types.js";
import { Body, DataVersion, Dataset } from "../answers/stored-types.js";

@ObjectType({ description: "A body that a name may refer to." })
export class NameMatch {
  @Field(() => Body, { description: "The body that carried the name." })
  named!: Body;

  @Field(() => Body, {
    description: "The body that it has become by the given date; the same body without a date.",
  })
  body!: Body;

  @Field(() => String, { description: "The recorded name that was matched." })
  matchedForm!: string;

  @Field(() => MatchKindEnum, { description: "How the given name matches it (匹配方式)." })
  how!: MatchKind;

  @Field(() => Boolean, { description: "Whether the name was no longer in use on the given date." })
  outdated!: boolean;

  @Field(() => StopReasonEnum, {
    nullable: true,
    description:
      "Why an abolished body was not followed to the given date; null when it was followed or still existed.",
  })
  stopped!: StopReason | null;

  @Field(() => Float, {
    description:
      "Confidence in the match, 0 to 1: EXACT 1, VARIANT 0.95, PINYIN 0.7, INITIALS 0.55, PARTIAL 0.5 × shorter length / longer length; × 0.8 when the name was out of use on the date, × 0.5 when it was not yet in use.",
  })
  score!: number;
}

@ObjectType({
  description:
    "The result of resolving one name; a name without a match gives an empty result, not an error.",
})
export class NameResolution {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => String, { description: "The name as given." })
  name!: string;

  @Field(() => NameMatch, {
    nullable: true,
    description: "The body that the name refers to; null when there is none or the name is ambiguous.",
  })
  match!: NameMatch | null;

  @Field(() => Boolean, {
    description:
      "Whether the name may refer to several bodies and nothing given decides between them. Also true of an English abbreviation known to clash, even if only one body here uses it.",
  })
  ambiguous!: boolean;

  @Field(() => [NameMatch], {
    description:
      "Candidate bodies when there is no single match; empty for words that name no body (有关部门) and for local bodies (北京市统计局).",
  })
  alternatives!: NameMatch[];
}

@ObjectType({ description: "Record counts of the current data version." })
export class Counts {
  @Field(() => Int, { description: "Bodies (机构)." })
  bodies!: number;

  @Field(() => Int, { description: "Names of bodies (名称)." })
  names!: number;

  @Field(() => Int, { description: "Successions (沿革)." })
  successions!: number;

  @Field(() => Int, { description: "Projects (项目)." })
  projects!: number;

  @Field(() => Int, { description: "Business chains (业务链)." })
  businessChains!: number;

  @Field(() => Int, { description: "Documents (文献)." })
  documents!: number;

  @Field(() => Int, { description: "Statements of every predicate, in any state of review (陈述)." })
  statements!: number;

  @Field(() => Int, { description: "Accepted statements that a body leads or takes part in a project." })
  participationStatements!: number;

  @Field(() => Int, { description: "Of the participation statements, those that a body leads (牵头)." })
  leads!: number;

  @Field(() => Int, { description: "Of the participation statements, those that a body takes part (参建)." })
  participants!: number;
}

@ObjectType({ description: "Limits of one request." })
export class Limits {
  @Field(() => Int, { description: "Page size when the query gives none." })
  defaultPageSize!: number;

  @Field(() => Int, { description: "Largest page size; a larger one is refused." })
  maxPageSize!: number;

  @Field(() => Int, { description: "Deepest nesting allowed in a query." })
  maxDepth!: number;

  @Field(() => Int, { description: "Most nodes that a network may have." })
  maxNodes!: number;

  @Field(() => Int, { description: "Most links that a network may have." })
  maxLinks!: number;

  @Field(() => Int, {
    description:
      "Highest cost allowed for a query (查询成本上限); extensions.cost in each response gives its cost.",
  })
  maxCost!: number;

  @Field(() => Int, { description: "Longest query, in GraphQL tokens." })
  maxTokens!: number;

  @Field(() => Int, { description: "Most aliases allowed in a query." })
  maxAliases!: number;

  @Field(() => Int, { description: "Most directives allowed in a query." })
  maxDirectives!: number;

  @Field(() => Int, { description: "Time limit of a database query or a computation, in milliseconds." })
  requestTimeoutMs!: number;
}

@ObjectType({ description: "What the service holds, its coverage and its limits." })
export class Meta {
  @Field(() => String, { description: "Version of the program." })
  apiVersion!: string;

  @Field(() => String, { description: "SHA-256 of the schema." })
  schemaHash!: string;

  @Field(() => DataVersion, { description: "The current data version (数据版本)." })
  dataVersion!: DataVersion;

  @Field(() => Counts, { description: "Record counts." })
  counts!: Counts;

  @Field(() => Coverage, { description: "Coverage of the data." })
  coverage!: Coverage;

  @Field(() => [Dataset], { description: "The data sets with their licences (数据集)." })
  datasets!: Dataset[];

  @Field(() => Limits, { description: "Limits of one request." })
  limits!: Limits;
}

@ObjectType({ description: "The caller of the request (调用者)." })
export class Caller {
  @Field(() => String, { description: "Name from the token; anonymous without a token." })
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

  @Field(() => Boolean, { description: "Whether a value is required." })
  required!: boolean;

  @Field(() => String, { nullable: true, description: "Value in the worked example, as JSON." })
  defaultValue!: string | null;

  @Field(() => String, { description: "Description in Chinese." })
  textZh!: string;

  @Field(() => String, { description: "Description in English." })
  textEn!: string;
}

@ObjectType({ description: "A named question (命名问题): a GraphQL document with a worked example." })
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

  @Field(() => String, {
    nullable: true,
    description:
      "The built-in data set that it is about, where that is loaded on request: `xietong seed --set …` (所需数据集).",
  })
  needs!: string | null;

  @Field(() => String, { description: "The GraphQL document." })
  document!: string;

  @Field(() => String, { description: "Variables of the worked example, as JSON." })
  variables!: string;

  @Field(() => [QuestionParameter], { description: "Its parameters." })
  parameters!: QuestionParameter[];
}
