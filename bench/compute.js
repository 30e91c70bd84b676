/** Compares the index with the same algorithm in C and with common research tools; needs no database. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import graphology from "graphology";
import betweennessOf from "graphology-metrics/centrality/betweenness.js";
import { betweenness } from "../dist/analysis/network/measures/betweenness.js";
import { graphOf } from "../dist/analysis/network/graph.js";
import { buildScope } from "../dist/analysis/pairs/pair-scope.js";
import { computerFor } from "../dist/services/computing/computer.js";
import { rankedPairs } from "../dist/services/questions/pairs/pair-ranking.js";
import { closeThreads } from "../dist/services/computing/threads.js";
import { generate, random } from "./generate.js";
import { EVERYBODY, named, TOP_10, topPairs, viewOf, wedgesOf } from "./index.js";
import { collaborationOf } from "./records.js";
import { interleaved } from "./timing.js";

const BODIES = 2_000;
const CHAINS = 100_000;
const GROWN = 10 * CHAINS;
const LINKS = 100_000;
const TIMES = 9;
/** Measured fewer times, since it takes longer. */
const TIMES_GRAPHOLOGY = 3;
const COMPUTER = computerFor(new AbortController().signal, 60_000);
const PEERS = path.join(import.meta.dirname, "peers");

/** @returns milliseconds by program and task, with the target ratios */
export async function measureCompute(progress) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-bench-"));
  try {
    progress("1 M participations");
    const view = viewOf(collaborationOf(generate({ bodies: BODIES, chains: CHAINS, seed: 2014 })));
    const network = randomNetwork();
    const files = { incidence: path.join(folder, "incidence"), edges: path.join(folder, "edges") };
    writeFileSync(files.incidence, incidenceBytes(view.incidence));
    writeFileSync(files.edges, edgeBytes(network));
    const graph = graphOf(network.nodes, network.links);
    const ours = await interleaved(
      {
        pairs: () => topPairs(view),
        onTwoThreads: async () =>
          named(view, await rankedPairs(view, buildScope(view, EVERYBODY), TOP_10, COMPUTER)),
        betweenness: () => betweenness.compute(graph),
      },
      TIMES,
    );
    await closeThreads();
    requireSame("two threads", ours.onTwoThreads.answer, ours.pairs.answer);
    const expected = ours.pairs.answer.map(({ a, b, shared }) => [place(a), place(b), shared]);
    progress("graphology");
    const inGraphology = await throughGraphology(network, ours.betweenness.answer);
    progress("C, one thread");
    const c = inC(folder, files.incidence, expected);
    progress("SciPy, DuckDB, igraph");
    const python = inPython(files, expected, ours.betweenness.answer, network.nodes);
    progress("10 M participations");
    return {
      ...report(ours, c, python, inGraphology),
      ...(await grown(view, ours.pairs.ms)),
      load: os.loadavg(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const place = (id) => Number(id.split("-").pop());

/** Random pairs of nodes, each once. */
function randomNetwork() {
  const next = random(7);
  const drawn = new Set();
  while (drawn.size < LINKS) {
    const [a, b] = [Math.floor(next() * BODIES), Math.floor(next() * BODIES)];
    if (a !== b) drawn.add(Math.min(a, b) * BODIES + Math.max(a, b));
  }
  const sorted = [...drawn].sort((a, b) => a - b);
  const source = Int32Array.from(sorted, (pair) => Math.floor(pair / BODIES));
  const target = Int32Array.from(sorted, (pair) => pair % BODIES);
  return { nodes: BODIES, links: { length: LINKS, source, target, weight: new Int32Array(LINKS).fill(1) } };
}

function incidenceBytes({ bodyCount, itemCount, bodyStart, items, above, itemStart, members }) {
  const head = Int32Array.of(bodyCount, itemCount, items.length);
  return joined([head, bodyStart, items, above, itemStart, Int32Array.from(members)]);
}

function edgeBytes({ nodes, links: { length, source, target } }) {
  return joined([Int32Array.of(nodes, length), source, target]);
}

function joined(arrays) {
  return Buffer.concat(
    arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** @returns milliseconds */
async function throughGraphology({ nodes, links }, expected) {
  const graph = new graphology.UndirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (let i = 0; i < links.length; i++) graph.addEdge(links.source[i], links.target[i]);
  const { run } = await interleaved(
    { run: () => betweennessOf(graph, { getEdgeWeight: null }) },
    TIMES_GRAPHOLOGY,
  );
  const off = expected.some((value, node) => Math.abs(value - run.answer[node]) > 1e-9);
  if (off) throw new Error("graphology found another betweenness");
  return run.ms;
}

/** null: no C compiler. */
function inC(folder, incidence, expected) {
  const program = path.join(folder, "pairs");
  try {
    execFileSync("cc", ["-O3", "-o", program, path.join(PEERS, "pairs.c")]);
  } catch {
    return null;
  }
  const lines = execFileSync(program, [incidence, String(TIMES)], { encoding: "utf8" })
    .trim()
    .split("\n");
  const found = lines.slice(TIMES).map((line) => line.split(" ").map(Number));
  requireSame("C", found, expected);
  return middle(lines.slice(0, TIMES).map(Number));
}

/** null: no Python with the packages of peers/requirements.txt. BENCH_PYTHON selects the interpreter. */
function inPython({ incidence, edges }, expected, ours, nodes) {
  const script = path.join(PEERS, "compute.py");
  let said;
  try {
    const python = process.env.BENCH_PYTHON ?? "python3";
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    said = JSON.parse(execFileSync(python, [script, incidence, edges, String(TIMES)], options));
  } catch {
    return null;
  }
  requireSame("SciPy", said.scipy.found, expected);
  requireSame("DuckDB", said.duckdb.found, expected);
  const sum = (ours.reduce((a, b) => a + b, 0) * ((nodes - 1) * (nodes - 2))) / 2;
  if (Math.abs(sum / said.igraph.found - 1) > 1e-9) throw new Error("igraph found another betweenness");
  return said;
}

function requireSame(who, found, expected) {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  throw new Error(`${who} found other pairs: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >>> 1];

function report(ours, c, python, inGraphology) {
  const peers = [
    ["C, -O3, one thread", c, ours.pairs.ms],
    ["the same, ours on two threads", c, ours.onTwoThreads.ms],
    ["SciPy sparse product", python?.scipy.ms, ours.pairs.ms],
    ["DuckDB self-join, one thread", python?.duckdb.ms, ours.pairs.ms],
    ["graphology betweenness", inGraphology, ours.betweenness.ms],
    ["igraph betweenness", python?.igraph.ms, ours.betweenness.ms],
  ];
  return {
    rows: peers.map(([peer, theirs, own]) => ({
      peer,
      theirs: theirs ?? null,
      ours: own,
      timesTheirs: theirs ? own / theirs : null,
    })),
  };
}

/** The time per wedge at ten times the size, relative to this size. */
async function grown(small, smallMs) {
  const large = viewOf(collaborationOf(generate({ bodies: BODIES, chains: GROWN, seed: 2014 })));
  const { pairs } = await interleaved({ pairs: () => topPairs(large) }, 3);
  const perWedge = (view, ms) => (ms * 1e6) / wedgesOf(view);
  const [least, most] = [perWedge(small, smallMs), perWedge(large, pairs.ms)];
  return { growth: { largeMs: pairs.ms, wedgeNs: least, wedgeNsLarge: most, ratio: most / least } };
}
