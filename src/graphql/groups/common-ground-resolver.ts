import { Args, Ctx, Query, Resolver } from "type-graphql";
import { commonGroundOf } from "../../services/questions/groups/common-ground.js";
import { CommonGroundArgs } from "../answers/arguments.js";
import type { RequestContext } from "../context.js";
import { CommonGround } from "./common-ground-types.js";

@Resolver()
export class CommonGroundResolver {
  @Query(() => CommonGround, { description: "Items in which all of the given bodies take part (共同参与)." })
  async commonGround(
    @Args(() => CommonGroundArgs) args: CommonGroundArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => commonGroundOf(on, args));
  }
}
