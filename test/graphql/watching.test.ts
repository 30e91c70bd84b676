import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { askAs } from "../support/running/ask-as.js";
import { startCollector, type Collector } from "../support/running/collector.js";
import { startForTests, type TestServer } from "../support/running/server.js";

let server: TestServer;
let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
  server = await startForTests({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: "desk" });
});
afterAll(async () => {
  await server?.stop();
  await collector.stop();
});

const RANKING = "{ coParticipation(first: 2) { totalCount } }";

it("answers probes, metrics and the schema", async () => {
  const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
  expect(await text("/health")).toBe('{"status":"alive"}');
  expect(JSON.parse(await text("/ready"))).toEqual({
    ...{ ready: true, database: true, index: true, storage: true, dataVersion: 1, why: {} },
  });
  expect(await text("/schema.graphql")).toContain("type CoParticipationConnection");
});

it("exposes the metrics that the dashboard shows, and no others of its own", async () => {
  for (const query of [RANKING, RANKING, '{ body(id: "mca") { id } }', "{ nothing }"])
    await askAs(server.url, undefined, JSON.stringify({ query }));
  const exposed = await (await fetch(`${server.url}/metrics`)).text();
  const names = [...exposed.matchAll(/^# TYPE (xietong_\w+)/gm)].map(([, name]) => name!);
  const dashboard = readFileSync("deploy/grafana-dashboard.json", "utf8");
  const shown = [...dashboard.matchAll(/xietong_[a-z_]+/g)].map(([name]) =>
    name.replace(/_(bucket|sum|count)$/, ""),
  );
  expect([...new Set(shown)].sort()).toEqual(names.sort());
  for (const line of [
    /^xietong_data_version 1$/m,
    /^xietong_http_requests_total\{method="POST",route="\/graphql",status="200"\} [1-9]/m,
    /^xietong_query_cost_bucket\{le="300"\} [1-9]/m,
    /^xietong_answer_cache_total\{hit="true"\} [1-9]/m,
    /^xietong_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} [1-9]/m,
    /^xietong_index_records\{kind="statements"\} [1-9]\d+/m,
    /^xietong_index_cache_entries\{cache="views"\} [1-9]/m,
    /^xietong_database_calls_total\{mode="READ",failed="false"\} [1-9]/m,
    /^xietong_build_info\{version="\d/m,
    /^xietong_tasks 0$/m,
  ])
    expect(exposed).toMatch(line);
});

it("passes the audit of the specification of GraphQL over HTTP without a warning", async () => {
  const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn: fetch });
  const found = await Promise.all(audits.map(({ fn }) => fn()));
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter(({ status }) => status === "warn" || status === "error")).toEqual([]);
});

it("sends the spans of a request to a collector, in the trace of the caller, without its query or variables", async () => {
  const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
  const parent = "00f067aa0ba902b7";
  const query =
    'query Named($id: ID!) { bodies(where: { id: { eq: $id } }) { nameZh } lost: body(id: "x") { id } }';
  const asked = JSON.stringify({ query, variables: { id: "moj" } });
  const { text } = await askAs(server.url, undefined, asked, { traceparent: `00-${trace}-${parent}-01` });
  expect(text).toContain("司法部");
  const spans = await collector.spansOf(trace, 2);
  const [request, ...within] = spans.sort((a, b) => Number(b.kind === 2) - Number(a.kind === 2));
  expect(request).toMatchObject({
    ...{ name: "POST /graphql", service: "desk", parentSpanId: parent },
    attributes: {
      ...{ "http.route": "/graphql", "http.response.status_code": 200 },
      ...{ "graphql.operation.name": "Named", "graphql.operation.type": "query" },
    },
  });
  expect(within.map(({ name }) => name)).toContain("READ transaction");
  expect(within.every(({ parentSpanId }) => spans.some(({ spanId }) => spanId === parentSpanId))).toBe(true);
  expect(collector.said()).not.toMatch(/nameZh|"moj"|\/health|\/metrics/);
});
