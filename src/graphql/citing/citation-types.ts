import { GraphQLJSON, GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { CitedVersion } from "../../domain/citation.js";
import type { Change } from "../../domain/differences.js";
import type { RecordKind } from "../../domain/records.js";
import type { CitationState } from "../../services/citing/check-citation.js";
import { CitationChangeEnum, CitationStateEnum } from "./citation-enums.js";
import { RecordKindEnum } from "../answers/enums.js";
import { DataVersion } from "../answers/stored-types.js";

@ObjectType({
  description: "The data version of a citation, as recorded when it was cited (引用的数据版本).",
})
class CitedDataVersion {
  @Field(() => Int, { description: "Its number in the database where it was cited." })
  number!: number;

  @Field(() => String, { description: "UTC time at which it was created." })
  at!: string;

  @Field(() => String, {
    description: "SHA-256 of the content, the same on every machine with the same records.",
  })
  contentHash!: string;
}

@ObjectType({
  description: "A name in a cited query, and the record that it resolved to (名称所指).",
})
class CitedName {
  @Field(() => RecordKindEnum, { description: "Kind of record: bodies, projects or chains." })
  kind!: RecordKind;

  @Field(() => String, { description: "The name, as the query gives it." })
  name!: string;

  @Field(() => ID, { description: "Id of the record." })
  id!: string;
}

@ObjectType({ description: "What a data set says of its authors and publisher (署名)." })
class Credits {
  @Field(() => [String], { nullable: true, description: "Authors, in Chinese." })
  authorsZh!: string[] | null;

  @Field(() => [String], { nullable: true, description: "Authors, in English." })
  authorsEn!: string[] | null;

  @Field(() => String, { nullable: true, description: "Publisher, in Chinese." })
  publisherZh!: string | null;

  @Field(() => String, { nullable: true, description: "Publisher, in English." })
  publisherEn!: string | null;
}

@ObjectType({
  description:
    "A cited answer (数据引用): the query, the data version and the hash of the answer, with which the answer can be reproduced and verified.",
})
export class Citation {
  @Field(() => ID, {
    description:
      "Derived from the query, its variables, the content hash and the answer's hash: equal citations have equal ids.",
  })
  id!: string;

  @Field(() => String, {
    description: "Title (题名): as given when it was cited, otherwise the names of the root fields.",
  })
  title!: string;

  @Field(() => String, { description: "The query in canonical form: reformatted, without comments." })
  query!: string;

  @Field(() => GraphQLJSONObject, { description: "Values of the variables that the query declares." })
  variables!: unknown;

  @Field(() => CitedDataVersion, { description: "The data version that was queried (数据版本)." })
  dataVersion!: CitedVersion;

  @Field(() => String, {
    description:
      "SHA-256 of the answer (结果散列): its data as JSON in UTF-8 with sorted keys and no white space.",
  })
  resultSha256!: string;

  @Field(() => Int, { description: "Length of that JSON in bytes." })
  resultBytes!: number;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "The cited answer (引用的结果); null when it is longer than citations keep, 1 MiB by default.",
  })
  result!: unknown;

  @Field(() => String, { description: "Version of the program that answered." })
  apiVersion!: string;

  @Field(() => String, { description: "SHA-256 of the schema of that program." })
  schemaHash!: string;

  @Field(() => String, { description: "UTC time at which it was first cited (引用时间)." })
  citedAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "UTC time after which it is deleted (到期时间); reading it postpones that. null: it stays, because it was cited with a token.",
  })
  expiresAt!: string | null;

  @Field(() => [CitedName], {
    description:
      "Names in the query and the records that they resolved to. Verifying asks about these records, whoever carries the names by then.",
  })
  names!: CitedName[];

  @Field(() => Credits, {
    nullable: true,
    description:
      "Authors and publisher of the only data set that the answer rests on; null where references name those of the service.",
  })
  credits!: Credits | null;
}

@ObjectType({ description: "What is left of a removed citation (已删除的引用)." })
export class RemovedCitation {
  @Field(() => ID, { description: "Id of the citation." })
  id!: string;

  @Field(() => String, { description: "UTC time at which it was first removed." })
  removedAt!: string;

  @Field(() => String, { description: "The reason given then." })
  reason!: string;
}

@ObjectType({ description: "One difference between two answers (差异)." })
class CitationDifference {
  @Field(() => String, {
    description:
      "Path, such as coParticipation.nodes[key=mca:mohrss].sharedCount. List objects with a key or id are matched by it, others by index from 0.",
  })
  path!: string;

  @Field(() => CitationChangeEnum, { description: "Kind of difference." })
  change!: Change;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: "Value in the cited answer; null when it was added.",
  })
  before!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: "Value in the new answer; null when it was removed.",
  })
  after!: unknown;
}

@ObjectType({ description: "The result of running a cited query again (重新回答)." })
export class AnsweredAgain {
  @Field(() => CitationStateEnum, { description: "Outcome (核验状态)." })
  state!: CitationState;

  @Field(() => Boolean, {
    description:
      "Whether the answer equals the cited one: byte for byte on the cited data version; on another version without keys and cursors, which contain the version.",
  })
  identical!: boolean;

  @Field(() => DataVersion, {
    nullable: true,
    description: "The data version that was queried; null when none was.",
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
      "Differences from the cited answer: fields by name, list objects in the order of the answers; null when they cannot be computed.",
  })
  differences!: CitationDifference[] | null;

  @Field(() => Int, { nullable: true, description: "Total number of differences." })
  totalDifferences!: number | null;
}

@ObjectType({ description: "Verification of a citation (引用核验)." })
export class CitationCheck {
  @Field(() => Citation, { description: "The citation." })
  citation!: Citation;

  @Field(() => AnsweredAgain, { description: "Result on the cited data version (按引用版本)." })
  asCited!: AnsweredAgain;

  @Field(() => AnsweredAgain, { description: "Result on the current data version (按当前版本)." })
  now!: AnsweredAgain;
}
