import { Args, ArgsType, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { ITEM_ORDERS, type ItemOrder } from "../../analysis/bodies/rank-items.js";
import { itemRanking } from "../../services/questions/bodies/rank-items.js";
import { FilteredArgs } from "../answers/arguments.js";
import { rankingOf } from "../answers/connection-types.js";
import { registerEnum } from "../answers/register-enum.js";
import { Body } from "../answers/stored-types.js";
import type { RequestContext } from "../context.js";
import { CollaborationItem } from "../pairs/pair-types.js";

const ItemOrderEnum = registerEnum("ItemOrder", ITEM_ORDERS, "Criterion by which items are ranked.", {
  BODIES: "Bodies that take part in the item.",
  LEADS: "Bodies that lead it.",
  PARTICIPANTS: "Bodies that take part in it without or besides leading.",
  GROWTH: "Bodies that no document before the date since names in it (新加入的机构).",
});

@ArgsType()
class ItemRankingArgs extends FilteredArgs {
  @Field(() => ItemOrderEnum, { defaultValue: "BODIES", description: "Ranking criterion." })
  by!: ItemOrder;

  @Field(() => String, {
    nullable: true,
    description:
      "A year, month or day, whose first day counts; required by GROWTH. Documents without a date count as earlier.",
  })
  since?: string | null;
}

@ObjectType({ description: "A chain, project or document with its counts of bodies." })
class ItemRank {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Rank, from 1; equal values share a rank." })
  rank!: number;

  @Field(() => CollaborationItem, { description: "The chain, project or document." })
  item!: CollaborationItem;

  @Field(() => Float, { description: "Value of the ranking criterion." })
  value!: number;

  @Field(() => Int, { description: "Bodies in it that the filter selects." })
  bodies!: number;

  @Field(() => [Body], {
    description: "Bodies that lead it, regardless of the filter's roles; empty when none is stated.",
  })
  leads!: Body[];

  @Field(() => Int, { description: "Bodies that take part in it, those that also lead included." })
  participants!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Bodies that no document before since names in it (新加入的机构); null without since.",
  })
  growth!: number | null;
}

const ItemRankConnection = rankingOf(ItemRank, "ItemRank", "A ranking of chains, projects or documents.");

@Resolver()
export class ItemRankingResolver {
  @Query(() => ItemRankConnection, {
    description:
      "Business chains, projects or documents ranked by the bodies in them, by their leads or by their growth (业务链与项目排名). Of the filter, bodyIds and bodyKinds select the bodies that count, involving the items; conditions on pairs do not apply.",
  })
  async itemRanking(
    @Args(() => ItemRankingArgs) args: ItemRankingArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => itemRanking(on, args));
  }
}
