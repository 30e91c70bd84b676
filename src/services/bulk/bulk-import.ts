/** Fills an empty managed database at once: proves a source, writes it as files, and has Neo4j's importer read them. */
import type { Config } from "../../config.js";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import { awaitIndexes } from "../../store/bulk/end-load.js";
import { Graph } from "../../store/graph.js";
import { holdForLoad } from "../../store/managed/bulk-load.js";
import { migrate, schemaName } from "../../store/migrate.js";
import { VersionRepository } from "../../store/version-repository.js";
import type { Source } from "../files/source-files.js";
import type { Progress } from "../progress.js";
import type { BulkFiles } from "./bulk-files.js";
import {
  proveAndWrite,
  reportOf,
  requireEmpty,
  type BulkReport,
  type GivenOptions,
} from "./prove-and-write.js";

interface Loaded {
  files: BulkFiles;
  report: BulkReport;
}

/**
 * Leaves the database to be completed by `endBulkImport`, or by the next start.
 * @throws UserError BAD_TARGET when the database is not empty; HOME_IN_USE; BAD_SEED naming the first invalid line;
 * BULK_LOAD_FAILED, STORAGE_FULL
 */
export async function bulkImport(
  config: Config,
  source: Source,
  options: GivenOptions & { signal: AbortSignal },
  progress: Progress,
): Promise<Loaded> {
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
    options.signal.throwIfAborted();
    const files = await proveAndWrite(source, held.folder, { ...options, minFreeMb }, progress);
    progress(`Neo4j's importer reads ${files.nodes} nodes and ${files.relationships} relationships`);
    await held.load(options.signal);
    return { files, report: reportOf(files, source) };
  } finally {
    held.release();
  }
}

/**
 * The database has then what the ordinary import writes: records, relationships, data versions, constraints, indexes.
 * A server that was started since the load may have written more.
 * @throws UserError BULK_LOAD_FAILED when the database does not hold what was loaded
 */
export async function endBulkImport(graph: Graph, files: BulkFiles): Promise<void> {
  await migrate(graph);
  await awaitIndexes(graph);
  const [stored] = await graph.query<{ nodes: number }>("read/node_count");
  const [edges] = await graph.query<{ relationships: number }>("read/relationship_count");
  const applied = await graph.query("read/migrations_applied");
  const current = await new VersionRepository(graph).current();
  requireWhole(files, {
    nodes: (stored?.nodes ?? 0) - applied.length,
    relationships: edges?.relationships ?? 0,
    versions: current && { last: current },
  });
}

interface Contents {
  nodes: number;
  relationships: number;
  versions: { last: Pick<DataVersion, "number" | "contentHash"> } | null;
}

/** @throws UserError BULK_LOAD_FAILED */
function requireWhole(written: Contents, stored: Contents): void {
  const [last, current] = [written.versions?.last, stored.versions?.last];
  if (current && current.number > (last?.number ?? 0)) return;
  const isWhole =
    stored.nodes >= written.nodes &&
    stored.relationships === written.relationships &&
    current?.contentHash === last?.contentHash;
  if (isWhole) return;
  throw new UserError(
    "BULK_LOAD_FAILED",
    `The data of the bulk load are in place, but they are not what was written: the database holds ${stored.nodes} nodes and ${stored.relationships} relationships, and the files had ${written.nodes} and ${written.relationships}. Do not use these data. Empty the database with \`npx xietong db reset\`, then import with --no-bulk.`,
  );
}
