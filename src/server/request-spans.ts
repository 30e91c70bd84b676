/** The span of each request, in the trace that its caller names or a new one. */
import type { IncomingMessage } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import {
  context,
  INVALID_SPAN_CONTEXT,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  trace,
  type Context,
  type Span,
} from "@opentelemetry/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { markFailed, tracer } from "../spans.js";

/** @see https://www.w3.org/TR/trace-context/#traceparent-header */
const PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})/;
/** Asked by machines every few seconds. */
const UNTRACED = /^\/(health|ready|metrics)(\?|$)/;

const spans = new WeakMap<IncomingMessage, Span>();

/** Which trace a request is part of: nothing where the caller names none and no spans are sent. */
export function traceOf(message: IncomingMessage): { traceId?: string } {
  const { traceId } = spanOf(message).spanContext();
  return traceId === INVALID_SPAN_CONTEXT.traceId ? {} : { traceId };
}

/** Begins the span of each request, makes it that of all that the request starts, and ends it. */
export function addRequestSpans(app: FastifyInstance): void {
  app.addHook("preHandler", ({ raw }, _, done) =>
    context.with(trace.setSpan(context.active(), spanOf(raw)), done),
  );
  app.addHook("onResponse", async (request, { statusCode }) => endOf(request, statusCode));
}

/** The log asks for the trace before any hook. */
function spanOf(message: IncomingMessage): Span {
  const known = spans.get(message);
  if (known !== undefined) return known;
  const parent = parentIn(message.headers);
  const span = UNTRACED.test(message.url ?? "")
    ? trace.wrapSpanContext(trace.getSpanContext(parent) ?? INVALID_SPAN_CONTEXT)
    : tracer.startSpan(String(message.method), { kind: SpanKind.SERVER }, parent);
  spans.set(message, span);
  return span;
}

function parentIn({ traceparent }: IncomingMessage["headers"]): Context {
  const [, traceId, spanId, flags] = PARENT.exec(String(traceparent)) ?? [];
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const parent = { traceId, spanId, traceFlags: parseInt(flags ?? "0", 16), isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

function endOf({ raw, method, routeOptions }: FastifyRequest, status: number): void {
  const span = spanOf(raw);
  const route = routeOptions.url;
  if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute("http.route", route);
  span.setAttributes({ "http.request.method": method, "http.response.status_code": status });
  if (status >= 500) markFailed(span, String(status));
  span.end();
}

/** Names the operation, never its query or variables, and the codes of its errors. */
export const operationSpans: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName }) => {
      const span = trace.getActiveSpan();
      if (operation) span?.setAttribute("graphql.operation.type", operation.operation);
      if (operationName !== null) span?.setAttribute("graphql.operation.name", operationName);
    },
    willSendResponse: async ({ response: { body } }) => {
      const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
      const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))];
      if (codes.length > 0) trace.getActiveSpan()?.setAttribute("xietong.error.codes", codes);
    },
  }),
};
