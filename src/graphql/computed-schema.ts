/** Builds the computed half of the schema from type-graphql classes, as type definitions and resolvers for stitching. */
import "reflect-metadata";
import { buildSchema, type GraphQLSchema } from "graphql";
import { buildTypeDefsAndResolvers } from "type-graphql";
import { AboutResolver } from "./about/about-resolver.js";
import { BuiltInResolver } from "./about/built-in-resolver.js";
import { CoverageResolver } from "./about/coverage-resolver.js";
import {
  CoParticipationResolver,
  NullModelResolver,
  PairResolver,
  PartnershipResolver,
} from "./pairs/pair-resolver.js";
import { BodyRankingResolver, BodyResolver } from "./bodies/body-resolver.js";
import { CommonGroundResolver } from "./groups/common-ground-resolver.js";
import { AnsweredAgainResolver, CitationResolver } from "./citing/citation-resolver.js";
import { BrokersResolver } from "./groups/brokers-resolver.js";
import { CoGroupResolver } from "./groups/co-group-resolver.js";
import { ComparisonResolver } from "./pairs/compare-resolver.js";
import { MovedPairsResolver } from "./pairs/moved-resolver.js";
import { ByDateResolver } from "./bodies/by-date-resolver.js";
import { ItemRankingResolver } from "./bodies/item-ranking-resolver.js";
import { LookupResolver } from "./bodies/lookup-resolver.js";
import { NetworkExportResolver, NetworkResolver } from "./network/network-resolver.js";
import { PathsResolver } from "./network/paths-resolver.js";
import { BodyProfileResolver, ProfileResolver } from "./bodies/profile-resolver.js";
import { ReformResolver } from "./bodies/reform-resolver.js";
import { SearchResolver } from "./bodies/search-resolver.js";
import { TimelineResolver } from "./pairs/timeline-resolver.js";
import { CorrectingResolver } from "./writing/correcting-resolver.js";
import { ReadingResolver } from "./writing/reading-resolver.js";
import { QueueResolver } from "./writing/queue-resolver.js";
import { ReviewResolver } from "./writing/review-resolver.js";
import { WritingResolver } from "./writing/writing-resolver.js";
import { withIdempotencyKeys, type MutationResolvers } from "./writing/idempotency.js";
import { StatementResolver } from "./joining/statement-resolver.js";

export interface ComputedHalf {
  typeDefs: string;
  /** Schema of the type definitions alone, to look up field types. */
  schema: GraphQLSchema;
  resolvers: Record<string, Record<string, unknown>>;
}

export async function makeComputedHalf(): Promise<ComputedHalf> {
  const { typeDefs, resolvers } = await buildTypeDefsAndResolvers({
    resolvers: [
      PairResolver,
      BodyRankingResolver,
      CommonGroundResolver,
      CoParticipationResolver,
      NullModelResolver,
      PartnershipResolver,
      BodyResolver,
      StatementResolver,
      LookupResolver,
      ReformResolver,
      ByDateResolver,
      ItemRankingResolver,
      AboutResolver,
      BuiltInResolver,
      CoverageResolver,
      WritingResolver,
      CorrectingResolver,
      ReadingResolver,
      QueueResolver,
      ReviewResolver,
      TimelineResolver,
      ComparisonResolver,
      MovedPairsResolver,
      PathsResolver,
      NetworkResolver,
      NetworkExportResolver,
      ProfileResolver,
      BodyProfileResolver,
      SearchResolver,
      CoGroupResolver,
      CitationResolver,
      AnsweredAgainResolver,
      BrokersResolver,
    ],
    orphanedTypes: [],
    validate: false,
  });
  const halves = resolvers as ComputedHalf["resolvers"];
  return {
    typeDefs,
    schema: buildSchema(typeDefs),
    resolvers: { ...halves, Mutation: withIdempotencyKeys(halves.Mutation as MutationResolvers) },
  };
}
