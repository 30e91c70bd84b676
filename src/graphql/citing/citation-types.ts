import { GraphQLJSON, GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { CitedVersion } from "../../domain/citation.js";
import type { Change } from "../../domain/differences.js";
import type { CitationState } from "../../services/citing/check-citation.js";
import { CitationChangeEnum, CitationStateEnum } from "./citation-enums.js";
import { DataVersion } from "../answers/stored-types.js";

@ObjectType({
  description: "The data version of a citation, as it was when it was cited (引用的数据版本).",
})
class CitedDataVersion {
  @Field(() => Int, { description: "Its number where it was cited." })
  number!: number;

  @Field(() => String, { description: "UTC instant at which it was made." })
  at!: string;

  @Field(() => String, {
    description: "SHA-256 of the content, the same on every machine that holds the same records.",
  })
  contentHash!: string;
}

@ObjectType({
  description:
    "An answer as it was cited (数据引用): the query, the data version and the hash of the answer, from which it can be given again and proved.",
})
export class Citation {
  @Field(() => ID, {
    description:
      "Made of query, variables, content hash and the answer's hash: the same for the same citation.",
  })
  id!: string;

  @Field(() => String, { description: "Title (题名): as given when it was cited, otherwise what was asked." })
  title!: string;

  @Field(() => String, { description: "The query in canonical form: printed anew, without comments." })
  query!: string;

  @Field(() => GraphQLJSONObject, { description: "Its variables, those that it declares." })
  variables!: unknown;

  @Field(() => CitedDataVersion, { description: "The data version that was asked (数据版本)." })
  dataVersion!: CitedVersion;

  @Field(() => String, {
    description:
      "SHA-256 of the answer (结果散列): of its data as JSON in UTF-8 with sorted keys and no white space.",
  })
  resultSha256!: string;

  @Field(() => Int, { description: "Length of that JSON in bytes." })
  resultBytes!: number;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: "The answer itself as it was cited (引用的结果); null when it is longer than 1 MiB.",
  })
  result!: unknown;

  @Field(() => String, { description: "Version of the program that answered." })
  apiVersion!: string;

  @Field(() => String, { description: "SHA-256 of the schema that it answered by." })
  schemaHash!: string;

  @Field(() => String, { description: "UTC instant at which it was first cited (引用时间)." })
  citedAt!: string;
}

@ObjectType({ description: "One difference between two answers (差异)." })
class CitationDifference {
  @Field(() => String, {
    description:
      "Where, such as coParticipation.nodes[key=mca:mohrss].sharedCount; objects of a list that carry key or id are matched by it, others by their place from 0.",
  })
  path!: string;

  @Field(() => CitationChangeEnum, { description: "What happened." })
  change!: Change;

  @Field(() => GraphQLJSON, { nullable: true, description: "What stood there; null when it was added." })
  before!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: "What stands there; null when it was removed." })
  after!: unknown;
}

@ObjectType({ description: "A cited query answered anew (重新回答)." })
export class AnsweredAgain {
  @Field(() => CitationStateEnum, { description: "How it came out (核验状态)." })
  state!: CitationState;

  @Field(() => Boolean, {
    description:
      "Whether it is the answer that was cited: on the cited data version byte for byte; on another one keys and cursors, which name the version, are left aside.",
  })
  identical!: boolean;

  @Field(() => DataVersion, {
    nullable: true,
    description: "The data version that was asked; null when none was.",
  })
  dataVersion!: DataVersion | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of this answer; null when there is none." })
  resultSha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why there is no answer, or why its differences cannot be shown.",
  })
  reason!: string | null;

  @Field(() => [CitationDifference], {
    nullable: true,
    description:
      "What differs from the cited answer: fields in order of their names, objects of a list in that of the answers; null when that cannot be told.",
  })
  differences!: CitationDifference[] | null;

  @Field(() => Int, { nullable: true, description: "How many differences there are in all." })
  totalDifferences!: number | null;
}

@ObjectType({ description: "A citation held against the data (引用核验)." })
export class CitationCheck {
  @Field(() => Citation, { description: "The citation." })
  citation!: Citation;

  @Field(() => AnsweredAgain, { description: "Answered on the data version that was cited (按引用版本)." })
  asCited!: AnsweredAgain;

  @Field(() => AnsweredAgain, { description: "Answered on the current data version (按当前版本)." })
  now!: AnsweredAgain;
}
