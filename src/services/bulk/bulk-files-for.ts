/** The files of a bulk load for a given database, which its operator loads with its own Neo4j. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Config } from "../../config.js";
import { UserError } from "../../errors.js";
import { ARGUMENTS_FILE } from "../../store/bulk/arguments.js";
import { requireFreeFolder, replaceEmpty, withDraft } from "../files/new-folder.js";
import type { Graph } from "../../store/graph.js";
import type { Source } from "../files/source-files.js";
import { openGraph } from "../opening/opening.js";
import type { Progress } from "../progress.js";
import {
  proveAndWrite,
  reportOf,
  requireEmpty,
  type BulkReport,
  type GivenOptions,
} from "./prove-and-write.js";

export interface PreparedReport extends BulkReport {
  /** Where the files are. */
  folder: string;
  /** What loads them, on the machine of the database. */
  command: string;
}

/** @throws UserError as bulkImport does; BAD_TARGET when the folder is not empty */
export async function bulkFilesFor(
  config: Config,
  source: Source,
  target: string,
  options: GivenOptions,
  progress: Progress,
): Promise<PreparedReport> {
  await requireFreeFolder(target);
  const open = await openGraph(config, "USE", progress);
  try {
    await requireEmpty(open.graph);
    await requireLoader(open.graph);
  } finally {
    await open.close();
  }
  const folder = path.resolve(target);
  const files = await withDraft(folder, async (draft) => {
    mkdirSync(draft, { mode: 0o700 });
    const { minFreeMb } = config.managed;
    const written = await proveAndWrite(source, draft, { ...options, minFreeMb }, progress);
    await replaceEmpty(folder, draft);
    return written;
  });
  const { database } = open.graph.address;
  const command = `cd ${quoted(folder)} && neo4j-admin database import full ${quoted(database)} --overwrite-destination=true @${ARGUMENTS_FILE}`;
  return { ...reportOf(files, source), folder, command };
}

/** Neo4j 5.26, the last 5, is the first to read values of several lines as written here. @throws UserError BAD_TARGET */
async function requireLoader(graph: Graph): Promise<void> {
  const [row] = await graph.query<{ version: string }>("read/server_version");
  if (row === undefined || row.version.startsWith("5.26.")) return;
  throw new UserError(
    "BAD_TARGET",
    `The database runs on Neo4j ${row.version}, and the files of a bulk load are for Neo4j 5.26. Import without --bulk, or use Neo4j 5.26. Nothing was written.`,
  );
}

/** For a shell. */
const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
