import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { timelineOf } from "../../services/questions/pairs/timeline.js";
import { SelectionAnswer } from "../answers/answer-types.js";
import type { RequestContext } from "../context.js";
import { UnitEnum } from "../answers/enums.js";
import { ParticipationFilter } from "../answers/filter-input.js";
import { Body } from "../answers/stored-types.js";

@ObjectType({ description: "What the documents of one year say (年度)." })
class TimelineYear {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "The year of the documents." })
  year!: number;

  @Field(() => Int, { description: "Documents of the year that name a body selected." })
  documents!: number;

  @Field(() => Int, {
    description: "Participations (body × project × role) that they state, each counted once.",
  })
  participations!: number;

  @Field(() => [Body], { description: "Bodies that they name, in order of id." })
  bodies!: Body[];

  @Field(() => [Body], { description: "Of these, the bodies that no earlier year names (进入)." })
  entered!: Body[];

  @Field(() => [Body], {
    description: "Bodies named in the year before it of this list and in none from it on (退出).",
  })
  left!: Body[];

  @Field(() => Int, {
    description:
      "Pairs that share an item for the first time: both are named in it by the end of the year, and were not before.",
  })
  pairsFormed!: number;
}

@ObjectType({ description: "Collaboration year by year (时间线)." })
class Timeline extends SelectionAnswer {
  @Field(() => [TimelineYear], {
    description: "Years in which something is documented, ascending; documents without a date are left out.",
  })
  years!: TimelineYear[];
}

@Resolver()
export class TimelineResolver {
  @Query(() => Timeline, {
    description: "Who takes part year by year: who enters and leaves, which pairs form (时间线).",
  })
  async timeline(
    @Arg("unit", () => UnitEnum, {
      defaultValue: "BUSINESS_CHAIN",
      description: "Kind of item that is counted.",
    })
    unit: Unit,
    @Arg("filter", () => ParticipationFilter, {
      defaultValue: {},
      description: "Which participations count.",
    })
    filter: ParticipationFilter,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return timelineOf(await analysis.on(filter), { unit, filter });
  }
}
