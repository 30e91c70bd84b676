/** The header Retry-After, for errors that say after how many seconds another try is worth it. */
import type { ApolloServerPlugin } from "@apollo/server";
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

const secondsIn = ({ retryAfter }: Details): number => (typeof retryAfter === "number" ? retryAfter : 0);
