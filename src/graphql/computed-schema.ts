/** The computed half of the schema: classes of type-graphql, as type definitions and resolvers to be joined. */
import "reflect-metadata";
import { buildSchema, type GraphQLSchema } from "graphql";
import { buildTypeDefsAndResolvers } from "type-graphql";
import { AboutResolver } from "./about-resolver.js";
import {
  BodyResolver,
  CollaborationResolver,
  CoParticipationResolver,
  PartnershipResolver,
} from "./collaboration-resolver.js";
import { AnsweredAgainResolver, CitationResolver } from "./citation-resolver.js";
import { BrokersResolver } from "./brokers-resolver.js";
import { CoGroupResolver } from "./co-group-resolver.js";
import { ComparisonResolver } from "./compare-resolver.js";
import { LookupResolver } from "./lookup-resolver.js";
import { NetworkExportResolver, NetworkResolver } from "./network-resolver.js";
import { PathsResolver } from "./paths-resolver.js";
import { BodyProfileResolver, ProfileResolver } from "./profile-resolver.js";
import { ReformResolver } from "./reform-resolver.js";
import { SearchResolver } from "./search-resolver.js";
import { TimelineResolver } from "./timeline-resolver.js";
import { WritingResolver } from "./writing-resolver.js";
import { StatementResolver } from "./statement-resolver.js";

export interface ComputedHalf {
  typeDefs: string;
  /** The type definitions alone, to look field types up in. */
  schema: GraphQLSchema;
  resolvers: Record<string, Record<string, unknown>>;
}

export async function makeComputedHalf(): Promise<ComputedHalf> {
  const { typeDefs, resolvers } = await buildTypeDefsAndResolvers({
    resolvers: [
      CollaborationResolver,
      CoParticipationResolver,
      PartnershipResolver,
      BodyResolver,
      StatementResolver,
      LookupResolver,
      ReformResolver,
      AboutResolver,
      WritingResolver,
      TimelineResolver,
      ComparisonResolver,
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
  return { typeDefs, schema: buildSchema(typeDefs), resolvers: resolvers as ComputedHalf["resolvers"] };
}
