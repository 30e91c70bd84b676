/** How far the data reaches. */
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Dataset } from "../answers/stored-types.js";

@ObjectType({ description: "How far one data set reaches (数据集覆盖)." })
export class SetCoverage {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Dataset, { description: "The data set (数据集)." })
  dataset!: Dataset;

  @Field(() => Int, { description: "Documents that its statements were read from." })
  documents!: number;

  @Field(() => Int, { description: "Statements that a body leads or takes part in a project." })
  participationStatements!: number;

  @Field(() => Int, { description: "Statements that a body issued a document." })
  issuances!: number;
}

@ObjectType({ description: "How far the answers reach." })
export class Coverage {
  @Field(() => String, { nullable: true, description: "Date of the oldest document." })
  documentsFrom!: string | null;

  @Field(() => String, { nullable: true, description: "Date of the newest document." })
  documentsTo!: string | null;

  @Field(() => Int, { description: "Projects that serve no known chain." })
  projectsWithoutChain!: number;

  @Field(() => Int, { description: "Joint projects for which no lead is stated." })
  jointProjectsWithoutLead!: number;

  @Field(() => Int, { description: "Participation statements from lists that end in 等." })
  statementsFromOpenLists!: number;

  @Field(() => Int, { description: "All participation statements." })
  participationStatements!: number;

  @Field(() => Int, { description: "Documents issued by two or more known bodies (联合发文)." })
  jointlyIssuedDocuments!: number;

  @Field(() => [SetCoverage], { description: "What each data set adds; small numbers, small reach." })
  bySet!: SetCoverage[];

  @Field(() => String, { description: "What to bear in mind, in Chinese." })
  noteZh!: string;

  @Field(() => String, { description: "What to bear in mind, in English." })
  noteEn!: string;
}
