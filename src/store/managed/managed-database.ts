import type { Connection } from "./probe.js";
import { runningJava, stopJava } from "./instance.js";
import { type HeldLock, inUse, joinable, joinOrLock } from "./join.js";
import { keepRunning } from "./keep-running.js";
import { launch, type ManagedOptions } from "./launch.js";
import { type Layout, prepareHome } from "./layout.js";
import { takeLock } from "./lock.js";
import { repair } from "./repair.js";
import { noteUpgraded } from "./upgrade.js";

export type { Connection } from "./probe.js";
export type { ManagedOptions } from "./launch.js";
export {
  type BackgroundStart,
  type ManagedStatus,
  managedStatus,
  resetManaged,
  startInBackground,
  stopInBackground,
} from "./background.js";

export interface ManagedDatabase {
  connection: Connection;
  /** Whether this process started the Java process; if so, it stops it. */
  startedHere: boolean;
  /** Leftovers of an earlier run that were repaired, one sentence each. */
  found: string[];
  /** Says that the data are as this version of the program needs them: a copy of the former ones is removed. */
  upToDate: () => void;
  /** Stops the database if it was started here, and releases the lock. May be called more than once. */
  stop: () => Promise<void>;
}

/**
 * Starts the database and owns the data directory until `stop()`; Java is restarted on the same port if it dies
 * meanwhile. A background database of `db start` is used, and left running.
 * @throws UserError HOME_IN_USE when a live process owns the directory
 */
export async function startManaged(options: ManagedOptions): Promise<ManagedDatabase> {
  const layout = prepareHome(options.home);
  const attempt = await takeLock(layout.lock, "server");
  if (!attempt.taken) throw inUse(layout, attempt.owner);
  const database = await open(layout, options, attempt);
  const endWatch = keepRunning(layout, options, !database.startedHere);
  return { ...database, stop: once(() => endWatch().then(database.stop)) };
}

/** For commands: joins the running database of this directory, or starts one that runs until `stop()`. */
export async function attachManaged(options: ManagedOptions): Promise<ManagedDatabase> {
  const layout = prepareHome(options.home);
  const outcome = await joinOrLock(layout, options.progress);
  if ("lock" in outcome) return open(layout, options, outcome.lock);
  return {
    connection: outcome.connection,
    startedHere: false,
    found: [],
    upToDate: () => noteUpgraded(layout, options),
    stop: async () => {},
  };
}

/** With the lock held: repairs what an earlier run left, then uses the background database or starts one. */
async function open(layout: Layout, options: ManagedOptions, lock: HeldLock): Promise<ManagedDatabase> {
  try {
    const found = await repair(layout, lock.abandonedBy, options.progress);
    const running = await joinable(layout, null);
    const connection = running ?? (await launch(layout, options, false));
    const startedHere = running === null;
    const upToDate = () => noteUpgraded(layout, options);
    return { connection, startedHere, found, upToDate, stop: once(() => close(layout, startedHere, lock)) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function close(layout: Layout, startedHere: boolean, lock: HeldLock): Promise<void> {
  const pid = startedHere ? runningJava(layout) : null;
  if (pid !== null) await stopJava(layout, pid);
  lock.release();
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= action());
}
