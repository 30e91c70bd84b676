/** Opens the configured graph: the given database, or the managed one of the data directory. */
import type { Config } from "../../config.js";
import { Graph } from "../../store/graph.js";
import { requireRoom } from "../../store/managed/free-space.js";
import { attachManaged, startManaged, type ManagedDatabase } from "../../store/managed/managed-database.js";
import { migrate, refuseHalfLoaded, refuseNewer, schemaName } from "../../store/migrate.js";
import { CurrentCollaboration } from "../data/current-collaboration.js";
import { KeptIndexes } from "../data/kept-indexes.js";
import type { Progress } from "../progress.js";
import { seedWhenEmpty } from "./seeding.js";

export { migrate };

export interface OpenGraph {
  graph: Graph;
  /** To be called once the database was migrated. */
  upToDate: () => void;
  /** Closes the connections, and the managed database if this process started it. */
  close(): Promise<void>;
}

/**
 * @param purpose SERVE owns the data directory; USE shares a database that already runs there
 * @param next MIGRATE: the caller migrates it before anything is read
 * @throws UserError DATABASE_UNAVAILABLE, DATABASE_CREDENTIALS, DATABASE_NEWER, BULK_LOAD_FAILED, HOME_IN_USE, and those of the managed database
 */
export async function openGraph(
  config: Config,
  purpose: "SERVE" | "USE",
  progress: Progress,
  next: "MIGRATE" | "READ" = "READ",
): Promise<OpenGraph> {
  const managed = config.givenDatabase ? null : await openManaged(config, purpose, progress);
  const connection = (config.givenDatabase ?? managed?.connection)!;
  const beforeWrite = managed ? () => requireRoom(config.managed.home, config.managed.minFreeMb) : undefined;
  const graph = new Graph(connection, config.limits.requestTimeoutMs, beforeWrite);
  const close = async (): Promise<void> => {
    await graph.close();
    await managed?.stop();
  };
  try {
    await graph.verify();
    await refuseNewer(graph);
    if (next === "READ") await refuseHalfLoaded(graph);
  } catch (error) {
    await close();
    throw error;
  }
  return { graph, upToDate: () => managed?.upToDate(), close };
}

async function openManaged(
  config: Config,
  purpose: "SERVE" | "USE",
  progress: Progress,
): Promise<ManagedDatabase> {
  const options = { ...config.managed, progress, schema: schemaName() };
  const managed = await (purpose === "SERVE" ? startManaged(options) : attachManaged(options));
  managed.found.forEach((line) => progress(line));
  return managed;
}

export interface ReadyGraph extends OpenGraph {
  current: CurrentCollaboration;
}

/**
 * What is done to the database before it is used. SEEDED: it is migrated, and an empty one gets the built-in data.
 * MIGRATED: an empty one stays empty. AS_IS: nothing is written.
 */
export type Preparation = "SEEDED" | "MIGRATED" | "AS_IS";

/** Opens the graph, prepares it, and loads the index. */
export async function openReadyGraph(
  config: Config,
  purpose: "SERVE" | "USE",
  progress: Progress,
  preparation: Preparation = "SEEDED",
): Promise<ReadyGraph> {
  const next = preparation === "AS_IS" ? "READ" : "MIGRATE";
  const open = await openGraph(config, purpose, progress, next);
  try {
    if (preparation !== "AS_IS") {
      await prepare(open.graph, preparation, progress);
      open.upToDate();
    }
    const kept = new KeptIndexes({ ...config.index, writes: purpose === "SERVE" }, progress);
    const current = new CurrentCollaboration(open.graph, kept);
    await current.refresh();
    const close = (): Promise<void> => kept.settled().then(() => open.close());
    return { ...open, current, close };
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function prepare(graph: Graph, preparation: Preparation, progress: Progress): Promise<void> {
  const { applied } = await migrate(graph);
  if (applied.length > 0) progress(`Applied ${applied.length} migrations`);
  if (preparation !== "SEEDED") return;
  const { made } = await seedWhenEmpty(graph);
  if (made) progress(`Loaded the built-in data as version ${made.number}`);
}
