import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { brokersOf } from "../../services/questions/groups/brokers.js";
import { SelectionAnswer } from "../answers/answer-types.js";
import type { RequestContext } from "../context.js";
import { UnitEnum } from "../answers/enums.js";
import { ParticipationFilter } from "../answers/filter-input.js";
import { Body } from "../answers/stored-types.js";

@ArgsType()
class BrokersArgs {
  @Field(() => [ID], { description: "Bodies of the first group, by id or exact name; 1 to 50." })
  one!: string[];

  @Field(() => [ID], { description: "Bodies of the second group, by id or exact name; 1 to 50." })
  other!: string[];

  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "Kind of item that is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description: "Which participations count and which pairs may be linked.",
  })
  filter!: ParticipationFilter;

  @Field(() => Int, { defaultValue: 1, description: "Least number of shared items that makes a link." })
  minShared!: number;

  @Field(() => Int, { nullable: true, description: "Number to return; default 25, at most 200." })
  first?: number | null;
}

@ObjectType({ description: "A body outside both groups that connects members of the two (桥接机构)." })
class Broker {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Rank, from 1; equal values share a rank." })
  rank!: number;

  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => Int, {
    description:
      "Pairs with one member of each group that share no item with each other but both share items with this body. Source: the liaison role of Gould and Fernandez (1989).",
  })
  pairs!: number;

  @Field(() => [Body], { description: "Members of the first group that share items with it." })
  ofOne!: Body[];

  @Field(() => [Body], { description: "Members of the second group that share items with it." })
  ofOther!: Body[];
}

@ObjectType({
  description: "Bodies that connect two groups, by number of pairs, then by id (两组之间的桥接机构).",
})
class Brokers extends SelectionAnswer {
  @Field(() => [Broker], { description: "The brokers." })
  nodes!: Broker[];

  @Field(() => Int, { description: "Exact number of brokers." })
  totalCount!: number;

  @Field(() => Int, { description: "Pairs across the two groups that share items." })
  pairsDirect!: number;

  @Field(() => Int, { description: "Pairs across the two groups that share no item." })
  pairsApart!: number;
}

@Resolver()
export class BrokersResolver {
  @Query(() => Brokers, {
    description: "Bodies that connect two groups of bodies (桥接机构).",
  })
  async brokers(
    @Args(() => BrokersArgs) args: BrokersArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => brokersOf(on, args));
  }
}
