/** Spans of a request, as OpenTelemetry names them. They record nothing unless `src/server/tracing.ts` sends them. */
import { SpanStatusCode, trace, type Span, type SpanOptions } from "@opentelemetry/api";
import { UserError } from "./errors.js";

export const tracer = trace.getTracer("xietong");

/** Does work as a span of the request that is being answered. Outside of requests there is no span. */
export function inSpan<Result>(
  name: string,
  options: SpanOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  if (trace.getActiveSpan() === undefined) return work();
  return tracer.startActiveSpan(name, options, (span) => ended(span, work));
}

async function ended<Result>(span: Span, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    markFailed(
      span,
      error instanceof UserError ? error.code : error instanceof Error ? error.name : "_OTHER",
    );
    throw error;
  } finally {
    span.end();
  }
}

/** @param type a code or a class of errors: messages may quote what a caller wrote */
export function markFailed(span: Span, type: string): void {
  span.setAttribute("error.type", type).setStatus({ code: SpanStatusCode.ERROR });
}
