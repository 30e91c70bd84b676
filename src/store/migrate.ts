/** Applies schema migrations; each applied migration is recorded with its checksum. */
import { createHash } from "node:crypto";
import { RECORD_LABELS } from "../domain/vocabulary.js";
import { UserError } from "../errors.js";
import { migrations } from "./cypher-files.js";
import { completeLoad, endBulkLoad, INDEXING_MS, isBulkLoaded } from "./bulk/end-load.js";
import type { Graph } from "./graph.js";

const OWN_LABELS = [...RECORD_LABELS, "DataVersion", "Citation"];

export interface MigrationReport {
  applied: string[];
  present: string[];
}

/** Names the state that the migrations lead to. */
export const schemaName = (): string => `migration ${migrations().at(-1)?.id ?? "none"}`;

/**
 * Applies pending migrations in order. A non-empty database without xietong's migrations is refused unless `adopt`.
 * @throws UserError DATABASE_FOREIGN, MIGRATION_CHANGED
 */
export async function migrate(graph: Graph, { adopt = false } = {}): Promise<MigrationReport> {
  const known = await graph.query<{ id: string; checksum: string }>("read/migrations_applied");
  const checksums = new Map(known.map(({ id, checksum }) => [id, checksum]));
  const isLoaded = await isBulkLoaded(graph);
  if (isLoaded) await completeLoad(graph, pendingStatements(checksums));
  else if (checksums.size === 0) await (adopt ? refuseClash(graph) : refuseForeign(graph));
  const report: MigrationReport = { applied: [], present: [] };
  for (const { id, text, statements } of migrations()) {
    const checksum = createHash("sha256").update(text).digest("hex");
    if (checksums.has(id)) {
      if (checksums.get(id) !== checksum) throw changed(id);
      report.present.push(id);
      continue;
    }
    // what completing a bulk load has made exists, and is left as it is
    for (const statement of statements) await graph.command(statement, isLoaded ? INDEXING_MS : undefined);
    const at = new Date().toISOString();
    await graph.write((transaction) => transaction.run("write/migration_applied", { id, checksum, at }));
    report.applied.push(id);
  }
  if (isLoaded) await endBulkLoad(graph);
  return report;
}

const pendingStatements = (known: ReadonlyMap<string, string>): string[] =>
  migrations().flatMap(({ id, statements }) => (known.has(id) ? [] : statements));

/** @throws UserError DATABASE_NEWER when a later version of this program has changed the database */
export async function refuseNewer(graph: Graph): Promise<void> {
  const applied = await graph.query<{ id: string }>("read/migrations_applied");
  const known = new Set(migrations().map(({ id }) => id));
  const newer = applied.find(({ id }) => !known.has(id));
  if (newer === undefined) return;
  throw new UserError(
    "DATABASE_NEWER",
    `The database was changed by a newer version of this program (migration ${newer.id}), so this one would misread it. Nothing was changed. Use the newer version, or set XIETONG_HOME to another directory.`,
    { migration: newer.id },
  );
}

/** @throws UserError BULK_LOAD_FAILED when `migrate` has yet to complete what a bulk load wrote */
export async function refuseHalfLoaded(graph: Graph): Promise<void> {
  if (!(await isBulkLoaded(graph))) return;
  throw new UserError(
    "BULK_LOAD_FAILED",
    "The records of a bulk load are in the database, but its lists and indexes are not complete yet. Run `npx xietong migrate`, then try again. Nothing was changed.",
  );
}

async function refuseForeign(graph: Graph): Promise<void> {
  const [row] = await graph.query<{ nodes: number }>("read/node_count");
  if (!row || row.nodes === 0) return;
  const { uri, database } = graph.address;
  throw new UserError(
    "DATABASE_FOREIGN",
    `Database "${database}" at ${uri} holds ${row.nodes} nodes that are not xietong's; nothing was changed. ` +
      "Name an empty database in NEO4J_DATABASE, or run `npx xietong migrate --adopt` to share the database with that data.",
    { nodes: row.nodes },
  );
}

/** Foreign data may share the database, but not under xietong's labels: the two could not be told apart. */
async function refuseClash(graph: Graph): Promise<void> {
  const found = await graph.query<{ label: string; nodes: number }>("read/own_labels", {
    labels: OWN_LABELS,
  });
  if (found.length === 0) return;
  const list = found.map(({ label, nodes }) => `${label} (${nodes})`).join(", ");
  const advice = "Name another database in NEO4J_DATABASE.";
  throw new UserError(
    "DATABASE_FOREIGN",
    `The database holds nodes under labels that xietong uses: ${list}. ${advice}`,
  );
}

function changed(id: string): UserError {
  const advice = "Migrations are only ever added: restore the file and put the change into a new one.";
  return new UserError(
    "MIGRATION_CHANGED",
    `Migration ${id} was applied to this database and has been edited since. ${advice}`,
  );
}
