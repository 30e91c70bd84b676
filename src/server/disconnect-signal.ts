import type { FastifyReply } from "fastify";

/** Nothing waits for this: it only lets go of what was kept for the request, such as the timer of its time limit. */
const ANSWERED = new Error("The response is complete.");

/** Aborts when the client disconnects before the response is complete, or else when it is. */
export function disconnectSignal({ raw }: FastifyReply): AbortSignal {
  const disconnected = new AbortController();
  const end = (): void =>
    disconnected.abort(raw.writableFinished ? ANSWERED : new Error("client disconnected"));
  if (raw.destroyed) end();
  else raw.once("close", end);
  return disconnected.signal;
}
