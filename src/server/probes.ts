/** Liveness, readiness, Prometheus metrics, and the schema as SDL. */
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Runtime } from "../graphql/runtime.js";
import { authenticate } from "./authenticate.js";
import type { Callers } from "./callers.js";
import { refuse } from "./export-endpoint.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { tasksUnderWay } from "../services/computing/threads.js";

const READY_TIMEOUT_MS = 2_000;

/** Liveness and readiness are for everyone; metrics and the schema, like queries, may need a token. */
export function addProbes(
  app: FastifyInstance,
  { graph, current }: ReadyGraph,
  runtime: Runtime,
  callers: Callers,
): void {
  const metrics = makeMetrics(app, current);
  app.get("/health", async () => ({ status: "alive" }));
  app.get("/ready", async (_, reply) => {
    const answered = graph.query("read/data_version", {}, READY_TIMEOUT_MS).then(
      () => true,
      () => false,
    );
    const database = await Promise.race([answered, pause(READY_TIMEOUT_MS, false, { ref: false })]);
    const index = current.isLoaded;
    const version = index ? current.current.collaboration.version.number : null;
    return reply
      .code(database && index ? 200 : 503)
      .send({ ready: database && index, database, index, dataVersion: version });
  });
  const addText = (path: string, type: string, text: () => Promise<string> | string): void => {
    app.get(path, async (request, reply) => {
      try {
        await authenticate(request, callers);
      } catch (error) {
        return refuse(reply, error);
      }
      return reply.type(type).send(await text());
    });
  };
  addText("/metrics", metrics.contentType, () => metrics.metrics());
  addText("/schema.graphql", "text/plain; charset=utf-8", () => runtime.sdl);
}

function makeMetrics(app: FastifyInstance, current: ReadyGraph["current"]): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const labelNames = ["method", "route", "status"];
  const requests = new Counter({
    name: "xietong_http_requests_total",
    help: "HTTP requests answered.",
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: "xietong_http_request_seconds",
    help: "Time to answer, in seconds.",
    labelNames,
    registers,
  });
  new Gauge({
    name: "xietong_data_version",
    help: "Number of the data version that answers are computed on.",
    registers,
    collect() {
      this.set(current.isLoaded ? current.current.collaboration.version.number : 0);
    },
  });
  new Gauge({
    name: "xietong_tasks",
    help: "Computations running on worker threads or queued for one.",
    registers,
    collect() {
      this.set(tasksUnderWay());
    },
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
  return registry;
}
