/** Liveness, readiness, Prometheus metrics, and the schema as SDL. */
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../graphql/runtime.js";
import { authenticate } from "./authenticate.js";
import type { Callers } from "./callers.js";
import { refuse } from "./export-endpoint.js";
import type { Metrics } from "./metrics.js";
import { readiness } from "./readiness.js";
import type { ReadyGraph } from "../services/opening/opening.js";

/** Liveness and readiness are for everyone; metrics and the schema, like queries, may need a token. */
export function addProbes(
  app: FastifyInstance,
  ready: ReadyGraph,
  runtime: Runtime,
  callers: Callers,
  { registry }: Metrics,
): void {
  app.get("/health", async () => ({ status: "alive" }));
  app.get("/ready", async (_, reply) => {
    const state = await readiness(ready);
    return reply.code(state.ready ? 200 : 503).send(state);
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
  addText("/metrics", registry.contentType, () => registry.metrics());
  addText("/schema.graphql", "text/plain; charset=utf-8", () => runtime.sdl);
}
