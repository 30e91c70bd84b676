import type { FastifyReply } from "fastify";

/** When the caller closes the connection before the answer is written. */
export function leaving({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) left.abort(new Error("the caller left"));
  });
  return left.signal;
}
