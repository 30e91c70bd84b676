/** What is measured, in order: two sizes compared with Neo4j, then the index alone at growing sizes. */
import os from "node:os";
import { besideNeo4j } from "./beside.js";
import { AMPLE_MEMORY, DEFAULT_MEMORY } from "./database.js";
import { generate } from "./generate.js";
import { bytesOf, topPairs, viewOf, wedgesOf } from "./index.js";
import { collaborationOf, participationCount } from "./records.js";
import { interleaved } from "./timing.js";

const SEED = 2014;
const BODIES = 2_000;
/** A chain has ten members on average: 100 k and 1 M participations. */
const CHAINS_BESIDE = [10_000, 100_000];
const CHAINS_ALONE = [10_000, 30_000, 100_000, 300_000];

/** Targets for the largest size compared with Neo4j. */
const WANTED = {
  ...{ ratio: 40, bytesPerParticipation: 20 },
  ...{ importTimesBare: 2, heapGrowth: 1.5, refreshMs: 2_000 },
};

export async function measureAll(progress) {
  const at = new Date().toISOString();
  const beside = [];
  for (const chains of CHAINS_BESIDE) beside.push(await besideNeo4j(dataOf(chains), progress));
  const growth = [];
  for (const chains of CHAINS_ALONE) growth.push(await alone(dataOf(chains), progress));
  return {
    at,
    machine: machine(),
    seed: SEED,
    bodies: BODIES,
    wanted: WANTED,
    met: met(beside[0], beside.at(-1)),
    beside,
    growth,
  };
}

const dataOf = (chains) => generate({ bodies: BODIES, chains, seed: SEED });

function met(smallest, { pairs, participations, bytes, importing, following }) {
  return {
    ratio: pairs.ratio >= WANTED.ratio,
    bytesPerParticipation: bytes.incidence / participations <= WANTED.bytesPerParticipation,
    importTimesBare: importing.ratio <= WANTED.importTimesBare,
    heapGrowth: importing.heap <= WANTED.heapGrowth * smallest.importing.heap,
    refreshMs: following.refreshMs <= WANTED.refreshMs,
  };
}

function machine() {
  return {
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    load: os.loadavg().map((load) => Math.round(load * 10) / 10),
    node: process.versions.node,
    neo4j: AMPLE_MEMORY,
    neo4jManaged: DEFAULT_MEMORY,
  };
}

async function alone(data, progress) {
  progress(`the index alone, ${data.chains} chains`);
  const collaboration = collaborationOf(data);
  const { build } = await interleaved({ build: () => viewOf(collaboration) }, 3);
  const view = build.answer;
  const { rank } = await interleaved({ rank: () => topPairs(view) }, 7);
  return {
    chains: data.chains,
    participations: participationCount(data),
    wedges: wedgesOf(view),
    buildMs: build.ms,
    rankMs: rank.ms,
    bytes: bytesOf(view),
  };
}
