import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import type { RecordKind } from "../../domain/records.js";
import { partOf } from "../answers/connection-types.js";
import { ChangeActionEnum, RecordKindEnum } from "../answers/enums.js";
import { DataVersion } from "../answers/stored-types.js";

@ObjectType({ description: "What one data version did to one record (变更)." })
export class DataChange {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => RecordKindEnum, { description: "Kind of record." })
  kind!: RecordKind;

  @Field(() => ID, { description: "Id of the record." })
  id!: string;

  @Field(() => ChangeActionEnum, { description: "What was done." })
  action!: "ADDED" | "CHANGED" | "WITHDRAWN";

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: "The record before, with the columns of the interchange form; null when it was added.",
  })
  before!: unknown;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: "The record after; null when it was withdrawn.",
  })
  after!: unknown;

  @Field(() => [String], { description: "Columns that differ." })
  columns!: string[];

  @Field(() => DataVersion, { description: "The version that did it: when, by whom and why." })
  dataVersion!: DataVersion;
}

export const DataChangeConnection = partOf(DataChange, "DataChange", "Changes, oldest first.");

@ObjectType({ description: "What a write did (写入结果)." })
export class WriteResult {
  @Field(() => DataVersion, {
    description: "The data version in force after it; the one before when nothing changed.",
  })
  dataVersion!: DataVersion;

  @Field(() => [DataChange], { description: "What it changed; empty when everything was so already." })
  changes!: DataChange[];
}
