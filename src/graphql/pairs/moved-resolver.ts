import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { movedPairs, type MovedPairsAnswer } from "../../services/questions/pairs/moved-pairs.js";
import { PageArgs } from "../answers/arguments.js";
import { UnitEnum } from "../answers/enums.js";
import type { RequestContext } from "../context.js";
import { ComparisonCounts, PairDifferenceConnection } from "./compare-resolver.js";

@ObjectType({ description: "Pairs of bodies that edits moved (变动的机构对)." })
class MovedPairs {
  @Field(() => ComparisonCounts, { description: "Number of pairs by kind of change." })
  counts!: ComparisonCounts;
}

@Resolver(() => MovedPairs)
export class MovedPairsResolver {
  @FieldResolver(() => PairDifferenceConnection, {
    description: "The pairs that moved, the largest difference first.",
  })
  pairs(@Root() moved: MovedPairsAnswer, @Args(() => PageArgs) page: PageArgs): unknown {
    return moved.pairs(page);
  }

  @Query(() => MovedPairs, {
    description:
      "What the edits between two data versions did: pairs of bodies that share more or fewer items, as named (变动的机构对).",
  })
  movedPairs(
    @Arg("from", () => Int, { description: "Number of the earlier data version." }) from: number,
    @Arg("to", () => Int, { description: "Number of the later data version." }) to: number,
    @Arg("unit", () => UnitEnum, {
      defaultValue: "BUSINESS_CHAIN",
      description: "Kind of item that is counted.",
    })
    unit: Unit,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return movedPairs(analysis, { unit, from, to });
  }
}
