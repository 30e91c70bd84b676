import { Field, ID, InputType } from "type-graphql";

@InputType({
  description: "A data set (数据集) to create or update. An omitted field keeps its value; null clears it.",
})
export class DatasetInput {
  @Field(() => ID, { description: "Stable, readable id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Chinese name." })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: "English name." })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: "Licence of the data, such as CC-BY-4.0." })
  licence?: string | null;

  @Field(() => String, { nullable: true, description: "How the data set is to be cited." })
  citation?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Its authors, in Chinese. References name them where an answer rests on this data set alone.",
  })
  authorsZh?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Its authors, in English." })
  authorsEn?: string[] | null;

  @Field(() => String, { nullable: true, description: "Its publisher, in Chinese." })
  publisherZh?: string | null;

  @Field(() => String, { nullable: true, description: "Its publisher, in English." })
  publisherEn?: string | null;
}
