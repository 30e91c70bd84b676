/** Sends spans to a collector of OpenTelemetry. Its packages are loaded only where a collector is set. */
import { setTimeout as pause } from "node:timers/promises";
import { context, trace } from "@opentelemetry/api";
import type { Config } from "../config.js";

const LONGEST_VALUE = 200;
/** A stop waits so long for the last spans. */
const LAST_SPANS_MS = 1_000;
/** A collector that is away is told about so often. */
const TELL_EVERY_MS = 60_000;

/**
 * @param warn takes a line for the log when spans could not be sent
 * @returns what sends the last spans and ends tracing
 */
export async function startTracing(
  { collector, service, share }: Config["tracing"],
  warn: (message: string) => void,
): Promise<() => Promise<void>> {
  if (collector === null) return async () => undefined;
  const [core, hooks, exporter, { resourceFromAttributes }, sdk] = await Promise.all([
    import("@opentelemetry/core"),
    import("@opentelemetry/context-async-hooks"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
    import("@opentelemetry/sdk-trace"),
  ]);
  core.setGlobalErrorHandler(seldom((error) => warn(`Spans could not be sent to ${collector}: ${error}`)));
  const spans = new exporter.OTLPTraceExporter({ url: `${collector}/v1/traces` });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ "service.name": service }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    // names of operations are texts of callers
    spanLimits: { attributeValueLengthLimit: LONGEST_VALUE },
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: spans })],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  return async () => {
    const sent = provider.shutdown().catch(() => undefined);
    await Promise.race([sent, pause(LAST_SPANS_MS, undefined, { ref: false })]);
    trace.disable();
    context.disable();
  };
}

function seldom(tell: (cause: string) => void): (error: unknown) => void {
  let toldAt = -Infinity;
  return (error) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    tell(error instanceof Error ? error.message : String(error));
  };
}
