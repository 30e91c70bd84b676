/** The log of the server. Every line of a request names it, and its answer says the name. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
} from "fastify";
import { pino, type DestinationStream } from "pino";
import { currentRequest, inRequest } from "../current-request.js";
import { traceOf } from "./request-spans.js";

const HEADER = "x-request-id";
/** An id that a caller or a proxy gives; any other is replaced, so that nobody writes lines into the log. */
const WELL_FORMED = /^[A-Za-z0-9][\w.:-]{0,127}$/;

/** Log fields that could contain a token: request headers, and the bytes of a malformed request. */
const REDACTED = ["req.headers", "err.rawPacket"];

/** @param destination standard error unless given */
export function requestLog(
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: false }),
): FastifyServerOptions {
  // lines that are written without the logger of their request
  const mixin = (_: object, __: number, logger: { bindings(): object }): object =>
    "requestId" in logger.bindings() ? {} : { ...currentRequest() };
  const loggerInstance: FastifyBaseLogger = pino({ level, redact: REDACTED, mixin }, destination);
  return {
    loggerInstance,
    genReqId: ({ headers }) => requestIdIn(headers),
    childLoggerFactory: (logger, bindings, options, message) =>
      logger.child({ ...bindings, ...traceOf(message) }, options),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
  };
}

/** One line for each request that was answered, without what it asked, and the header with its id. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => void reply.header(HEADER, request.id));
  app.addHook("preHandler", ({ id, raw }, _, done) => inRequest({ requestId: id, ...traceOf(raw) }, done));
  app.addHook("onResponse", async ({ log, method, routeOptions }, { statusCode, elapsedTime }) =>
    log.info(
      { method, route: routeOptions.url, status: statusCode, ms: Math.round(elapsedTime) },
      "answered",
    ),
  );
}

function requestIdIn(headers: IncomingMessage["headers"]): string {
  const given = headers[HEADER];
  return typeof given === "string" && WELL_FORMED.test(given) ? given : randomUUID();
}
