import type { Connection } from "./answering.js";
import { runningJava, stopJava } from "./instance.js";
import { type HeldLock, inUse, joinable, joinOrLock } from "./join.js";
import { keepRunning } from "./keep-running.js";
import { launch, type ManagedOptions } from "./launch.js";
import { type Layout, prepareHome } from "./layout.js";
import { takeLock } from "./lock.js";
import { mend } from "./mend.js";

export type { Connection } from "./answering.js";
export type { ManagedOptions } from "./launch.js";
export {
  type BackgroundStart,
  type ManagedStatus,
  managedStatus,
  startInBackground,
  stopInBackground,
} from "./background.js";

export interface ManagedDatabase {
  connection: Connection;
  /** Whether this process started the Java process, and so stops it. */
  startedHere: boolean;
  /** What was found of an earlier run and mended, one sentence each. */
  found: string[];
  /** Stops the database if it was started here, and gives the lock back. May be called again. */
  stop: () => Promise<void>;
}

/**
 * Starts the database and owns the data directory until `stop()`; a Java that dies meanwhile is started again on
 * the same port. One that `db start` left in the background is
 * used and left running.
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

/** For commands: joins the database that runs for this directory, else starts one until `stop()`. */
export async function attachManaged(options: ManagedOptions): Promise<ManagedDatabase> {
  const layout = prepareHome(options.home);
  const way = await joinOrLock(layout, options.progress);
  if ("lock" in way) return open(layout, options, way.lock);
  return { connection: way.connection, startedHere: false, found: [], stop: async () => {} };
}

/** With the lock held: mends what an earlier run left, then uses the background database or starts one. */
async function open(layout: Layout, options: ManagedOptions, lock: HeldLock): Promise<ManagedDatabase> {
  try {
    const found = await mend(layout, lock.abandonedBy, options.progress);
    const running = await joinable(layout, null);
    const connection = running ?? (await launch(layout, options, false));
    const startedHere = running === null;
    return { connection, startedHere, found, stop: once(() => close(layout, startedHere, lock)) };
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
