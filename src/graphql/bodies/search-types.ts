import { ArgsType, Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { SearchMatch, SearchType } from "../../domain/vocabulary.js";
import { Succession } from "../answers/answer-types.js";
import { PageArgs } from "../answers/arguments.js";
import { pagesOf } from "../answers/connection-types.js";
import { SearchMatchEnum, SearchTypeEnum } from "../answers/enums.js";
import { Body, BusinessChain, DataVersion, Document, Project } from "../answers/stored-types.js";

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      "A name, title or number, or a part of one, up to 200 characters: in either script, or as letters of pinyin. Spaces part words.",
  })
  text!: string;

  @Field(() => [SearchTypeEnum], {
    nullable: true,
    description: "Only these; null: all; []: nothing. The facets count all types all the same.",
  })
  types?: SearchType[] | null;
}

@ObjectType({ description: "One record that a search found (检索结果)." })
class SearchHit {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => SearchTypeEnum, { description: "What it is; the field of that name holds it." })
  type!: SearchType;

  @Field(() => Float, {
    description:
      "What the kind of match is worth, and a tenth of the share of the name that the text makes up; 0.2 to 1, of its best name.",
  })
  score!: number;

  @Field(() => SearchMatchEnum, { description: "How the text meets its best name." })
  how!: SearchMatch;

  @Field(() => String, { description: "This name, title or number, as on record." })
  matched!: string;

  @Field(() => Body, { nullable: true, description: "The body (机构)." })
  body!: Body | null;

  @Field(() => Project, { nullable: true, description: "The project (信息化工程)." })
  project!: Project | null;

  @Field(() => BusinessChain, { nullable: true, description: "The business chain (业务链)." })
  businessChain!: BusinessChain | null;

  @Field(() => Document, { nullable: true, description: "The document (文件)." })
  document!: Document | null;

  @Field(() => [Body], {
    description:
      "Bodies that the body became in the end (后继): one along its main line, several where it was split. Empty for one that goes on, and for all else.",
  })
  ledTo!: Body[];

  @Field(() => [Succession], { description: "The successions that led there, by date (沿革)." })
  successions!: Succession[];
}

@ObjectType({ description: "How many of a type a search found, whatever types are shown (分面)." })
class SearchFacet {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => SearchTypeEnum, { description: "The type." })
  type!: SearchType;

  @Field(() => Int, { description: "Records found; the totalCount of the same search for this type alone." })
  count!: number;
}

@ObjectType()
class SearchAnswer {
  @Field(() => DataVersion, { description: "The data version that was searched." })
  dataVersion!: DataVersion;

  @Field(() => [SearchFacet], { description: "How many of each type were found; zero is told too." })
  facets!: SearchFacet[];
}

export const SearchHitConnection = pagesOf(
  SearchAnswer,
  SearchHit,
  "SearchHit",
  "What a search found, the best first (检索结果).",
);
