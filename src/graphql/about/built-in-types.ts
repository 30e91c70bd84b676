import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { UnitEnum } from "../answers/enums.js";
import { DataVersion } from "../answers/stored-types.js";

@ObjectType({ description: "A data set that the program brings along (内置数据集)." })
export class BuiltInSet {
  @Field(() => ID, { description: "Id of the data set, for `datasetIds` of the filter." })
  id!: string;

  @Field(() => String, { description: "Name in Chinese." })
  nameZh!: string;

  @Field(() => String, { description: "Name in English." })
  nameEn!: string;

  @Field(() => UnitEnum, { description: "The unit in which its bodies have something in common." })
  unit!: Unit;

  @Field(() => Int, { description: "Documents that its statements were taken from." })
  documents!: number;

  @Field(() => Int, { description: "Documents and reports that two or more bodies issued (联合署名)." })
  jointlyIssued!: number;

  @Field(() => Int, { description: "Projects that its documents name." })
  projects!: number;

  @Field(() => Int, { description: "Bodies that its statements name." })
  bodies!: number;

  @Field(() => String, { nullable: true, description: "Date of its oldest document." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "Date of its newest document." })
  to!: string | null;

  @Field(() => Boolean, { description: "Whether the data holds it (已载入)." })
  loaded!: boolean;

  @Field(() => Boolean, { description: "Whether the caller may load it with loadBuiltInSet." })
  mayLoad!: boolean;

  @Field(() => String, { description: "The command that loads it." })
  command!: string;
}

@ObjectType({ description: "A built-in data set after loading (载入结果)." })
export class LoadedSet {
  @Field(() => BuiltInSet, { description: "The data set." })
  set!: BuiltInSet;

  @Field(() => DataVersion, { description: "The data version that holds it." })
  dataVersion!: DataVersion;
}
