/** Bounds what one connection asks at once: HTTP/1.1 lets requests follow each other before any is answered (pipelining). */
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { UserError } from "../errors.js";
import { refuse } from "./export-endpoint.js";

/** Browsers and proxies have one. */
const MOST_UNDER_WAY = 20;

/** To be called before any other hook: those wait for responses to close. */
export function limitConnections(app: FastifyInstance): void {
  const underWay = new WeakMap<Socket, Set<ServerResponse>>();
  const responsesOn = (socket: Socket): Set<ServerResponse> => {
    const known = underWay.get(socket);
    if (known !== undefined) return known;
    const responses = new Set<ServerResponse>();
    underWay.set(socket, responses);
    socket.once("close", () => responses.forEach(abandon));
    return responses;
  };
  app.addHook("onRequest", async ({ raw: { socket } }, reply) => {
    const responses = responsesOn(socket);
    responses.add(reply.raw);
    reply.raw.once("close", () => responses.delete(reply.raw));
    // Node reads on only while few bytes wait, and those of refusals count
    if (responses.size > MOST_UNDER_WAY) return refuse(reply, tooMany());
  });
}

/** Node closes only the response that it was sending; those that were to follow would be waited for, and kept, for ever. */
function abandon(response: ServerResponse): void {
  if (response.socket !== null) return;
  response.destroy();
  response.emit("close");
}

function tooMany(): UserError {
  const message = `This connection has ${MOST_UNDER_WAY} requests that are not answered yet, or whose answers were not read. Read them before you ask again.`;
  return new UserError("TOO_BUSY", message, { retryAfter: 1 });
}
