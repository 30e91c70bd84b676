import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { SelectionAnswer } from "../answers/answer-types.js";
import { CommonItem } from "./common-ground-types.js";
import { partOf } from "../answers/connection-types.js";
import { UnitEnum } from "../answers/enums.js";
import { ParticipationFilter } from "../answers/filter-input.js";
import { Body } from "../answers/stored-types.js";

@ArgsType()
export class CoGroupArgs {
  @Field(() => Int, { defaultValue: 3, description: "Bodies in a group: 3 or 4." })
  size!: number;

  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "What is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description:
      "Which participations count. All of a group are among bodyIds and of bodyKinds, at least one is among involving, and no two are excluded.",
  })
  filter!: ParticipationFilter;

  @Field(() => Int, { defaultValue: 1, description: "Only groups that share at least so many items." })
  minShared!: number;

  @Field(() => Int, { nullable: true, description: "How many; default 25, at most 200." })
  first?: number | null;
}

@ObjectType({ description: "Three or four bodies and the items in which all of them take part (机构组合)." })
export class CoGroup {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Place in the ranking; equal values have equal ranks." })
  rank!: number;

  @Field(() => [Body], { description: "The bodies, in order of id." })
  bodies!: Body[];

  @Field(() => Int, { description: "Items that all of them share." })
  sharedCount!: number;

  @Field(() => Boolean, {
    description:
      "A list behind one of the shared items ends in 等: absence from it is not evidence of absence.",
  })
  listIsOpen!: boolean;
}

@ObjectType({
  description: "Groups of bodies, those that share most first; ties by the ids of their bodies (组合排名).",
})
export class CoGroups extends SelectionAnswer {
  @Field(() => [CoGroup], { description: "The groups." })
  nodes!: CoGroup[];

  @Field(() => Int, {
    nullable: true,
    description: "How many groups there are, exactly; null when there are more than listed, or may be.",
  })
  totalCount!: number | null;

  @Field(() => Boolean, {
    description:
      "Whether these are certainly the first of the ranking. At most 100,000,000 steps are taken after a first count of pairs (a step looks at one body of one item, or one item of one body); where they do not suffice, each group listed is right, and sureAbove says how far the ranking is. A higher minShared or a filter makes it less work.",
  })
  complete!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      "Every group that shares more items than this is listed, at its rank; others may be missing. Null when complete.",
  })
  sureAbove!: number | null;

  @Field(() => Boolean, { description: "The list ends between two of equal rank." })
  tiesCut!: boolean;
}

export const CommonItemConnection = partOf(
  CommonItem,
  "CommonItem",
  "Items in which all of the bodies take part.",
);
