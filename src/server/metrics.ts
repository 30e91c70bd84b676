/** Prometheus metrics. deploy/grafana-dashboard.json shows them; a test compares the names. */
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { RequestContext } from "../graphql/context.js";
import { packageVersion } from "../package-root.js";
import { tasksUnderWay } from "../services/computing/threads.js";
import { turnsUnderWay } from "../services/computing/turns.js";
import type { Views } from "../services/data/views.js";
import type { ReadyGraph } from "../services/opening/opening.js";

const COSTS = [10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000];

export interface Metrics {
  registry: Registry;
  /** Counts costs, answers from the cache, and errors by code. */
  plugin: ApolloServerPlugin<RequestContext>;
}

export function makeMetrics(app: FastifyInstance, ready: ReadyGraph): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countRequests(app, registry);
  tellOfData(ready.current, registry);
  tellOfDatabase(ready.graph, registry);
  tellOfQueues(registry);
  new Gauge({
    name: "xietong_build_info",
    help: "Always 1; the label is the version of this program.",
    labelNames: ["version"],
    registers: [registry],
  }).set({ version: packageVersion() }, 1);
  return { registry, plugin: queryMetrics(registry) };
}

function countRequests(app: FastifyInstance, registry: Registry): void {
  const labelNames = ["method", "route", "status"];
  const common = { labelNames, registers: [registry] };
  const requests = new Counter({
    name: "xietong_http_requests_total",
    help: "HTTP requests answered.",
    ...common,
  });
  const seconds = new Histogram({
    name: "xietong_http_request_seconds",
    help: "Time to answer, in seconds.",
    ...common,
  });
  app.addHook("onResponse", async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? "unknown",
      status: String(reply.statusCode),
    };
    requests.inc(labels);
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
}

function queryMetrics(registry: Registry): Metrics["plugin"] {
  const registers = [registry];
  const costs = new Histogram({
    name: "xietong_query_cost",
    help: "Cost of GraphQL queries, refused ones included.",
    ...{ buckets: COSTS, registers },
  });
  const errors = new Counter({
    name: "xietong_errors_total",
    help: "Errors in GraphQL answers, by code.",
    ...{ labelNames: ["code"], registers },
  });
  const cached = new Counter({
    name: "xietong_answer_cache_total",
    help: "Answers without errors, by whether they came from the cache.",
    ...{ labelNames: ["hit"], registers },
  });
  const willSendResponse = async ({
    contextValue,
    response,
    metrics,
  }: GraphQLRequestContextWillSendResponse<RequestContext>): Promise<void> => {
    if (contextValue.cost) costs.observe(contextValue.cost.requested);
    if (response.body.kind !== "single") return;
    const found = response.body.singleResult.errors ?? [];
    for (const { extensions } of found)
      errors.inc({ code: typeof extensions?.code === "string" ? extensions.code : "none" });
    if (found.length === 0) cached.inc({ hit: String(metrics.responseCacheHit === true) });
  };
  return { requestDidStart: async () => ({ willSendResponse }) };
}

function tellOfData(current: ReadyGraph["current"], registry: Registry): void {
  const loaded = (): Views | null => (current.isLoaded ? current.current : null);
  const version = "Number of the data version that answers are computed on.";
  gauge(registry, "xietong_data_version", version, () => loaded()?.collaboration.version.number ?? 0);
  gauge(registry, "xietong_index_load_seconds", "Time that the loaded data version took to read.", () =>
    current.isLoaded ? current.loadedInSeconds : 0,
  );
  gauges(registry, "xietong_index_records", "Records in the index.", "kind", (): Record<string, number> => {
    const records = loaded()?.collaboration.records;
    if (!records) return {};
    const { bodies, projects, documents, statementCount: statements } = records;
    return { bodies: bodies.length, projects: projects.length, documents: documents.length, statements };
  });
  const kept = "Results that are kept of the data version, such as views of it.";
  gauges(registry, "xietong_index_cache_entries", kept, "cache", () => loaded()?.cached ?? {});
}

function tellOfDatabase({ counts }: ReadyGraph["graph"], registry: Registry): void {
  const common = { labelNames: ["mode", "failed"], registers: [registry] };
  const labelled = () =>
    counts.all().map(({ mode, failed, ...count }) => ({ labels: { mode, failed: String(failed) }, count }));
  new Counter({
    name: "xietong_database_calls_total",
    help: "Calls to the database.",
    ...common,
    collect() {
      this.reset();
      for (const { labels, count } of labelled()) this.inc(labels, count.calls);
    },
  });
  new Counter({
    name: "xietong_database_seconds_total",
    help: "Time of calls to the database, in seconds.",
    ...common,
    collect() {
      this.reset();
      for (const { labels, count } of labelled()) this.inc(labels, count.seconds);
    },
  });
}

function tellOfQueues(registry: Registry): void {
  gauge(
    registry,
    "xietong_tasks",
    "Computations running on worker threads or queued for one.",
    tasksUnderWay,
  );
  gauge(
    registry,
    "xietong_turns",
    "Computations of the main thread that run or wait for their turn.",
    turnsUnderWay,
  );
}

/** A number that is read when it is asked for. */
function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    ...{ name, help, registers: [registry] },
    collect() {
      this.set(read());
    },
  });
}

/** The same for one number per value of a label. */
function gauges(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  read: () => Readonly<Record<string, number>>,
): void {
  new Gauge({
    ...{ name, help, labelNames: [label], registers: [registry] },
    collect() {
      this.reset();
      for (const [value, number] of Object.entries(read())) this.set({ [label]: value }, number);
    },
  });
}
