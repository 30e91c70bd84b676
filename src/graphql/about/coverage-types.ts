import { Field, ID, Int, ObjectType } from "type-graphql";
import type { DocumentCoding } from "../../domain/vocabulary.js";
import { DocumentsCounted } from "../answers/answer-types.js";
import { partOf } from "../answers/connection-types.js";
import { DocumentCodingEnum } from "../answers/statement-enums.js";
import { Dataset, Document } from "../answers/stored-types.js";

@ObjectType({ description: "Coverage of one data set (数据集覆盖)." })
export class SetCoverage {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Dataset, { description: "The data set (数据集)." })
  dataset!: Dataset;

  @Field(() => Int, {
    description: "Documents that its accepted statements on participations and issuers were taken from.",
  })
  documents!: number;

  @Field(() => Int, { description: "Accepted statements that a body leads or takes part in a project." })
  participationStatements!: number;

  @Field(() => Int, { description: "Accepted statements that a body issued a document." })
  issuances!: number;

  @Field(() => DocumentsCounted, { description: "Its documents by how far they were read." })
  coding!: DocumentsCounted;
}

@ObjectType({ description: "Coverage of one document (文件覆盖)." })
class DocumentCoverage {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Document, { description: "The document (文献)." })
  document!: Document;

  @Field(() => DocumentCodingEnum, { description: "How far it was read (编码程度)." })
  coding!: DocumentCoding;

  @Field(() => Int, {
    description: "Accepted statements in it that a body leads or takes part in a project.",
  })
  participationStatements!: number;

  @Field(() => Int, { description: "Accepted statements in it that a body issued a document." })
  issuances!: number;
}

export const DocumentCoverageConnection = partOf(
  DocumentCoverage,
  "DocumentCoverage",
  "Documents and how far each was read, by id.",
);

@ObjectType({ description: "Coverage of the data." })
export class Coverage {
  @Field(() => String, { nullable: true, description: "Date of the oldest document." })
  documentsFrom!: string | null;

  @Field(() => String, { nullable: true, description: "Date of the newest document." })
  documentsTo!: string | null;

  @Field(() => Int, { description: "Projects that are not assigned to a business chain." })
  projectsWithoutChain!: number;

  @Field(() => Int, { description: "Joint projects for which no lead is stated." })
  jointProjectsWithoutLead!: number;

  @Field(() => Int, {
    description: "Accepted participation statements from lists that end in 等 (and others).",
  })
  statementsFromOpenLists!: number;

  @Field(() => Int, { description: "All accepted participation statements." })
  participationStatements!: number;

  @Field(() => Int, { description: "Documents issued by two or more known bodies (联合发文)." })
  jointlyIssuedDocuments!: number;

  @Field(() => DocumentsCounted, { description: "All documents by how far they were read." })
  coding!: DocumentsCounted;

  @Field(() => [SetCoverage], { description: "Coverage of each data set." })
  bySet!: SetCoverage[];

  @Field(() => String, { description: "Caveats, in Chinese." })
  noteZh!: string;

  @Field(() => String, { description: "Caveats, in English." })
  noteEn!: string;
}
