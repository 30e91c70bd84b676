/** Whole answers, kept while their data version is current: a question asked again is not computed again. */
import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import responseCache from "@apollo/server-plugin-response-cache";
import { Kind, type OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../graphql/context.js";

const KEPT_SECONDS = 24 * 60 * 60;

/**
 * Answers that read the database as it stands, and those beside which something is noted but their cost, are never
 * kept. What is kept is bounded by Apollo's own cache: 30 MiB, the least recently used goes first.
 * @param live root fields that read the database as it stands
 */
export function answerCache(live: ReadonlySet<string>): ApolloServerPlugin<RequestContext>[] {
  return [
    // its hints by type would be asked of every field; which answers may be kept is told by their root fields
    ApolloServerPluginCacheControlDisabled(),
    {
      requestDidStart: async () => ({
        didResolveOperation: async ({ operation, overallCachePolicy }) => {
          if (operation && isOfVersion(operation, live)) overallCachePolicy.replace({ maxAge: KEPT_SECONDS });
        },
      }),
    },
    responseCache<RequestContext>({
      extraCacheKeyData: async ({ contextValue: { caller, analysis } }) => [
        analysis.collaboration.version,
        caller,
      ],
      shouldWriteToCache: async ({ contextValue: { cut, merged } }) => cut.length + merged.length === 0,
    }),
  ];
}

/** Whether it asks for nothing but what its data version settles. */
function isOfVersion({ selectionSet }: OperationDefinitionNode, live: ReadonlySet<string>): boolean {
  return selectionSet.selections.every((root) => root.kind === Kind.FIELD && !live.has(root.name.value));
}
