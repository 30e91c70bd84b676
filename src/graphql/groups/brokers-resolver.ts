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
  @Field(() => [ID], { description: "Bodies of the one group, by id or exact name; 1 to 50." })
  one!: string[];

  @Field(() => [ID], { description: "Bodies of the other group, by id or exact name; 1 to 50." })
  other!: string[];

  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "What is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description: "Which participations count, and which pairs may be linked.",
  })
  filter!: ParticipationFilter;

  @Field(() => Int, { defaultValue: 1, description: "A link is at least so many shared items." })
  minShared!: number;

  @Field(() => Int, { nullable: true, description: "How many; default 25, at most 200." })
  first?: number | null;
}

@ObjectType({ description: "A body of neither group through which members of the two meet (居间机构)." })
class Broker {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Place in the ranking; equal values have equal ranks." })
  rank!: number;

  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => Int, {
    description:
      "Pairs of a member of each group that share nothing themselves and both share something with it. Source: the liaison of Gould and Fernandez (1989).",
  })
  pairs!: number;

  @Field(() => [Body], { description: "Members of the one group with which it shares something." })
  ofOne!: Body[];

  @Field(() => [Body], { description: "Members of the other group with which it shares something." })
  ofOther!: Body[];
}

@ObjectType({
  description:
    "Who stands between two groups, those between most pairs first; ties by id (两组之间的居间机构).",
})
class Brokers extends SelectionAnswer {
  @Field(() => [Broker], { description: "The brokers." })
  nodes!: Broker[];

  @Field(() => Int, { description: "How many there are, exactly." })
  totalCount!: number;

  @Field(() => Int, { description: "Pairs of the two groups that share something themselves." })
  pairsDirect!: number;

  @Field(() => Int, { description: "Pairs of the two groups that share nothing." })
  pairsApart!: number;
}

@Resolver()
export class BrokersResolver {
  @Query(() => Brokers, {
    description: "Bodies that stand between two groups of bodies (居间机构).",
  })
  async brokers(
    @Args(() => BrokersArgs) args: BrokersArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return brokersOf(await analysis.on(args.filter), args);
  }
}
