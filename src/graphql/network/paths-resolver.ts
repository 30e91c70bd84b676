import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { pathsBetween, type PathStep as Step } from "../../services/network/paths.js";
import { ComputedAnswer } from "../answers/answer-types.js";
import type { RequestContext } from "../context.js";
import { UnitEnum } from "../answers/enums.js";
import { ParticipationFilter } from "../answers/filter-input.js";
import { CollaborationItem } from "../pairs/pair-types.js";
import { Body, Project, Statement } from "../answers/stored-types.js";

@ObjectType({ description: "One step of a path: two bodies and an item in which both take part." })
class PathStep {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Body, { description: "The body at the beginning of the step." })
  from!: Body;

  @Field(() => CollaborationItem, { description: "The chain, project or document in which both take part." })
  item!: CollaborationItem;

  @Field(() => Body, { description: "The body at the end of the step." })
  to!: Body;

  @Field(() => [Project], { description: "Projects through which they take part in it." })
  projects!: Project[];

  @Field(() => [Statement], { description: "Sources." })
  statements!: Statement[];

  @Field(() => Boolean, { description: "Whether a list that names one of them ends in 等 (and others)." })
  listIsOpen!: boolean;
}

@ObjectType({ description: "A path from one body to another (路径)." })
class CollaborationPath {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => [PathStep], { description: "Its steps, in order." })
  steps!: Step[];
}

@ObjectType({ description: "The shortest paths between two bodies." })
class Paths extends ComputedAnswer {
  @Field(() => Body, { description: "The first body, as mapped by the filter's identity." })
  from!: Body;

  @Field(() => Body, { description: "The second body, as mapped by the filter's identity." })
  to!: Body;

  @Field(() => Int, {
    nullable: true,
    description:
      "Length of the paths in steps; 0 when both are the same body, null when there is no path within maxHops.",
  })
  hops!: number | null;

  @Field(() => Boolean, { description: "Whether there are more paths of this length than listed." })
  truncated!: boolean;

  @Field(() => [CollaborationPath], { description: "Paths of this length, in a stable order." })
  paths!: CollaborationPath[];
}

@Resolver()
export class PathsResolver {
  @Query(() => Paths, {
    description:
      "The shortest paths body – item – body between two bodies, with the sources of each step (合作路径).",
  })
  async paths(
    @Arg("from", () => ID, { description: "Id or exact name." }) from: string,
    @Arg("to", () => ID, { description: "Id or exact name." }) to: string,
    @Arg("maxHops", () => Int, { defaultValue: 4, description: "Longest path considered, 1 to 10 steps." })
    maxHops: number,
    @Arg("unit", () => UnitEnum, {
      defaultValue: "BUSINESS_CHAIN",
      description: "Kind of item that bodies share.",
    })
    unit: Unit,
    @Arg("filter", () => ParticipationFilter, {
      defaultValue: {},
      description: "Which participations count.",
    })
    filter: ParticipationFilter,
    @Arg("first", () => Int, {
      nullable: true,
      description: "Number of paths to return; default 25, at most 200.",
    })
    first: number | null,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer({ unit, filter }, (on) =>
      pathsBetween(on, { from, to, maxHops, unit, filter, first }),
    );
  }
}
