/** Fills the managed database with Neo4j's own importer, which writes the files of a whole database at once. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { UserError } from "../../errors.js";
import { findNeo4j, type FoundNeo4j } from "./find-neo4j.js";
import { runImporter } from "./importer.js";
import { runningJava, stopJava } from "./instance.js";
import { inUse } from "./join.js";
import { launch, type ManagedOptions } from "./launch.js";
import { type Layout, layoutOf, prepareHome } from "./layout.js";
import { noteWhole, putInPlace } from "./load-aside.js";
import { liveOwner, takeLock } from "./lock.js";
import type { Connection } from "./probe.js";
import { repair } from "./repair.js";

export interface HeldForLoad {
  /** An empty folder for the files, on the disk of the data. */
  folder: string;
  /** Runs `work` on the database that is there; not where there is none yet. */
  withStored(work: (connection: Connection) => Promise<void>): Promise<void>;
  /**
   * Imports the files of the folder, and puts the database that comes of it in place of the empty one.
   * @throws UserError BULK_LOAD_FAILED, STORAGE_FULL
   */
  load(signal: AbortSignal): Promise<void>;
  /** Removes the files, and lets others use the data directory. */
  release(): void;
}

/**
 * Keeps the data directory from all others until `release`.
 * @throws UserError HOME_IN_USE when a database runs there; JAVA_MISSING, JAVA_TOO_OLD, MAVEN_MISSING, MAVEN_FAILED
 */
export async function holdForLoad(options: ManagedOptions): Promise<HeldForLoad> {
  const layout = prepareHome(options.home);
  const lock = await takeLock(layout.lock, "command");
  if (!lock.taken) throw inUse(layout, lock.owner);
  let neo4j: FoundNeo4j;
  try {
    for (const line of await repair(layout, lock.abandonedBy, options.progress)) options.progress(line);
    if (runningJava(layout) !== null) throw inBackground(layout);
    // before the source is proved, which takes minutes
    neo4j = await findNeo4j(layout, options);
    mkdirSync(layout.bulk, { mode: 0o700 });
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    folder: layout.bulk,
    withStored: (work) => withStored(layout, options, work),
    load: (signal) => load(neo4j, layout, options, signal),
    release: () => {
      for (const folder of [layout.bulk, layout.loading]) rmSync(folder, { recursive: true, force: true });
      lock.release();
    },
  };
}

/** Whether no database was made in a data directory, and nobody is about to make one. */
export async function isUnused(home: string): Promise<boolean> {
  const layout = layoutOf(home);
  return !hasDatabases(layout) && (await liveOwner(layout.lock)) === null;
}

const hasDatabases = ({ data }: Layout): boolean => existsSync(path.join(data, "databases"));

async function withStored(
  layout: Layout,
  options: ManagedOptions,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  if (!hasDatabases(layout)) return;
  const connection = await launch(layout, options, false);
  try {
    await work(connection);
  } finally {
    const pid = runningJava(layout);
    if (pid !== null) await stopJava(layout, pid);
  }
}

async function load(
  neo4j: FoundNeo4j,
  layout: Layout,
  options: ManagedOptions,
  signal: AbortSignal,
): Promise<void> {
  await runImporter(neo4j, layout, options, signal);
  noteWhole(layout);
  putInPlace(layout);
}

const inBackground = ({ home }: Layout) =>
  new UserError(
    "HOME_IN_USE",
    `A database runs in the background for ${home}. Stop it with npx xietong db stop, then load again; nothing was written.`,
  );
