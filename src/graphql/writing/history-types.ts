import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import type { RecordKind } from "../../domain/records.js";
import { versionChange } from "../../services/data/changes.js";
import type { Written } from "../../services/writing/writer.js";
import { partOf } from "../answers/connection-types.js";
import { ChangeActionEnum, RecordKindEnum } from "../answers/enums.js";
import { worded } from "../../wording/language.js";
import { DataVersion } from "../answers/stored-types.js";

@ObjectType({ description: "A change of one record by one data version (变更)." })
export class DataChange {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => RecordKindEnum, { description: "Kind of record." })
  kind!: RecordKind;

  @Field(() => ID, { description: "Id of the record." })
  id!: string;

  @Field(() => ChangeActionEnum, { description: "Kind of change." })
  action!: "ADDED" | "CHANGED" | "WITHDRAWN";

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description:
      "The record before the change, with the columns of the interchange format; null when it was added.",
  })
  before!: unknown;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: "The record after the change; null when it was withdrawn.",
  })
  after!: unknown;

  @Field(() => [String], { description: "Columns that differ." })
  columns!: string[];

  @Field(() => DataVersion, { description: "The version that made the change: when, by whom and why." })
  dataVersion!: DataVersion;
}

export const DataChangeConnection = partOf(DataChange, "DataChange", "Changes, oldest first.");

@ObjectType({ description: "Something that a write allows and that is worth a look (提醒)." })
export class WriteWarning {
  @Field(() => ID, { description: "Id of the statement." })
  id!: string;

  @Field(() => String, { description: "What is noticed, and what to do." })
  message!: string;
}

@ObjectType({ description: "Result of a write (写入结果)." })
export class WriteResult {
  @Field(() => DataVersion, {
    description: "The data version after the write; unchanged when the write changed nothing.",
  })
  dataVersion!: DataVersion;

  @Field(() => [DataChange], { description: "The changes; empty when the data already matched." })
  changes!: DataChange[];

  @Field(() => [WriteWarning], {
    description: "Statements whose named form no name of their subject explains.",
  })
  warnings!: WriteWarning[];
}

/** A write as callers see it. */
export function writeResult({ version, changes, warnings }: Written): WriteResult {
  return {
    dataVersion: version,
    warnings: warnings.map(({ id, message }) => ({ id, message: worded(message) })),
    changes: changes.map((change) => versionChange(change, version)),
  };
}

@ObjectType({ description: "A record that refers to another (依赖记录)." })
class Dependent {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => RecordKindEnum, { description: "Kind of record." })
  kind!: RecordKind;

  @Field(() => ID, { description: "Id of the record." })
  id!: string;
}

export const DependentConnection = partOf(
  Dependent,
  "Dependent",
  "Records that refer to another, in order of kind and id.",
);
