import { Field, Float, ID, InputType } from "type-graphql";

@InputType({
  description: "Which statements count; conditions are combined with AND, values of a list with OR.",
})
export class ReviewFilter {
  @Field(() => [String], {
    nullable: true,
    description: "Recorded by one of these: `rule:` and the name of a rule, or a person.",
  })
  rules?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "About one of these bodies." })
  bodyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Of one of these data sets." })
  datasetIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Last decided by one of these." })
  decidedBy?: string[] | null;

  @Field(() => Float, { nullable: true, description: "With at least this confidence." })
  minConfidence?: number | null;

  @Field(() => Float, { nullable: true, description: "With at most this confidence." })
  maxConfidence?: number | null;
}
