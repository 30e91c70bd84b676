/** Builds the parts that are missing or out of date. A stamp in `dist/` records the state of the sources of each build. */
import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.js";

const PACKAGE_FILES = ["package.json", "package-lock.json", "tsconfig.json"];

const PARTS = {
  program: {
    stamp: ".built",
    sources: ["src", "tsconfig.build.json", ...PACKAGE_FILES],
    product: "cli.js",
    tool: "node_modules/typescript-7/bin/tsc",
    // kept in dist/: if it survived a deleted dist/, the compiler would emit nothing
    arguments: ["-p", "tsconfig.build.json", "--tsBuildInfoFile", "dist/.tsbuildinfo"],
  },
  pages: {
    stamp: ".built-web",
    // seed: the font is subset to the characters of the built-in data
    sources: ["web", "client", "seed", ...PACKAGE_FILES],
    product: "web",
    tool: "node_modules/vite/bin/vite.js",
    arguments: ["build", "--config", "web/vite.config.ts", "--logLevel", "warn"],
  },
};

function* filesUnder(place) {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    yield [place, found];
    return;
  }
  for (const name of fs.readdirSync(place).sort()) yield* filesUnder(path.join(place, name));
}

/** @returns a hash that changes with the size or time of any file below the sources */
export function stateOf(root, sources) {
  const hash = crypto.createHash("sha256");
  for (const source of sources) {
    for (const [file, { size, mtimeMs }] of filesUnder(path.join(root, source))) {
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function isFresh(root, part) {
  const stamp = path.join(root, "dist", part.stamp);
  if (!fs.existsSync(stamp) || !fs.existsSync(path.join(root, "dist", part.product))) return false;
  return fs.readFileSync(stamp, "utf8") === stateOf(root, part.sources);
}

/** Runs a tool with its output on stderr and passes signals on to it. @returns what went wrong, or null */
function runTool(root, part) {
  const child = spawn(process.execPath, [path.join(root, part.tool), ...part.arguments], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  const pass = (signal) => child.kill(signal);
  process.on("SIGINT", pass).on("SIGTERM", pass);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(`The build did not start: ${error.message}.`));
    child.on("exit", (code, signal) => {
      if (code === 0) resolve(null);
      else resolve(signal ? "The build was interrupted." : "The build failed; the lines above say why.");
    });
  }).finally(() => process.off("SIGINT", pass).off("SIGTERM", pass));
}

async function build(root, part) {
  if (!fs.existsSync(path.join(root, part.tool))) {
    process.stderr.write("The packages that build xietong are not installed. Run npm ci first.\n");
    return false;
  }
  const stamp = path.join(root, "dist", part.stamp);
  // taken before the build, so that a source that changes meanwhile triggers a rebuild at the next start
  const state = stateOf(root, part.sources);
  fs.rmSync(stamp, { force: true });
  const fault = await runTool(root, part);
  if (fault !== null) {
    process.stderr.write(`${fault}\n`);
    return false;
  }
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, state);
  return true;
}

/** @returns whether the named parts are now built from the current sources; without sources, as in an image, they are */
export async function ensureBuilt(root, names) {
  if (!fs.existsSync(path.join(root, "src"))) return true;
  const stale = () => names.map((name) => PARTS[name]).filter((part) => !isFresh(root, part));
  if (stale().length === 0) return true;
  return withLock(path.join(root, ".cache", "build.lock"), async () => {
    const parts = stale();
    if (parts.length > 0) process.stderr.write("Building xietong (once)…\n");
    for (const part of parts) if (!(await build(root, part))) return false;
    return true;
  });
}
