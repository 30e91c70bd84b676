/** Kills the program at random moments during imports, every fourth time with its database, and checks the data afterwards. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { managedStatus, stopInBackground } from "../dist/store/managed/managed-database.js";
import { freshHome, removeHome, ROOT } from "./home.js";
import { generate, random } from "./generate.js";
import { writeInterchange } from "./interchange.js";

const SEED = 7;
/** 2,000 bodies and 18,000 chains with ten members on average: 200,000 statements, including SERVES statements. */
const DATA = { bodies: 2_000, chains: 18_000, seed: SEED };
const WITH_JAVA_EVERY = 4;
/** A retry skips existing records, so the moments are drawn from the first part of the time of a whole import. */
const LATEST = 0.3;

/** @returns the outcome; throws at the first inconsistent database */
export async function measureKills(kills, progress) {
  const folder = await writeInterchange(generate(DATA));
  const homes = [freshHome()];
  try {
    progress("an import undisturbed");
    const start = performance.now();
    await program(homes[0], ["import", folder]);
    const whole = { ms: performance.now() - start, hash: await soundHash(homes[0]) };
    const tally = await killTimes(kills, { folder, whole, homes }, progress);
    return { kills, ...tally, wholeMs: whole.ms, contentHash: whole.hash, load: os.loadavg() };
  } finally {
    for (const home of homes) {
      await stopInBackground(home).catch(() => undefined);
      removeHome(home);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports into one data directory until it is complete, however often it is killed; then uses a new one. */
async function killTimes(kills, { folder, whole, homes }, progress) {
  const next = random(SEED);
  const tally = { withDatabase: 0, complete: 0 };
  homes.push(freshHome());
  for (let done = 0; done < kills;) {
    const home = homes.at(-1);
    const withDatabase = done % WITH_JAVA_EVERY === WITH_JAVA_EVERY - 1;
    const ms = Math.round(next() * LATEST * whole.ms);
    const killed = await killProgram(home, folder, ms, withDatabase);
    if (killed) progress(`${++done} killed after ${ms} ms${withDatabase ? ", its database too" : ""}`);
    if (killed && withDatabase) tally.withDatabase++;
    const hash = await soundHash(home);
    if (killed && done < kills) continue;
    if (killed) await program(home, ["import", folder]);
    assert.equal(killed ? await soundHash(home) : hash, whole.hash);
    tally.complete++;
    homes.push(freshHome());
  }
  return tally;
}

/** @returns whether it was still running */
async function killProgram(home, folder, ms, withDatabase) {
  const { child, said } = started(home, ["import", folder]);
  const end = once(child, "exit");
  await Promise.race([said("Proving every line"), end]);
  const timer = setTimeout(async () => {
    const { pid } = withDatabase ? await managedStatus(home) : { pid: null };
    child.kill("SIGKILL");
    if (pid !== null) process.kill(pid, "SIGKILL");
  }, ms);
  await end;
  clearTimeout(timer);
  return child.signalCode === "SIGKILL";
}

async function soundHash(home) {
  const { ok, version } = JSON.parse(await program(home, ["check", "--json"]));
  assert.ok(ok);
  return version.contentHash;
}

/** Runs a command to completion. @returns its output */
async function program(home, argv) {
  const { child, said } = started(home, argv);
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => (stdout += chunk));
  void said("");
  const [code] = await once(child, "close");
  assert.equal(code, 0, `xietong ${argv[0]} ended with ${code}`);
  return stdout;
}

function started(home, argv) {
  const { PATH, HOME, JAVA_HOME = "" } = process.env;
  const env = { PATH, HOME, JAVA_HOME, XIETONG_HOME: home };
  const child = spawn(process.execPath, [path.join(ROOT, "bin", "xietong.js"), ...argv], { env });
  child.stdin.end();
  child.stdout.resume();
  const said = (sign) =>
    new Promise((resolve) => {
      let stderr = "";
      child.stderr.setEncoding("utf8").on("data", (chunk) => {
        if ((stderr += chunk).includes(sign)) resolve();
      });
    });
  return { child, said };
}
