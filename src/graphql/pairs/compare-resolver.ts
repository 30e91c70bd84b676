import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { compare, type ChangeOfPair, type ComparisonAnswer } from "../../services/questions/pairs/compare.js";
import { ComputedAnswer } from "../answers/answer-types.js";
import { PageArgs } from "../answers/arguments.js";
import { partOf } from "../answers/connection-types.js";
import type { RequestContext } from "../context.js";
import { PairChangeEnum, UnitEnum } from "../answers/enums.js";
import { ParticipationFilter } from "../answers/filter-input.js";
import { Body } from "../answers/stored-types.js";

@ObjectType({
  description: "A pair of bodies that shares a different number of items in the two selections.",
})
class PairDifference {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Body, { description: "One body, as of matchedAsOf." })
  a!: Body;

  @Field(() => Body, { description: "The other body." })
  b!: Body;

  @Field(() => PairChangeEnum, { description: "Kind of change." })
  change!: ChangeOfPair;

  @Field(() => Int, { description: "Items shared in the selection from." })
  before!: number;

  @Field(() => Int, { description: "Items shared in the selection to." })
  after!: number;
}

export const PairDifferenceConnection = partOf(
  PairDifference,
  "PairDifference",
  "Pairs that differ, the largest difference first.",
);

@ObjectType({ description: "Number of pairs by kind of change." })
export class ComparisonCounts {
  @Field(() => Int, { description: "Pairs that share items only in to (新增)." })
  gained!: number;

  @Field(() => Int, { description: "Pairs that share items only in from (消失)." })
  lost!: number;

  @Field(() => Int, { description: "Pairs that share more or fewer items (变化)." })
  changed!: number;

  @Field(() => Int, { description: "Pairs that share the same number of items (不变)." })
  unchanged!: number;
}

@ObjectType({ description: "Comparison of two selections (对比)." })
class Comparison extends ComputedAnswer {
  @Field(() => String, {
    nullable: true,
    description:
      "Date as of which the bodies of both selections are counted, so that a reform does not appear as a loss: the given date, or that of the newest document.",
  })
  matchedAsOf!: string | null;

  @Field(() => ComparisonCounts, { description: "Number of pairs by kind of change." })
  counts!: ComparisonCounts;
}

@Resolver(() => Comparison)
export class ComparisonResolver {
  @FieldResolver(() => PairDifferenceConnection, {
    description: "The pairs that differ, the largest difference first.",
  })
  pairs(@Root() comparison: ComparisonAnswer, @Args(() => PageArgs) page: PageArgs): unknown {
    return comparison.pairs(page);
  }

  @Query(() => Comparison, {
    description:
      "Pairs gained, lost and changed between two selections, such as two periods, matched through lineage (对比).",
  })
  async compare(
    @Arg("from", () => ParticipationFilter, { description: "The first selection." })
    from: ParticipationFilter,
    @Arg("to", () => ParticipationFilter, { description: "The second selection." }) to: ParticipationFilter,
    @Arg("unit", () => UnitEnum, {
      defaultValue: "BUSINESS_CHAIN",
      description: "Kind of item that is counted.",
    })
    unit: Unit,
    @Arg("body", () => ID, {
      nullable: true,
      description:
        "Only pairs of this body, by id or exact name. A body that was founded after matchedAsOf is refused with BAD_FILTER; the message tells who it was then.",
    })
    body: string | null,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return compare(analysis, { unit, from, to, body });
  }
}
