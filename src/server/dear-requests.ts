/** Lets a dear request wait until it may be executed. An answer from the cache comes first and needs no turn. */
import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { RequestContext } from "../graphql/context.js";
import { formatError, type ErrorLog } from "../graphql/format-error.js";
import type { QueryCost } from "../graphql/limits/cost-limit.js";
import { DEAR } from "../services/computing/dear-requests.js";
import { SERVICE_UNAVAILABLE } from "./retry-after.js";

export const dearRequests = (log: ErrorLog): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    responseForOperation: async ({ contextValue: { cost, analysis } }) => {
      if (!isDear(cost)) return null;
      try {
        await analysis.computer.admitted();
        return null;
      } catch (error) {
        return refused(error, log);
      }
    },
  }),
});

const isDear = (cost: QueryCost | null): boolean => cost !== null && cost.requested > DEAR * cost.maximum;

/** Returned, since Apollo takes an error that is thrown here for a fault of the server. */
function refused(error: unknown, log: ErrorLog): GraphQLResponse {
  const { message } = error as Error;
  const errors = [
    formatError({ message }, new GraphQLError(message, { originalError: error as Error }), log),
  ];
  return {
    http: { status: SERVICE_UNAVAILABLE, headers: new HeaderMap() },
    body: { kind: "single", singleResult: { errors } },
  };
}
