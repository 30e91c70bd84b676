import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { NullModelKey } from "../../loaders/null-model.js";
import type { Pair } from "../../services/questions/pairs/pair.js";
import { CoParticipationArgs, PageArgs } from "../answers/arguments.js";
import type { RequestContext } from "../context.js";
import { NullModel, NullModelArgs } from "./null-model-types.js";
import {
  CoParticipation,
  CoParticipationConnection,
  Partnership,
  SharedItemConnection,
} from "./pair-types.js";

@Resolver()
export class PairResolver {
  @Query(() => CoParticipationConnection, {
    description: "Pairs of bodies ranked by shared items (共享业务链).",
  })
  async coParticipation(
    @Args(() => CoParticipationArgs) args: CoParticipationArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => on.rankPairs(args));
  }
}

@Resolver(() => CoParticipation)
export class CoParticipationResolver {
  @FieldResolver(() => SharedItemConnection, {
    description: "The shared items, by id, with their sources.",
  })
  shared(@Root() pair: Pair, @Args(() => PageArgs) page: PageArgs): unknown {
    return pair.shared(page);
  }

  @FieldResolver(() => NullModel, {
    description:
      "Comparison with a null model: how often the two would share as many items by chance (零模型).",
  })
  async nullModel(
    @Root() pair: Pair,
    @Args(() => NullModelArgs) { trials, seed }: NullModelArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<unknown> {
    const request = { ...pair.inNullModel, trials, seed };
    return { ...(await loaders.nullModel.load(request)), trials, request };
  }
}

@Resolver(() => NullModel)
export class NullModelResolver {
  /** Computed when it is selected alone: it takes the trials of all pairs. */
  @FieldResolver()
  async qValue(
    @Root() { request }: { request: NullModelKey },
    @Ctx() { loaders }: RequestContext,
  ): Promise<number> {
    return (await loaders.nullModel.load({ ...request, adjusted: true })).qValue!;
  }
}

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => SharedItemConnection, {
    description: "The shared items, by id, with their sources.",
  })
  shared(@Root() pair: Pair, @Args(() => PageArgs) page: PageArgs): unknown {
    return pair.shared(page);
  }
}
