/** Stops a server without cutting what it is answering. */
import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

const CHECK_MS = 20;

/**
 * To be called before the server listens.
 * @returns a function that accepts nothing new, lets open requests and downloads end, and cuts those that have not
 * ended within the limit
 */
export function drainOf(app: FastifyInstance): (limitMs: number) => Promise<void> {
  const open = new Set<ServerResponse>();
  app.addHook("onRequest", async (_, { raw }) => {
    open.add(raw);
    raw.once("close", () => open.delete(raw));
  });
  return async (limitMs) => {
    const closing = app.close();
    for (const end = performance.now() + limitMs; open.size > 0 && performance.now() < end;)
      await pause(CHECK_MS);
    app.server.closeAllConnections();
    await closing;
  };
}
