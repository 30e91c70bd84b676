import { existsSync } from "node:fs";
import { folderBytes } from "./folder-size.js";
import { readInstance, runningJava, stopJava } from "./instance.js";
import { type HeldLock, inUse, joinable, joinOrLock } from "./join.js";
import { connectionOf, launch, type ManagedOptions } from "./launch.js";
import { settleLoad } from "./load-aside.js";
import { moveAside } from "./keep-aside.js";
import { existingLayout, type Layout, NEO4J_VERSION, prepareHome } from "./layout.js";
import { liveOwner, takeLock } from "./lock.js";
import { repair } from "./repair.js";

export interface BackgroundStart {
  uri: string;
  /** False: a database was already running for this directory. */
  started: boolean;
  /** The server that owns the database and stops it on exit; null for a background database. */
  ownerPid: number | null;
  found: string[];
}

/** `db start`: starts a database that outlives this process, until `db stop`. */
export async function startInBackground(options: ManagedOptions): Promise<BackgroundStart> {
  const layout = prepareHome(options.home);
  const outcome = await joinOrLock(layout, options.progress);
  if ("lock" in outcome) return startAndLeave(layout, options, outcome.lock);
  return { uri: outcome.connection.uri, started: false, ownerPid: outcome.owner?.pid ?? null, found: [] };
}

async function startAndLeave(
  layout: Layout,
  options: ManagedOptions,
  lock: HeldLock,
): Promise<BackgroundStart> {
  try {
    const found = await repair(layout, lock.abandonedBy, options.progress);
    const running = await joinable(layout, null);
    const { uri } = running ?? (await launch(layout, options, true));
    return { uri, started: running === null, ownerPid: null, found };
  } finally {
    lock.release();
  }
}

/**
 * `db stop`: ends a database that has no owner, one in the background or one left by a killed process.
 * @returns whether one was running
 * @throws UserError HOME_IN_USE when a live process owns it
 */
export async function stopInBackground(home: string): Promise<boolean> {
  return (await whileStopped(home, () => undefined))?.wasRunning ?? false;
}

/**
 * `db reset`: stops such a database and moves its data out of the way; the next start makes an empty one.
 * @returns the folder that holds the former data; null when there were none
 * @throws UserError HOME_IN_USE when a live process owns it
 */
export async function resetManaged(home: string): Promise<string | null> {
  const done = await whileStopped(home, async (layout) => {
    await settleLoad(layout);
    return existsSync(layout.data) ? moveAside(layout) : null;
  });
  return done?.result ?? null;
}

/** @returns null when the home has no database */
async function whileStopped<T>(
  home: string,
  work: (layout: Layout) => T | Promise<T>,
): Promise<{ wasRunning: boolean; result: T } | null> {
  const layout = existingLayout(home);
  if (!existsSync(layout.neo4j)) return null;
  const attempt = await takeLock(layout.lock, "command");
  if (!attempt.taken) throw inUse(layout, attempt.owner);
  try {
    const pid = runningJava(layout);
    if (pid !== null) await stopJava(layout, pid);
    return { wasRunning: pid !== null, result: await work(layout) };
  } finally {
    attempt.release();
  }
}

export interface ManagedStatus {
  running: boolean;
  uri: string | null;
  pid: number | null;
  /** The process that holds the directory; null: none. */
  ownerPid: number | null;
  neo4jVersion: string;
  dataDirectory: string;
  /** Size of the data directory on disk. */
  bytes: number;
}

/** `db status`. Read-only: creates, starts and repairs nothing. */
export async function managedStatus(home: string): Promise<ManagedStatus> {
  const layout = existingLayout(home);
  const pid = runningJava(layout);
  const instance = readInstance(layout);
  return {
    running: pid !== null,
    uri: pid !== null && instance?.pid === pid ? connectionOf(instance.boltPort, "").uri : null,
    pid,
    ownerPid: (await liveOwner(layout.lock))?.pid ?? null,
    neo4jVersion: NEO4J_VERSION,
    dataDirectory: layout.home,
    bytes: folderBytes(layout.home),
  };
}
