import type { FastifyReply } from "fastify";

/** Aborts when the client disconnects before the response is complete. */
export function disconnectSignal({ raw }: FastifyReply): AbortSignal {
  const disconnected = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) disconnected.abort(new Error("client disconnected"));
  });
  return disconnected.signal;
}
