import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";

@ArgsType()
export class NullModelArgs {
  @Field(() => Int, {
    defaultValue: 1_000,
    description: "How often the selection is randomized, 1 to 10,000; the least p-value is 1 / (trials + 1).",
  })
  trials!: number;

  @Field(() => Int, { defaultValue: 1, description: "The same seed gives the same trials." })
  seed!: number;
}

@ObjectType({
  description:
    "A pair beside chance (零模型): the participations of the whole selection are traded among the bodies at random, so that each body keeps its number of items and each item its number of bodies. Unlike pValue it takes long lists into account. Lists that end in 等 are taken as they stand. Source: curveball, Strona et al., Nature Communications 5, 4114 (2014).",
})
export class NullModel {
  @Field(() => Float, {
    description:
      "Share of the trials in which the two share at least as many items: (that many + 1) / (trials + 1).",
  })
  pValue!: number;

  @Field(() => Float, { description: "Mean of the items that the two share by chance." })
  expected!: number;

  @Field(() => Float, { description: "Standard deviation of the items that the two share by chance." })
  standardDeviation!: number;

  @Field(() => Int, { description: "How often it was randomized." })
  trials!: number;
}
