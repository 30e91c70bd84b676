import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { Analysis } from "../../services/questions/analysis.js";
import { bodyOn, kindOf, kindPeriods, lineageOf } from "../../services/questions/bodies/lineage.js";
import { participationsOf, statementsOf } from "../../services/questions/bodies/participations.js";
import { bodyRanking } from "../../services/questions/bodies/rank-bodies.js";
import { BodyRankingArgs, FilteredArgs, PartnerArgs } from "../answers/arguments.js";
import type { BodyKind } from "../../domain/vocabulary.js";
import { BodyKindEnum } from "../answers/enums.js";
import { Body } from "../answers/stored-types.js";
import type { RequestContext } from "../context.js";
import { enclosingVersions } from "../answers/enclosing-version.js";
import { PartnershipConnection } from "../pairs/pair-types.js";
import {
  BodyKindPeriod,
  BodyRankConnection,
  BodyStatementConnection,
  Lineage,
  ParticipationConnection,
} from "./body-types.js";

@Resolver()
export class BodyRankingResolver {
  @Query(() => BodyRankConnection, {
    description:
      "Bodies ranked by items, leads, participations, partners, strength or a network measure (机构排名). Of the filter, bodyIds, involving and bodyKinds select the bodies that are ranked: with one body in involving, that body alone. Partners, strength and the network measures count the pairs that the filter selects.",
  })
  async bodyRanking(
    @Args(() => BodyRankingArgs) args: BodyRankingArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => bodyRanking(on, args));
  }
}

/** Computed fields of a stored body; each takes its own filter. */
@Resolver(() => Body)
export class BodyResolver {
  @FieldResolver(() => PartnershipConnection, {
    description: "Bodies that share items with it, ranked (合作机构).",
  })
  async partners(
    @Root() body: Body,
    @Args(() => PartnerArgs) args: PartnerArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => on.partners(body.id, args));
  }

  @FieldResolver(() => ParticipationConnection, {
    description: "Its participations with the statements that support them (参与).",
  })
  async participations(
    @Root() body: Body,
    @Args(() => FilteredArgs) args: FilteredArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => participationsOf(on, body.id, args));
  }

  @FieldResolver(() => BodyStatementConnection, {
    description: "Participation statements about it that the filter selects (陈述).",
  })
  async statements(
    @Root() body: Body,
    @Args(() => FilteredArgs) args: FilteredArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => statementsOf(on, body.id, args));
  }

  @FieldResolver(() => Lineage, {
    description:
      "Its predecessors and successors, and the bodies with which it exchanged functions, whose own lines are not followed (机构沿革).",
  })
  async lineage(
    @Root() body: Body,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return lineageOf((await enclosing(context, info)).collaboration, body.id);
  }

  @FieldResolver(() => [BodyKindPeriod], {
    description: "Its kinds over time, the earliest first; the last is `kind` (机构性质沿革).",
  })
  async kinds(
    @Root() body: Body,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return kindPeriods((await enclosing(context, info)).collaboration, body.id);
  }

  @FieldResolver(() => BodyKindEnum, {
    description: "Its kind on a date; of a year or month, on the last day.",
  })
  async kindOn(
    @Root() body: Body,
    @Arg("date", () => String, { description: "A year, month or day." }) date: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BodyKind> {
    return kindOf((await enclosing(context, info)).collaboration, body.id, date);
  }

  @FieldResolver(() => Body, {
    description: "The body that it has become by a date, along main-line successions.",
  })
  async on(
    @Root() body: Body,
    @Arg("date", () => String, { description: "A year, month or day." }) date: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return bodyOn((await enclosing(context, info)).collaboration, body.id, date);
  }
}

/** The version of the answer in which the field stands. */
function enclosing({ analysis }: RequestContext, info: GraphQLResolveInfo): Promise<Analysis> {
  return analysis.on({ dataVersion: enclosingVersions(info)[0] ?? null });
}
