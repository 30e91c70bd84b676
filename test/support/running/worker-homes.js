/** The databases of jest workers: where they are kept, and how they are stopped and removed. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { stopInBackground } from "../../../dist/store/managed/managed-database.js";

export const HOMES_PREFIX = "xietong-workers-";

/** Stops every database below the folder and removes it. */
export async function removeHomes(folder) {
  const homes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of homes) await stopInBackground(path.join(folder, name));
  rmSync(folder, { recursive: true, force: true });
}

/** Removes what test runs left behind that were killed. */
export async function sweepHomes() {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(HOMES_PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    if (!isAlive(path.join(folder, "pid"))) await removeHomes(folder);
  }
}

function isAlive(file) {
  if (!existsSync(file)) return true; // Just being made by another run.
  try {
    return process.kill(Number(readFileSync(file, "utf8")), 0);
  } catch {
    return false;
  }
}
