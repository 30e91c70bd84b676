/** Fills an empty managed database at once: proves a source, writes it as files, and has Neo4j's importer read them. */
import { rmSync } from "node:fs";
import type { Config } from "../../config.js";
import { awaitIndexes } from "../../store/bulk/end-load.js";
import { Graph } from "../../store/graph.js";
import { holdForLoad } from "../../store/managed/bulk-load.js";
import { migrate, schemaName } from "../../store/migrate.js";
import { VersionRepository } from "../../store/version-repository.js";
import type { Source } from "../files/source-files.js";
import { openGraph } from "../opening/opening.js";
import type { Progress } from "../progress.js";
import type { BulkFiles } from "./bulk-files.js";
import {
  proveAndWrite,
  reportOf,
  requireEmpty,
  type BulkReport,
  type GivenOptions,
} from "./prove-and-write.js";

/**
 * The database has then what the ordinary import writes: records, relationships, data versions, constraints, indexes.
 * @throws UserError BAD_TARGET when the database is not empty; HOME_IN_USE; BAD_SEED naming the first invalid line;
 * BULK_LOAD_FAILED, STORAGE_FULL
 */
export async function bulkImport(
  config: Config,
  source: Source,
  options: GivenOptions & { signal: AbortSignal },
  progress: Progress,
): Promise<BulkReport> {
  const { files, former } = await load(config, source, options, progress);
  progress("Making constraints and indexes");
  const open = await openGraph(config, "USE", progress, "MIGRATE");
  try {
    await migrate(open.graph);
    await requireWhole(open.graph, files);
    open.upToDate();
  } finally {
    await open.close();
  }
  if (former !== null) rmSync(former, { recursive: true, force: true });
  return reportOf(files, source);
}

async function load(
  config: Config,
  source: Source,
  options: GivenOptions & { signal: AbortSignal },
  progress: Progress,
): Promise<{ files: BulkFiles; former: string | null }> {
  const { minFreeMb } = config.managed;
  const held = await holdForLoad({ ...config.managed, progress, schema: schemaName() });
  try {
    await held.withStored(async (connection) => {
      const graph = new Graph(connection, config.limits.requestTimeoutMs);
      try {
        await requireEmpty(graph);
      } finally {
        await graph.close();
      }
    });
    const files = await proveAndWrite(source, held.folder, { ...options, minFreeMb }, progress);
    progress(`Neo4j's importer reads ${files.nodes} nodes and ${files.relationships} relationships`);
    return { files, former: await held.load(options.signal) };
  } finally {
    held.release();
  }
}

/** @throws Error when the database does not hold what was written; it can only be a fault of this program */
async function requireWhole(graph: Graph, { nodes, relationships, versions }: BulkFiles): Promise<void> {
  await awaitIndexes(graph);
  const [stored] = await graph.query<{ nodes: number }>("read/node_count");
  const [edges] = await graph.query<{ relationships: number }>("read/relationship_count");
  const applied = await graph.query("read/migrations_applied");
  const current = await new VersionRepository(graph).current();
  const isWhole =
    stored?.nodes === nodes + applied.length &&
    edges?.relationships === relationships &&
    current?.contentHash === versions?.last.contentHash;
  if (!isWhole) throw new Error("The database does not hold what was loaded");
}
