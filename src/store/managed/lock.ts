import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { startOf } from "./processes.js";

/** Role of the lock's owner: commands may join a server's database, but wait for another command to end. */
export type Role = "server" | "command";

export interface Owner {
  pid: number;
  /** Start time, which tells the owner from a later process with the same pid. */
  started: string | null;
  role: Role;
}

/** Placeholder for the owner of an unreadable lock file. */
export const UNKNOWN_OWNER: Owner = { pid: 0, started: null, role: "command" };

export type LockAttempt =
  | { taken: false; owner: Owner }
  /** `abandonedBy`: a former owner that exited without releasing the lock. */
  | { taken: true; abandonedBy: Owner | null; release: () => void };

/** Takes the lock of a data directory, also from a dead owner. Of concurrent attempts exactly one succeeds. */
export async function takeLock(file: string, role: Role): Promise<LockAttempt> {
  const me: Owner = { pid: process.pid, started: startOf(process.pid), role };
  for (;;) {
    if (create(file, me)) return { taken: true, abandonedBy: null, release: () => release(file, me) };
    const owner = await readOwner(file);
    if (owner === "none") continue;
    if (isLive(owner)) return { taken: false, owner };
    if (await takeOver(file, owner, me)) {
      return { taken: true, abandonedBy: owner, release: () => release(file, me) };
    }
  }
}

/** The live process that owns the directory, or null. */
export async function liveOwner(file: string): Promise<Owner | null> {
  const owner = await readOwner(file);
  return owner !== "none" && isLive(owner) ? owner : null;
}

/**
 * Replaces a dead owner with this process. Removing and recreating the file would let two processes remove each
 * other's lock, so only the holder of a second, short-lived lock may replace the first.
 */
async function takeOver(file: string, dead: Owner, me: Owner): Promise<boolean> {
  const guard = `${file}.takeover`;
  if (!create(guard, me)) {
    const other = await readOwner(guard);
    if (other !== "none" && !isLive(other)) rmSync(guard, { force: true });
    await pause(20);
    return false;
  }
  try {
    const now = await readOwner(file);
    if (now === "none" || now.pid !== dead.pid || now.started !== dead.started) return false;
    writeFileSync(`${file}.${me.pid}`, JSON.stringify(me), { mode: 0o600 });
    renameSync(`${file}.${me.pid}`, file);
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function create(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Retries, because a lock file may be read before its content is written; one that stays unreadable has no owner. */
async function readOwner(file: string): Promise<Owner | "none"> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      return JSON.parse(readFileSync(file, "utf8")) as Owner;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return "none";
      await pause(20);
    }
  }
  return UNKNOWN_OWNER;
}

const isLive = (owner: Owner) => owner.started !== null && startOf(owner.pid) === owner.started;

function release(file: string, me: Owner): void {
  try {
    const owner = JSON.parse(readFileSync(file, "utf8")) as Owner;
    if (owner.pid === me.pid && owner.started === me.started) rmSync(file);
  } catch {
    // The directory was removed already.
  }
}
