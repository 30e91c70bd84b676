/** Starts benchmark programs that serve HTTP, and runs commands of the program. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { spawn } from "node:child_process";
import path from "node:path";
import { ROOT } from "./home.js";

const PROGRAM = path.join("bin", "xietong.js");

/** @returns its GraphQL address, once it has printed it */
export async function serve(servers, argv, more) {
  const child = started(argv, more, ["ignore", "pipe", "inherit"]);
  servers.push(child);
  let said = "";
  for await (const [chunk] of chunksOf(child)) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec((said += chunk));
    if (found) return found[0];
  }
  throw new Error(`${path.basename(argv[0])} did not start`);
}

/** Runs one command of the program to completion, with its own data directory. */
export async function command(home, argv, more = {}) {
  const child = started([PROGRAM, ...argv], { XIETONG_HOME: home, ...more }, ["ignore", "pipe", "pipe"]);
  let [printed, said] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (printed = (printed + text).slice(-2_000)));
  child.stderr.setEncoding("utf8").on("data", (text) => (said = (said + text).slice(-2_000)));
  const [code] = await once(child, "close");
  assert.equal(code, 0, `xietong ${argv[0]} ended with ${code}: ${said}`);
  return printed;
}

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

function started(argv, more, stdio) {
  const { PATH, HOME, JAVA_HOME = "" } = process.env;
  const env = { PATH, HOME, JAVA_HOME, NODE_ENV: "production", ...more };
  return spawn(process.execPath, argv, { cwd: ROOT, env, stdio });
}

async function* chunksOf(child) {
  const ended = once(child, "exit").then(() => null);
  for (;;) {
    const chunk = await Promise.race([once(child.stdout, "data"), ended]);
    if (chunk === null) return;
    yield chunk;
  }
}
