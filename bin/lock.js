/** One owner at a time across processes: a directory that exists while somebody works. */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LONGEST_WAIT_MS = 5 * 60_000;
const HELD = new Set(["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"]);

/** Renaming a directory onto one that is not empty fails, so the owner's name is there from the first moment. */
function claim(lock) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  const own = fs.mkdtempSync(`${lock}-`);
  fs.writeFileSync(path.join(own, "owner"), String(process.pid));
  try {
    fs.renameSync(own, lock);
    return true;
  } catch (error) {
    fs.rmSync(own, { recursive: true, force: true });
    if (HELD.has(error.code)) return false;
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

/** Puts a dead owner's lock aside under the owner's number: a second clearer finds the place taken and changes nothing. */
function clearDead(lock, owner, aside) {
  try {
    fs.renameSync(lock, aside);
    process.stderr.write(`A build that process ${owner} left unfinished is taken over.\n`);
  } catch {
    // Somebody else has cleared it.
  }
}

/** Runs `work` alone; waits its turn for a bounded time. */
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
        `Another build (process ${owner}) does not end. Remove ${lock} if none is running.\n`,
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
