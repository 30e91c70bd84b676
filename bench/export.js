/** Compares the export of a large network with networkx's writers and pandas. */
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FORMATS } from "../dist/exchange/network/registry.js";
import { chunksOf } from "../dist/services/network/file-formats.js";
import { heldBytes, median, timed } from "./timing.js";

const NODES = 200_000;
const EDGES = 1_000_000;
/** Partners of each body, and how far they are apart. */
const PARTNERS = EDGES / NODES;
const APART = 200;
const WRITTEN = ["graphml", "gexf", "nodes-csv", "edges-csv", "nodes-parquet", "edges-parquet"];
const SAMPLE_MS = 20;
const RUNS = 5;

/** @returns milliseconds by format, for both sides, and our memory */
export async function measureExport(progress) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-bench-"));
  try {
    const ours = {};
    for (const id of WRITTEN) {
      progress(`${id} of ${EDGES} edges`);
      ours[id] = await usual(id, path.join(folder, id));
    }
    progress("networkx and pandas");
    return { rows: rowsOf(ours, inPython(folder)), load: os.loadavg() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Tables take a fraction of a second: the median of five after one that does not count, as for the peers. Memory is
 * that of the first, since V8 drops compiled code when it is told to collect.
 */
async function usual(id, place) {
  const first = await watched(id, place);
  if (!id.endsWith("parquet")) return first;
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push((await timed(() => write(id, place))).ms);
  return { ...first, ms: median(runs) };
}

/** Writes a file and watches memory, and how long others wait. */
async function watched(id, place) {
  const before = heldBytes();
  let [most, first] = [0, null];
  const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), SAMPLE_MS);
  const resident = process.memoryUsage().rss;
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const start = performance.now();
  const { ms } = await timed(() => write(id, place, () => (first = performance.now() - start)));
  clearInterval(sampling);
  delays.disable();
  delays.disable();
  const held = { usual: delays.percentile(95) / 1e6, longest: delays.max / 1e6 };
  const grown = Math.max(0, most - resident);
  return { ms, first, grown, kept: heldBytes() - before, held, size: statSync(place).size };
}

/** @param begun called at the first byte */
async function write(id, place, begun = () => {}) {
  const format = FORMATS.find((one) => one.id === id);
  const file = Readable.from(chunksOf(format, largeNetwork()), { objectMode: false });
  file.once("data", begun);
  await pipeline(file, createWriteStream(place));
}

const bodies = Array.from({ length: NODES }, (_, at) => `BODY:body-${at}`);
const labels = Array.from({ length: NODES }, (_, at) => `机构${at}`);
const names = Array.from({ length: NODES }, (_, at) => `机构全称${at}`);
const projects = Array.from({ length: 1_000 }, (_, at) => `PROJECT:${at}`);

/** Makes nodes and edges on demand from texts in memory, in the order of the bodies, as the program does. */
function largeNetwork() {
  return {
    about: {
      title: "bench",
      dataVersion: 1,
      contentHash: "0".repeat(64),
      query: "/export",
      licence: "CC0-1.0",
      cut: null,
      citation: null,
    },
    isDirected: false,
    nodeColumns: [
      { name: "name_zh", type: "string", description: "" },
      { name: "kind", type: "string", description: "" },
      { name: "entries", type: "integer", description: "" },
    ],
    edgeColumns: [{ name: "shared", type: "string", description: "" }],
    nodeCount: NODES,
    edgeCount: EDGES,
    *nodes() {
      for (let at = 0; at < NODES; at++)
        yield {
          id: bodies[at],
          label: labels[at],
          values: [names[at], "OTHER", at % 97],
          position: null,
          colour: null,
        };
    },
    *edges() {
      for (let at = 0; at < EDGES; at++) {
        const [from, partner] = [Math.floor(at / PARTNERS), at % PARTNERS];
        const to = (from + 1 + partner * APART + (from % APART)) % NODES;
        yield {
          source: bodies[from],
          target: bodies[to],
          from,
          to,
          role: "SHARES",
          idHasRole: false,
          weight: 1 + (at % 5),
          values: [projects[at % 1_000]],
        };
      }
    },
  };
}

/** null: no Python with the packages of peers/requirements.txt. */
function inPython(folder) {
  try {
    const script = path.join(import.meta.dirname, "peers", "export.py");
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 20 };
    return JSON.parse(execFileSync(process.env.BENCH_PYTHON ?? "python3", [script, folder], options));
  } catch {
    return null;
  }
}

const rowsOf = (ours, theirs) =>
  WRITTEN.map((id) => ({
    id,
    ...ours[id],
    theirs: theirs?.[id] ?? null,
    ratio: theirs ? ours[id].ms / theirs[id] : null,
  }));
