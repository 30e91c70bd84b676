import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { coGroups, type CoGroup as Group } from "../../services/questions/groups/co-groups.js";
import { PageArgs } from "../answers/arguments.js";
import { CoGroup, CoGroupArgs, CoGroups, CommonItemConnection } from "./co-group-types.js";
import type { RequestContext } from "../context.js";

@Resolver(() => CoGroup)
export class CoGroupResolver {
  @Query(() => CoGroups, {
    description: "Groups of three or four bodies ranked by the items that all of them share (多机构组合).",
  })
  async coGroups(
    @Args(() => CoGroupArgs) args: CoGroupArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => coGroups(on, args));
  }

  @FieldResolver(() => CommonItemConnection, {
    description: "The shared items, by id, with their sources.",
  })
  items(@Root() group: Group, @Args(() => PageArgs) page: PageArgs): unknown {
    return group.shared(page);
  }
}
