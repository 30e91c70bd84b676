/** Compares the explorer at growing sizes with sigma's default settings on the same graph. */
import { rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { stopInBackground } from "../dist/store/managed/managed-database.js";
import { openBrowser } from "./browser.js";
import { denseSheet } from "./dense-sheet.js";
import { networkOf } from "./explorer-data.js";
import { measureExplorer as measureOurs } from "./explorer-page.js";
import { bundlePeer, measurePeer } from "./explorer-peer.js";
import { freshHome, removeHome } from "./home.js";
import { writeInterchange } from "./interchange.js";
import { command, serve, stop } from "./serving.js";
import { median } from "./timing.js";

const ROUNDS = 3;
const SIZES = [
  { bodies: 50, links: 70, members: 3, wanted: { firstMs: 300, fps: 40 } },
  { bodies: 300, links: 1_000, members: 4, wanted: { firstMs: 300, fps: 30 } },
  { bodies: 1_000, links: 5_000, members: 5, wanted: { redrawMs: 50 } },
  { bodies: 5_000, links: 20_000, members: 4, wanted: { firstMs: 1_000 } },
];
/** One sheet of 400 documents: every pair, and the backbone that the page chooses. */
const DENSE = [
  { rule: "ALL", bodies: 170, links: 8_370, wanted: { firstMs: 700, fps: 30, redrawMs: 100 } },
  { rule: "", bodies: 170, links: 504, wanted: { firstMs: 700, fps: 30, redrawMs: 100 } },
];
/** @returns medians of explorer and peer for each size */
export async function measureExplorer(progress, sizes = SIZES, dense = DENSE) {
  const script = await bundlePeer();
  const rows = [];
  for (const size of sizes) {
    const run = (origin) => inRounds(origin, { ...size, rule: "ALL" }, script, progress);
    rows.push(await served(networkOf(size), run));
  }
  if (dense.length > 0) rows.push(...(await ofSheet(dense, script, progress)));
  return { rows, rounds: ROUNDS, load: os.loadavg() };
}

function ofSheet(dense, script, progress) {
  return servedAfter(
    async (home) => {
      const file = path.join(home, "dense.csv");
      writeFileSync(file, denseSheet());
      await command(home, ["seed"]);
      await command(home, ["import", "--table", file, "--dataset", "bench"]);
    },
    async (origin) => {
      const rows = [];
      for (const size of dense) rows.push(await inRounds(origin, size, script, progress));
      return rows;
    },
  );
}

async function inRounds(origin, size, script, progress) {
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++) {
    progress(`${size.bodies} bodies, ${size.links} links: round ${round}`);
    const found = await oneRound(origin, size, script);
    if (round > 0) rounds.push(found);
  }
  return { ...size, ours: medians(rounds, "ours"), peer: medians(rounds, "peer") };
}

/** A new browser for each round, so that neither side is affected by the other. */
async function oneRound(origin, { rule }, script) {
  const browser = await openBrowser();
  try {
    const { graph, size, ...ours } = await measureOurs(browser, origin, rule);
    return { ours, peer: await measurePeer(browser, script, { graph, size }) };
  } finally {
    await browser.close();
  }
}

const medians = (rounds, who) =>
  Object.fromEntries(
    Object.keys(rounds[0][who]).map((part) => [part, median(rounds.map((round) => round[who][part]))]),
  );

/** Runs work against the program, served from its own data directory with the generated data. */
export async function served(data, run) {
  const folder = await writeInterchange(data);
  try {
    return await servedAfter((home) => command(home, ["import", folder]), run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function servedAfter(prepare, run) {
  const home = freshHome();
  const servers = [];
  try {
    await prepare(home);
    const settings = { PORT: "0", XIETONG_HOME: home };
    const address = await serve(servers, ["bin/xietong.js", "serve"], settings);
    return await run(new URL(address).origin);
  } finally {
    for (const server of servers) await stop(server);
    await stopInBackground(home).catch(() => undefined);
    removeHome(home);
  }
}
