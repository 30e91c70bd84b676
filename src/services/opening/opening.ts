/** Opens the configured graph: the given database, or the managed one of the data directory. */
import type { Config } from "../../config.js";
import { Graph } from "../../store/graph.js";
import { attachManaged, startManaged, type ManagedDatabase } from "../../store/managed/managed-database.js";
import { migrate, type MigrationReport } from "../../store/migrate.js";
import { CurrentCollaboration } from "../data/current-collaboration.js";
import type { Progress } from "../progress.js";
import { seedWhenEmpty, type SeedReport } from "./seeding.js";

export { migrate };

export interface OpenGraph {
  graph: Graph;
  /** Closes the connections, and the managed database if this process started it. */
  close(): Promise<void>;
}

/**
 * @param purpose SERVE owns the data directory; USE shares a database that already runs there
 * @throws UserError DATABASE_UNAVAILABLE, DATABASE_CREDENTIALS, HOME_IN_USE, and those of the managed database
 */
export async function openGraph(
  config: Config,
  purpose: "SERVE" | "USE",
  progress: Progress,
): Promise<OpenGraph> {
  const managed = config.givenDatabase ? null : await openManaged(config, purpose, progress);
  const graph = new Graph((config.givenDatabase ?? managed?.connection)!, config.limits.requestTimeoutMs);
  const close = async (): Promise<void> => {
    await graph.close();
    await managed?.stop();
  };
  try {
    await graph.verify();
  } catch (error) {
    await close();
    throw error;
  }
  return { graph, close };
}

async function openManaged(
  config: Config,
  purpose: "SERVE" | "USE",
  progress: Progress,
): Promise<ManagedDatabase> {
  const options = { ...config.managed, progress };
  const managed = await (purpose === "SERVE" ? startManaged(options) : attachManaged(options));
  managed.found.forEach((line) => progress(line));
  return managed;
}

export interface ReadyGraph extends OpenGraph {
  migrations: MigrationReport;
  seed: SeedReport;
  current: CurrentCollaboration;
}

/** Opens the graph, applies migrations, seeds it when empty, and loads the index. */
export async function openReadyGraph(
  config: Config,
  purpose: "SERVE" | "USE",
  progress: Progress,
): Promise<ReadyGraph> {
  const open = await openGraph(config, purpose, progress);
  try {
    const migrations = await migrate(open.graph);
    if (migrations.applied.length > 0) progress(`Applied ${migrations.applied.length} migrations`);
    const seed = await seedWhenEmpty(open.graph);
    if (seed.made) progress(`Loaded the built-in data as version ${seed.made.number}`);
    const current = new CurrentCollaboration(open.graph);
    await current.refresh();
    return { ...open, migrations, seed, current };
  } catch (error) {
    await open.close();
    throw error;
  }
}
