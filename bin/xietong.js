#!/usr/bin/env node
/** Starts xietong: builds if the build is missing or out of date, then runs `dist/cli.js`. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OLDEST_NODE = [20, 19];
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function missingRequirement() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    return `xietong needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`;
  }
  if (!fs.existsSync(path.join(root, "node_modules")))
    return "The packages are not installed. Run npm ci first.";
  return null;
}

/** Only the server needs the pages; the tests use `build` to build both parts. */
function partsFor(command) {
  return command === "serve" || command === "build" ? ["program", "pages"] : ["program"];
}

async function start(argv) {
  const problem = missingRequirement();
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const command = argv.find((word) => !word.startsWith("-"));
  const { ensureBuilt } = await import("./build.js");
  if (!(await ensureBuilt(root, partsFor(command)))) return 1;
  if (command === "build") return 0;
  const { run } = await import(pathToFileURL(path.join(root, "dist", "cli.js")).href);
  return run(argv);
}

process.exitCode = await start(process.argv.slice(2));
