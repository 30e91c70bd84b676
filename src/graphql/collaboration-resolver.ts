import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { commonGroundOf } from "../services/common-ground.js";
import { participationsOf, statementsOf } from "../services/participations.js";
import { bodyRanking } from "../services/rank-bodies.js";
import { bodyOn, lineageOf } from "../services/lineage.js";
import type { Pair } from "../services/pair.js";
import {
  BodyRankingArgs,
  CommonGroundArgs,
  FilteredArgs,
  PageArgs,
  PairArgs,
  PartnerArgs,
} from "./arguments.js";
import {
  BodyRankConnection,
  BodyStatementConnection,
  CommonGround,
  Lineage,
  ParticipationConnection,
} from "./body-types.js";
import type { RequestContext } from "./context.js";
import { NullModel, NullModelArgs } from "./null-model-types.js";
import {
  CoParticipation,
  CoParticipationConnection,
  Partnership,
  PartnershipConnection,
  SharedItemConnection,
} from "./pair-types.js";
import { Body } from "./stored-types.js";

@Resolver()
export class CollaborationResolver {
  @Query(() => CoParticipationConnection, {
    description: "Pairs of bodies ranked by what they share (共享业务链).",
  })
  async coParticipation(
    @Args(() => PairArgs) args: PairArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return (await analysis.on(args.filter)).rankPairs(args);
  }

  @Query(() => BodyRankConnection, {
    description: "Bodies ranked by chains, leads, participations, partners or strength (机构排名).",
  })
  async bodyRanking(
    @Args(() => BodyRankingArgs) args: BodyRankingArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return bodyRanking(await analysis.on(args.filter), args);
  }

  @Query(() => CommonGround, { description: "What several bodies share, all together (共同参与)." })
  async commonGround(
    @Args(() => CommonGroundArgs) args: CommonGroundArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return commonGroundOf(await analysis.on(args.filter), args);
  }
}

@Resolver(() => CoParticipation)
export class CoParticipationResolver {
  @FieldResolver(() => SharedItemConnection, {
    description: "The items shared, in order of id, with where they are written.",
  })
  shared(@Root() pair: Pair, @Args(() => PageArgs) page: PageArgs): unknown {
    return pair.shared(page);
  }

  @FieldResolver(() => NullModel, {
    description: "How often the two would share as much by chance (零模型).",
  })
  async nullModel(
    @Root() pair: Pair,
    @Args(() => NullModelArgs) { trials, seed }: NullModelArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<unknown> {
    return { ...(await loaders.nullModel.load({ ...pair.inNullModel, trials, seed })), trials };
  }
}

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => SharedItemConnection, {
    description: "The items shared, in order of id, with where they are written.",
  })
  shared(@Root() pair: Pair, @Args(() => PageArgs) page: PageArgs): unknown {
    return pair.shared(page);
  }
}

/** Computed fields of a stored body; each follows its own filter. */
@Resolver(() => Body)
export class BodyResolver {
  @FieldResolver(() => PartnershipConnection, {
    description: "Bodies with which it shares items, ranked (合作机构).",
  })
  async partners(
    @Root() body: Body,
    @Args(() => PartnerArgs) args: PartnerArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return (await analysis.on(args.filter)).partners(body.id, args);
  }

  @FieldResolver(() => ParticipationConnection, {
    description: "Its participations with the statements behind each (参与).",
  })
  async participations(
    @Root() body: Body,
    @Args(() => FilteredArgs) args: FilteredArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return participationsOf(await analysis.on(args.filter), body.id, args);
  }

  @FieldResolver(() => BodyStatementConnection, {
    description: "Participation statements about it under the filter (陈述).",
  })
  async statements(
    @Root() body: Body,
    @Args(() => FilteredArgs) args: FilteredArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return statementsOf(await analysis.on(args.filter), body.id, args);
  }

  @FieldResolver(() => Lineage, { description: "Where it came from and what it became (机构沿革)." })
  lineage(@Root() body: Body, @Ctx() { analysis }: RequestContext): unknown {
    return lineageOf(analysis.collaboration, body.id);
  }

  @FieldResolver(() => Body, {
    description: "The body that it is on a date, following main-line successions.",
  })
  on(
    @Root() body: Body,
    @Arg("date", () => String, { description: "A year, month or day." }) date: string,
    @Ctx() { analysis }: RequestContext,
  ): unknown {
    return bodyOn(analysis.collaboration, body.id, date);
  }
}
