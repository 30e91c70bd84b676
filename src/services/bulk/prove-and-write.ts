/** What both ways of a bulk load do: require an empty database, prove the source, and write the files. */
import { RECORD_KINDS, type RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { EMPTY_GRAPH } from "../../store/empty-graph.js";
import type { Graph } from "../../store/graph.js";
import { refuseNewer } from "../../store/migrate.js";
import type { Source } from "../files/source-files.js";
import type { HashReached } from "../importing/hash-reached.js";
import { requireNoRefusal, type ChangeCounts, type ImportReport } from "../importing/import.js";
import { validateFiles } from "../importing/validate-files.js";
import type { Progress } from "../progress.js";
import { requireWords } from "../text-fit.js";
import { writeBulkFiles, type BulkFiles, type BulkOptions } from "./bulk-files.js";

export type GivenOptions = Pick<BulkOptions, "by" | "reason" | "located" | "signal">;

export interface BulkReport extends ImportReport {
  /** Absent where the source states no content hash. */
  contentHash?: HashReached;
}

/** @throws UserError BAD_TARGET; DATABASE_NEWER */
export async function requireEmpty(graph: Graph): Promise<void> {
  await refuseNewer(graph);
  const [row] = await graph.query<{ version: number; others: number }>("read/contents");
  const { version, others } = row!;
  if (version > 0) throw notEmpty(version);
  if (others > 0) throw foreign();
}

const notEmpty = (version: number) =>
  new UserError(
    "BAD_TARGET",
    `The database is not empty: it holds data version ${version}. A bulk load only fills an empty one. Import without --bulk, set XIETONG_HOME to a new directory, or empty this one with \`npx xietong db reset\`. Nothing was written.`,
  );

const foreign = () =>
  new UserError(
    "BAD_TARGET",
    "The database is not empty: it holds nodes that are not xietong's. A bulk load only fills an empty one. Name an empty database in NEO4J_DATABASE; nothing was written.",
  );

/** @param folder an empty one @throws UserError BAD_SEED naming the first invalid line; STORAGE_FULL */
export async function proveAndWrite(
  { files }: Source,
  folder: string,
  options: BulkOptions,
  progress: Progress,
): Promise<BulkFiles> {
  requireWords("by", options.by, "LINE");
  requireWords("reason", options.reason, "LINES");
  progress("Validating every line and writing it to files; nothing is loaded yet");
  const written = await writeBulkFiles(files, folder, options, progress);
  if (written !== null) return written;
  progress("A line is refused; validating again to say which");
  const goesOn = (): boolean => (options.signal?.throwIfAborted(), true);
  const { refusals } = await validateFiles(EMPTY_GRAPH, files, goesOn, options.located);
  requireNoRefusal(refusals);
  throw new Error("A bulk load refused what the import accepts");
}

export function reportOf({ counts, versions, documentOnly }: BulkFiles, { statedHash }: Source): BulkReport {
  const added = (kind: RecordKind): ChangeCounts => ({ added: counts[kind]!, changed: 0, unchanged: 0 });
  const given = RECORD_KINDS.filter((kind) => counts[kind]);
  const report: ImportReport = {
    dryRun: false,
    counts: Object.fromEntries(given.map((kind) => [kind, added(kind)])),
    ...{ versions, documentOnly, refused: 0, refusals: [] },
  };
  if (statedHash === null || versions === null) return report;
  return { ...report, contentHash: { stated: statedHash, reached: versions.last.contentHash } };
}
