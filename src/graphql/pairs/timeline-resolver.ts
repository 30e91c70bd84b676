import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { timelineOf } from "../../services/questions/pairs/timeline.js";
import { SelectionAnswer } from "../answers/answer-types.js";
import type { RequestContext } from "../context.js";
import { UnitEnum } from "../answers/enums.js";
import { ParticipationFilter } from "../answers/filter-input.js";
import { Body } from "../answers/stored-types.js";

@ObjectType({ description: "Figures from the documents of one year (年度)." })
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

  @Field(() => [Body], { description: "Of these, bodies that no earlier year names (进入)." })
  entered!: Body[];

  @Field(() => [Body], {
    description: "Bodies named in the previous listed year, but not in this or any later year (退出).",
  })
  left!: Body[];

  @Field(() => Int, {
    description: "Pairs that share an item for the first time by the end of the year.",
  })
  pairsFormed!: number;
}

@ObjectType({ description: "Collaboration year by year (时间线)." })
class Timeline extends SelectionAnswer {
  @Field(() => [TimelineYear], {
    description: "Years with documents, ascending; documents without a date are excluded.",
  })
  years!: TimelineYear[];
}

@Resolver()
export class TimelineResolver {
  @Query(() => Timeline, {
    description: "Participation year by year: bodies that enter and leave, and pairs that form (时间线).",
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
    return analysis.answer({ unit, filter }, (on) => timelineOf(on, { unit, filter }));
  }
}
