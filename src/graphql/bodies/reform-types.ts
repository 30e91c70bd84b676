import { Field, ID, Int, ObjectType } from "type-graphql";
import { Succession } from "../answers/answer-types.js";

@ObjectType({ description: "Counts of a reform." })
export class ReformCounts {
  @Field(() => Int, { description: "Successions (沿革)." })
  successions!: number;

  @Field(() => Int, {
    description: "Of these, renamed, or formed anew with one obvious successor (更名、组建).",
  })
  renamed!: number;

  @Field(() => Int, { description: "Of these, merged into another body (并入)." })
  mergedInto!: number;

  @Field(() => Int, { description: "Of these, split into another body (拆分)." })
  splitInto!: number;

  @Field(() => Int, { description: "Of these, functions transferred (职能划转)." })
  functionsTransferred!: number;

  @Field(() => Int, { description: "Number of predecessors." })
  predecessors!: number;

  @Field(() => Int, { description: "Number of successors." })
  successors!: number;

  @Field(() => Int, { description: "Successions that were checked against a source." })
  verified!: number;
}

@ObjectType({ description: "A reform (机构改革): the successions of one event." })
export class Reform {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => String, { description: "The event, in English." })
  event!: string;

  @Field(() => String, { nullable: true, description: "The event, in Chinese (所属改革)." })
  eventZh!: string | null;

  @Field(() => String, { description: "Date of its first succession in the period: a year, month or day." })
  on!: string;

  @Field(() => String, { description: "Date of its last succession in the period; often the same day." })
  until!: string;

  @Field(() => [Succession], { description: "Its successions in the period, by date and id." })
  successions!: Succession[];

  @Field(() => [String], { description: "Sources, without duplicates." })
  sources!: string[];

  @Field(() => [String], { description: "Notes on its successions in English, without duplicates." })
  notes!: string[];

  @Field(() => [String], { description: "Notes on its successions in Chinese, without duplicates." })
  notesZh!: string[];

  @Field(() => ReformCounts, { description: "Counts of the reform." })
  counts!: ReformCounts;
}
