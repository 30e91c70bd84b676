/** POST and GET /graphql, following the GraphQL-over-HTTP specification. */
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.js";
import { UserError } from "../errors.js";
import { notesOf, type RequestContext } from "../graphql/context.js";
import type { CostLimit } from "../graphql/limits/cost-limit.js";
import { formatError, type ErrorLog } from "../graphql/format-error.js";
import { requireFlat } from "../graphql/limits/nesting.js";
import { requestRules } from "../graphql/limits/request-rules.js";
import type { Runtime } from "../graphql/runtime.js";
import { hostName } from "./allowed-hosts.js";
import { answerCache } from "./answer-cache.js";
import type { Callers } from "./callers.js";
import { callerAddress } from "./caller-address.js";
import { dearRequests } from "./dear-requests.js";
import { disconnectSignal } from "./disconnect-signal.js";
import { authenticate } from "./authenticate.js";
import { refuse } from "./export-endpoint.js";
import { jsonStatus } from "./json-status.js";
import type { Metrics } from "./metrics.js";
import { parsedQueries, storedAnswers } from "./bounded-stores.js";
import { operationSpans } from "./request-spans.js";
import { refusalOf, retryAfterHeader, SERVICE_UNAVAILABLE } from "./retry-after.js";

/** Checks the cost limit before execution, and adds cost and notes to the answer's `extensions`. */
const costAndNotes = (admit: CostLimit): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operationName, request, contextValue }) =>
      admit({ document, operationName, variables: request.variables }, contextValue),
    willSendResponse: async ({ contextValue, response }) => {
      const notes = notesOf(contextValue);
      if (response.body.kind !== "single" || notes === null) return;
      const result = response.body.singleResult;
      result.extensions = { ...result.extensions, ...notes };
    },
  }),
});

export async function addGraphql(
  app: FastifyInstance,
  runtime: Runtime,
  callers: Callers,
  config: Config,
  metrics: Metrics,
  log: ErrorLog,
): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    schema: runtime.schema,
    introspection: true,
    logger: apolloLogger(app),
    // run.ts handles signals; Apollo's handler would send the signal a second time
    stopOnTerminationSignals: false,
    persistedQueries: false,
    documentStore: parsedQueries(),
    cache: storedAnswers(),
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: config.limits.maxTokens },
    validationRules: requestRules(config.limits),
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      costAndNotes(runtime.admit),
      retryAfterHeader,
      jsonStatus,
      ...answerCache(runtime.live),
      dearRequests(log),
      metrics.plugin,
      operationSpans,
    ],
  });
  await apollo.start();
  app.addHook("onRequest", async (request, reply) => {
    const isGraphql = /^\/graphql(\?|$)/.test(request.url);
    if (isGraphql) void reply.header("cache-control", "no-store");
    if (isGraphql && hostName(request.headers.host) === "") return refuse(reply, NO_HOST);
    if (wantsPage(request.method, request.url, request.headers.accept)) await reply.redirect("/playground/");
  });
  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const { query, variables } = (request.method === "GET" ? request.query : (request.body ?? {})) as Asked;
    requireFlat(query, variables);
    // before the first wait, during which the caller may leave
    const disconnected = disconnectSignal(reply);
    const made = runtime.context(
      await authenticate(request, callers),
      disconnected,
      callerAddress(request.ip),
    );
    // hundreds may arrive at once, and each takes some milliseconds to be parsed, validated, priced and executed
    await unlessBusy(made.analysis.computer.piece(() => undefined));
    return made;
  };
  await app.register(fastifyApollo(apollo), { path: "/graphql", context });
}

/** @throws GraphQLError where the request ends before it is executed */
async function unlessBusy(wait: Promise<void>): Promise<void> {
  try {
    await wait;
  } catch (error) {
    throw error instanceof UserError ? refusalOf(error, SERVICE_UNAVAILABLE) : error;
  }
}

interface Asked {
  query?: unknown;
  variables?: unknown;
}

/** Apollo's own messages go where those of the server go. */
function apolloLogger({ log }: FastifyInstance): ApolloServerOptions<RequestContext>["logger"] {
  return {
    debug: (message) => log.debug({ from: "apollo" }, String(message)),
    info: (message) => log.info({ from: "apollo" }, String(message)),
    warn: (message) => log.warn({ from: "apollo" }, String(message)),
    error: (message) => log.error({ from: "apollo" }, String(message)),
  };
}

/** Apollo reads the query from a whole address. Probes of HTTP/1.0 name no host either, and need none. */
const NO_HOST = refusalOf(
  new UserError(
    "HOST_NOT_ALLOWED",
    "The request names no host. Send the header Host with the name or address of this server, as HTTP/1.1 does.",
  ),
  400,
);

/** A browser that opens /graphql is redirected to the playground. */
function wantsPage(method: string, url: string, accept: string | undefined): boolean {
  return method === "GET" && /^\/graphql(\?|$)/.test(url) && (accept ?? "").includes("text/html");
}
