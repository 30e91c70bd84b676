/** Lock across processes: a directory that exists while the lock is held. */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LONGEST_WAIT_MS = 5 * 60_000;
/** Codes of a failed rename that mean that the lock is held. */
const LOCK_HELD = new Set(["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"]);

/** Renaming onto a non-empty directory fails, so the lock always appears together with its owner's pid. */
function claim(lock) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  const own = fs.mkdtempSync(`${lock}-`);
  fs.writeFileSync(path.join(own, "owner"), String(process.pid));
  try {
    fs.renameSync(own, lock);
    return true;
  } catch (error) {
    fs.rmSync(own, { recursive: true, force: true });
    if (LOCK_HELD.has(error.code)) return false;
    throw error;
  }
}

function ownerOf(lock) {
  try {
    return Number(fs.readFileSync(path.join(lock, "owner"), "utf8"));
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Moves a dead owner's lock aside under a name with its pid; a concurrent attempt finds that name taken and does nothing. */
function clearDead(lock, owner, aside) {
  try {
    fs.renameSync(lock, aside);
    process.stderr.write(`Taking over the unfinished build of process ${owner}.\n`);
  } catch {
    // another process has cleared it
  }
}

/** Runs `work` while holding the lock; waits at most five minutes for it. */
export async function withLock(lock, work) {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  const asides = [];
  while (!claim(lock)) {
    const owner = ownerOf(lock);
    if (owner !== null && !isAlive(owner)) {
      asides.push(`${lock}.dead-${owner}`);
      clearDead(lock, owner, asides.at(-1));
    } else if (Date.now() > deadline) {
      process.stderr.write(
        `Another build (process ${owner}) is still running. If it is not, remove ${lock}.\n`,
      );
      return false;
    } else {
      await pause(200);
    }
  }
  try {
    return await work();
  } finally {
    for (const directory of [lock, ...asides]) fs.rmSync(directory, { recursive: true, force: true });
  }
}
