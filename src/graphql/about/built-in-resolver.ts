import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.js";
import { BuiltInSet, LoadedSet } from "./built-in-types.js";

@Resolver()
export class BuiltInResolver {
  @Query(() => [BuiltInSet], {
    description:
      "The data sets that the program brings along, what they hold, and which are loaded (内置数据集).",
  })
  builtInSets(@Ctx() { offered }: RequestContext): Promise<BuiltInSet[]> {
    return offered.sets();
  }

  @Mutation(() => LoadedSet, {
    description:
      "Loads a built-in data set as one data version; a second time it changes nothing (载入内置数据集). Needs EDITOR, or to be called at the machine itself, on a server without tokens.",
  })
  loadBuiltInSet(
    @Arg("id", () => ID, { description: "Id of the data set." }) id: string,
    @Ctx() { offered }: RequestContext,
  ): Promise<LoadedSet> {
    return offered.load(id);
  }
}
