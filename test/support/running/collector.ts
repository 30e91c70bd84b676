/** Takes spans as a collector of OpenTelemetry does: OTLP over HTTP, as JSON. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

const SPANS_MAY_TAKE_MS = 15_000;

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}
interface SentSpan {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: Attribute[];
}
interface Sent {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: SentSpan[] }[] }[];
}
type Span = Omit<SentSpan, "attributes"> & { service: unknown; attributes: Record<string, unknown> };

export interface Collector {
  url: string;
  /** All that was sent. */
  said(): string;
  /** The spans of a trace, once there are so many. */
  spansOf(traceId: string, count: number): Promise<Span[]>;
  stop(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url === "/v1/traces") sent.push(body);
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const spansOf = async (traceId: string, count: number): Promise<Span[]> => {
    for (const end = Date.now() + SPANS_MAY_TAKE_MS; ; await pause(100)) {
      const spans = sent.flatMap(spansIn).filter((span) => span.traceId === traceId);
      if (spans.length >= count) return spans;
      if (Date.now() > end) throw new Error(`Only ${spans.length} spans of ${count} arrived.`);
    }
  };
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, said: () => sent.join("\n"), spansOf, stop };
}

function spansIn(body: string): Span[] {
  const { resourceSpans } = JSON.parse(body) as Sent;
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = valuesOf(resource.attributes)["service.name"];
    const spans = scopeSpans.flatMap((scope) => scope.spans);
    return spans.map((span) => ({ ...span, service, attributes: valuesOf(span.attributes) }));
  });
}

const valuesOf = (attributes: Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
