import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";

@ArgsType()
export class NullModelArgs {
  @Field(() => Int, {
    defaultValue: 1_000,
    description: "Number of randomizations, 1 to 10,000; the smallest possible p-value is 1 / (trials + 1).",
  })
  trials!: number;

  @Field(() => Int, { defaultValue: 1, description: "Random seed; the same seed gives the same trials." })
  seed!: number;
}

@ObjectType({
  description:
    "A pair compared with a null model (零模型): the participations of the whole selection are swapped at random, keeping the number of items of each body and the number of bodies of each item. Unlike pValue it accounts for long lists. Lists that end in 等 (and others) count as written. Source: curveball, Strona et al., Nature Communications 5, 4114 (2014).",
})
export class NullModel {
  @Field(() => Float, {
    description: "(trials in which the two share at least as many items + 1) / (trials + 1).",
  })
  pValue!: number;

  @Field(() => Float, {
    description:
      "pValue adjusted by Benjamini–Hochberg for having looked at all pairs of bodies with an item, those without a common item included; the smallest possible is that number of pairs / (trials + 1) / the number of pairs with the smallest pValue.",
  })
  qValue!: number;

  @Field(() => Float, { description: "Mean number of items that the two share in the trials." })
  expected!: number;

  @Field(() => Float, {
    description: "Standard deviation of the number of items that the two share in the trials.",
  })
  standardDeviation!: number;

  @Field(() => Int, { description: "Number of randomizations." })
  trials!: number;
}
