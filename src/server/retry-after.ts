/** The header Retry-After, for errors that say after how many seconds another try is worth it. */
import { HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { UserError } from "../errors.js";
import type { RequestContext } from "../graphql/context.js";

/** The detail of an error that says so. */
interface Details {
  retryAfter?: unknown;
}

export const retryAfterHeader: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== "single") return;
      const errors = body.singleResult.errors ?? [];
      const seconds = Math.max(0, ...errors.map(({ extensions }) => secondsIn(extensions ?? {})));
      if (seconds > 0) http.headers.set("retry-after", String(seconds));
    },
  }),
};

export function retryAfterHeaders(details: Details): Record<string, string> {
  const seconds = secondsIn(details);
  return seconds > 0 ? { "retry-after": String(seconds) } : {};
}

/** The status of a request that the server is too busy for, or whose time ended before it was executed. */
export const SERVICE_UNAVAILABLE = 503;

/** A refusal of a whole request, which is not executed. */
export function refusalOf(error: UserError, status: number): GraphQLError {
  const headers = new HeaderMap(Object.entries(retryAfterHeaders(error.details)));
  const extensions = { code: error.code, http: { status, headers } };
  return new GraphQLError(error.message, { originalError: error, extensions });
}

const secondsIn = ({ retryAfter }: Details): number => (typeof retryAfter === "number" ? retryAfter : 0);
