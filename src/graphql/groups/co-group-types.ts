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

  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "Kind of item that is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description:
      "Which participations count. All bodies of a group are among bodyIds and of bodyKinds, at least one is among involving, and no two form an excluded pair.",
  })
  filter!: ParticipationFilter;

  @Field(() => Int, { defaultValue: 1, description: "Only groups that share at least this many items." })
  minShared!: number;

  @Field(() => Int, { nullable: true, description: "Number to return; default 25, at most 200." })
  first?: number | null;
}

@ObjectType({ description: "Three or four bodies with the items in which all of them take part (机构组合)." })
export class CoGroup {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Rank, from 1; equal values share a rank." })
  rank!: number;

  @Field(() => [Body], { description: "The bodies, by id." })
  bodies!: Body[];

  @Field(() => Int, { description: "Items that all of them share." })
  sharedCount!: number;

  @Field(() => Boolean, {
    description:
      "Whether a list that supports one of the shared items ends in 等 (and others): a body missing from such a list may still take part.",
  })
  listIsOpen!: boolean;
}

@ObjectType({
  description: "Groups of bodies, most shared items first; ties by the ids of their bodies (组合排名).",
})
export class CoGroups extends SelectionAnswer {
  @Field(() => [CoGroup], { description: "The groups." })
  nodes!: CoGroup[];

  @Field(() => Int, {
    nullable: true,
    description: "Exact number of groups; null when there are, or may be, more than listed.",
  })
  totalCount!: number | null;

  @Field(() => Boolean, {
    description:
      "Whether the list is certain to be the top of the ranking. After a first count of pairs the search takes at most 100,000,000 steps (a step visits one body of one item, or one item of one body). If that is not enough, every listed group is still correct, and sureAbove tells down to which count the ranking is complete. A higher minShared or a narrower filter shortens the search.",
  })
  complete!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      "All groups that share more items than this are listed with their correct rank; others may be missing. Null when complete.",
  })
  sureAbove!: number | null;

  @Field(() => Boolean, { description: "Whether the list ends between two groups of equal rank." })
  tiesCut!: boolean;
}

export const CommonItemConnection = partOf(
  CommonItem,
  "CommonItem",
  "Items in which all of the bodies take part.",
);
