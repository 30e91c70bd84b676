/** The status of answers to queries that are not executed, as the GraphQL-over-HTTP specification has it. */
import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../graphql/context.js";

const OK = 200;
const BAD_REQUEST = 400;

/**
 * Answers of the type application/json have status 200 also when they refuse the query; those of the type
 * application/graphql-response+json have 400 then, as Apollo Server gives to both.
 */
export const jsonStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response: { http } }) => {
      if (http.status === BAD_REQUEST && prefersJson(request.http?.headers.get("accept"))) http.status = OK;
    },
  }),
};

/** Like Apollo Server, which answers application/json where both are as good. */
function prefersJson(accept = "*/*"): boolean {
  const named = accept.split(",").map((range) => range.trim().split(";")[0]!.trim());
  const response = named.indexOf("application/graphql-response+json");
  const json = named.findIndex((type) => ["application/json", "application/*", "*/*"].includes(type));
  return response < 0 || (json >= 0 && json < response);
}
