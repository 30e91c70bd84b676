import { ArgsType, Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { SearchMatch, SearchType } from "../../domain/vocabulary.js";
import { Succession } from "../answers/answer-types.js";
import { PageArgs } from "../answers/arguments.js";
import { pagesOf } from "../answers/connection-types.js";
import { SearchMatchEnum, SearchTypeEnum } from "../answers/enums.js";
import {
  Body,
  BusinessChain,
  DataVersion,
  Document,
  Goal,
  Plan,
  Project,
  Statement,
} from "../answers/stored-types.js";

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      "A name, title or number, or a part of one or of a goal or quote, up to 200 characters, in Chinese characters or pinyin. Spaces separate words.",
  })
  text!: string;

  @Field(() => [SearchTypeEnum], {
    nullable: true,
    description:
      "Types to list; null lists all but QUOTE, [] none. The facets always count all types, QUOTE where it is listed.",
  })
  types?: SearchType[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "The data version to search: its number or content hash. Default: the current one.",
  })
  dataVersion?: string | null;
}

@ObjectType({ description: "One record that a search found (检索结果)." })
class SearchHit {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => SearchTypeEnum, { description: "Its type; the field of that name holds the record." })
  type!: SearchType;

  @Field(() => Float, {
    description:
      "Score of its best name, 0.2 to 1: the base score of the kind of match, plus a tenth of the share of the name that the text covers. For a body that has ended, a twentieth of the share is added instead.",
  })
  score!: number;

  @Field(() => SearchMatchEnum, { description: "How the text matches its best name." })
  how!: SearchMatch;

  @Field(() => String, {
    description: "The name, title, number, goal or quote that matches best, as recorded.",
  })
  matched!: string;

  @Field(() => Body, { nullable: true, description: "The body (机构)." })
  body!: Body | null;

  @Field(() => Project, { nullable: true, description: "The project (项目)." })
  project!: Project | null;

  @Field(() => BusinessChain, { nullable: true, description: "The business chain (业务链)." })
  businessChain!: BusinessChain | null;

  @Field(() => Document, {
    nullable: true,
    description: "The document (文件); of a quote, the one that it stands in.",
  })
  document!: Document | null;

  @Field(() => Goal, { nullable: true, description: "The goal (建设目标)." })
  goal!: Goal | null;

  @Field(() => Plan, { nullable: true, description: "The plan (规划)." })
  plan!: Plan | null;

  @Field(() => Statement, {
    nullable: true,
    description: "Of a quote: the first statement that quotes it, by id (陈述).",
  })
  statement!: Statement | null;

  @Field(() => [Body], {
    description:
      "Bodies that an abolished body finally became (后续机构): one along its main line, several where it was split. Empty for existing bodies and for other types.",
  })
  ledTo!: Body[];

  @Field(() => [Succession], { description: "The successions that lead to them, by date (沿革)." })
  successions!: Succession[];
}

@ObjectType({ description: "Number of records found of one type, whatever types are listed (分类统计)." })
class SearchFacet {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => SearchTypeEnum, { description: "The type." })
  type!: SearchType;

  @Field(() => Int, {
    description: "Records found; equals totalCount of the same search for this type alone.",
  })
  count!: number;
}

@ObjectType()
class SearchAnswer {
  @Field(() => DataVersion, { description: "The data version that was searched." })
  dataVersion!: DataVersion;

  @Field(() => [SearchFacet], { description: "Number of records found of each type, zero included." })
  facets!: SearchFacet[];
}

export const SearchHitConnection = pagesOf(
  SearchAnswer,
  SearchHit,
  "SearchHit",
  "Search results, best match first (检索结果).",
);
