/** Apollo's response cache: stores whole answers, keyed by query, variables, data version, caller and language. */
import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import responseCache from "@apollo/server-plugin-response-cache";
import { Kind, type OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../graphql/context.js";
import { askedLanguage } from "../wording/language.js";

const MAX_AGE_SECONDS = 24 * 60 * 60;

/**
 * Never cached: answers that read current database state, and answers whose extensions report more than the cost.
 * @param live root fields that read current database state
 */
export function answerCache(live: ReadonlySet<string>): ApolloServerPlugin<RequestContext>[] {
  return [
    // root fields decide which answers are cacheable; per-type hints would be evaluated for every field
    ApolloServerPluginCacheControlDisabled(),
    {
      requestDidStart: async () => ({
        didResolveOperation: async ({ operation, overallCachePolicy }) => {
          if (operation && isDeterminedByVersion(operation, live))
            overallCachePolicy.replace({ maxAge: MAX_AGE_SECONDS });
        },
      }),
    },
    responseCache<RequestContext>({
      extraCacheKeyData: async ({ contextValue: { caller, analysis } }) => [
        analysis.collaboration.version,
        caller,
        askedLanguage(),
      ],
      shouldWriteToCache: async ({ contextValue: { cut, merged } }) => cut.length + merged.length === 0,
    }),
  ];
}

/** Whether the answer depends on the data version alone. */
function isDeterminedByVersion(
  { selectionSet }: OperationDefinitionNode,
  live: ReadonlySet<string>,
): boolean {
  return selectionSet.selections.every((root) => root.kind === Kind.FIELD && !live.has(root.name.value));
}
