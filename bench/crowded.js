/** 200 of the dearest queries at once, with a cheap query and /health asked beside them, on 85,000 statements. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { rmSync } from "node:fs";
import os from "node:os";
import { Worker } from "node:worker_threads";
import { stopInBackground } from "../dist/store/managed/managed-database.js";
import { request, signedIn } from "./asking.js";
import { generate } from "./generate.js";
import { freshHome, removeHome } from "./home.js";
import { writeInterchange } from "./interchange.js";
import { participationCount } from "./records.js";
import { command, serve, stop } from "./serving.js";

const DATA = { bodies: 2_000, chains: 8_400, seed: 1 };
const AT_ONCE = 200;
/** Most aliases of a query. */
const ALIASES = 95;
const SECRET = "a secret for this measurement alone, 0123456789";
const CHEAP = "{ coParticipation(first: 3) { totalCount nodes { sharedCount a { nameZh } b { nameZh } } } }";

/** Every alias of every query has a filter of its own, so that no view is cached. */
const KINDS = {
  coParticipation: (f) => `coParticipation(first: 1, filter: { ${f} }) { nodes { qValue } }`,
  compare: (f) => `compare(from: { ${f} }, to: {}) { counts { gained } }`,
  timeline: (f) => `timeline(filter: { ${f} }) { years { pairsFormed } }`,
  network: (f) => `network(mode: ITEMS, filter: { ${f} }, maxNodes: 100, maxLinks: 100) { totals { links } }`,
};

/** @returns times in milliseconds, and the number of queries by their outcome */
export async function measureCrowded(progress) {
  const data = generate(DATA);
  const folder = await writeInterchange(data);
  const home = freshHome();
  const servers = [];
  try {
    progress("importing");
    await command(home, ["import", folder]);
    const settings = { XIETONG_HOME: home, PORT: "0", AUTH_SECRET: SECRET };
    const url = await serve(servers, ["bin/xietong.js", "serve"], settings);
    const alone = await besides(url, () => new Promise((resolve) => setTimeout(resolve, 5_000)));
    const kinds = {};
    for (const kind of Object.keys(KINDS)) {
      progress(`${AT_ONCE} queries of ${kind}`);
      kinds[kind] = await crowd(url, kind);
      progress(JSON.stringify(kinds[kind]));
    }
    return { statements: participationCount(data), atOnce: AT_ONCE, alone, kinds, load: os.loadavg() };
  } finally {
    for (const server of servers) await stop(server);
    await stopInBackground(home).catch(() => undefined);
    removeHome(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function crowd(url, kind) {
  const queries = [];
  let aliases = ALIASES;
  for (let query = 0; query < AT_ONCE; query++) {
    const { cost, maximum } = query === 0 ? await priceOf(url, kind, aliases) : {};
    if (cost > maximum) aliases = Math.floor((aliases * maximum) / cost);
    queries.push(queryOf(kind, aliases, query + 1));
  }
  return { aliases, ...(await besides(url, () => Promise.all(queries.map((query) => ask(url, query))))) };
}

/** Times of what is asked beside some work, and the outcomes of the work. */
async function besides(url, work) {
  const health = probe(new URL("/health", url).href, {});
  const cheap = probe(url, await cheapRequest());
  const outcomes = (await work()) ?? [];
  const [healthMs, cheapMs] = [await health(), await cheap()];
  const counts = {};
  for (const { code } of outcomes) counts[code] = (counts[code] ?? 0) + 1;
  const slowestMs = Math.max(0, ...outcomes.map(({ ms }) => ms));
  return { health: spread(healthMs), cheap: spread(cheapMs), counts, slowestMs };
}

function probe(url, init) {
  const worker = new Worker(new URL("./crowded-probe.js", import.meta.url), { workerData: { url, init } });
  const answered = once(worker, "message");
  return async () => {
    worker.postMessage("stop");
    return (await answered)[0];
  };
}

/** Another caller than those of the dear queries. */
const cheapRequest = async () => request(CHEAP, await signedIn(SECRET, { sub: "reader", role: "READER" }));

async function ask(url, query) {
  const start = performance.now();
  const { errors } = await (await fetch(url, request(query))).json();
  return { ms: performance.now() - start, code: errors?.[0].extensions.code ?? "answered" };
}

async function priceOf(url, kind, aliases) {
  const { errors, extensions } = await (await fetch(url, request(queryOf(kind, aliases, 0)))).json();
  const refused = errors?.find((error) => error.extensions.code === "QUERY_TOO_COSTLY")?.extensions;
  assert.ok(refused ?? extensions, JSON.stringify(errors));
  return refused ?? { cost: extensions.cost.requested, maximum: extensions.cost.maximum };
}

function queryOf(kind, aliases, seed) {
  const filter = (alias) =>
    `minConfidence: 0.${String(seed * ALIASES + alias + 1).padStart(6, "0")}, identity: { mode: AT_DOCUMENT_DATE }`;
  const fields = Array.from({ length: aliases }, (_, alias) => `a${alias}: ${KINDS[kind](filter(alias))}`);
  return `{ ${fields.join(" ")} }`;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { count: sorted.length, median: at(0.5), p99: at(0.99), most: sorted.at(-1) };
}
