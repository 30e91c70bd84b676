import { Field, ID, Int, ObjectType } from "type-graphql";
import { Succession } from "../answers/answer-types.js";

@ObjectType({ description: "How many there are of each in a reform." })
export class ReformCounts {
  @Field(() => Int, { description: "Successions (沿革)." })
  successions!: number;

  @Field(() => Int, { description: "Of these, renamed (更名)." })
  renamed!: number;

  @Field(() => Int, { description: "Of these, merged into another body (并入)." })
  mergedInto!: number;

  @Field(() => Int, { description: "Of these, split into another body (拆分)." })
  splitInto!: number;

  @Field(() => Int, { description: "Of these, functions transferred (职能划转)." })
  functionsTransferred!: number;

  @Field(() => Int, { description: "Bodies that something was taken over from." })
  predecessors!: number;

  @Field(() => Int, { description: "Bodies that took something over." })
  successors!: number;

  @Field(() => Int, { description: "Successions that were checked against a source." })
  verified!: number;
}

@ObjectType({ description: "A reform (机构改革): successions that one event brought about." })
export class Reform {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => String, { description: "The event." })
  event!: string;

  @Field(() => String, { description: "Date of its first succession in the period: a year, month or day." })
  on!: string;

  @Field(() => String, { description: "Date of its last succession in the period; often the same day." })
  until!: string;

  @Field(() => [Succession], { description: "Its successions in the period, by date, then by id." })
  successions!: Succession[];

  @Field(() => [String], { description: "Where they are written, each source once." })
  sources!: string[];

  @Field(() => [String], { description: "What is particular about them, each note once." })
  notes!: string[];

  @Field(() => ReformCounts, { description: "How many there are of each." })
  counts!: ReformCounts;
}
