/** Writes one consistent data version with all that belongs to it to a zip, while the database may be written on. */
import path from "node:path";
import type { DataVersion } from "../../domain/history.js";
import {
  CITATIONS_FILE,
  HISTORY_FILE,
  HISTORY_FORM,
  type FileSum,
} from "../../exchange/interchange/history-description.js";
import { packageVersion } from "../../package-root.js";
import type { Graph } from "../../store/graph.js";
import { citationLines, historyLines, summed, type HistoryCounts } from "../files/history-files.js";
import { currentVersion } from "../files/interchange-files.js";
import { requireFree } from "../files/target.js";
import { writeAtomically } from "../files/write-atomically.js";
import { textFile, toChunks, zipStream, type OutgoingFile } from "../files/zip-stream.js";
import type { Progress } from "../progress.js";
import { BACKUP_FORM, MANIFEST_FILE, TEXTS_FILE, type BackupManifest } from "./backup-form.js";
import { textLinesOf } from "./texts-file.js";

export interface BackupReport extends HistoryCounts {
  version: DataVersion;
  texts: number;
  /** Length of the zip. */
  bytes: number;
}

const LINES_PER_REPORT = 100_000;

/**
 * The file appears complete or not at all.
 * @param textsFolder texts of documents, named by their hash
 * @throws UserError BAD_TARGET, INVARIANT_BROKEN
 */
export async function writeBackup(
  graph: Graph,
  place: string,
  { force = false, textsFolder }: { force?: boolean; textsFolder: string },
  progress: Progress,
): Promise<BackupReport> {
  await requireFree(path.resolve(place), force);
  const version = await currentVersion(graph);
  const counts = { versions: 0, citations: 0, texts: 0 };
  const zip = zipStream(backupFiles(graph, version, counts, textsFolder, progress));
  const bytes = await writeAtomically(zip, place, { force, mode: 0o600 });
  return { version, ...counts, bytes };
}

/** The manifest comes last, because it states the hash of every other file. */
async function* backupFiles(
  graph: Graph,
  version: DataVersion,
  counts: HistoryCounts & { texts: number },
  textsFolder: string,
  progress: Progress,
): AsyncGenerator<OutgoingFile> {
  const sums: FileSum[] = [];
  const file = (name: string, lines: AsyncIterable<string>): OutgoingFile =>
    summed({ path: name, bytes: toChunks(reported(name, lines, progress)) }, sums);
  yield file(HISTORY_FILE, historyLines(graph, version, counts));
  yield file(CITATIONS_FILE, citationLines(graph, version, counts));
  yield file(TEXTS_FILE, textLinesOf(textsFolder, counts));
  const { versions, citations, texts } = counts;
  const manifest: BackupManifest = {
    backup: {
      form: BACKUP_FORM,
      program: packageVersion(),
      at: new Date().toISOString(),
      dataVersion: version.number,
      texts,
    },
    contentHash: version.contentHash,
    history: { form: HISTORY_FORM, versions, citations },
    resources: sums,
  };
  yield textFile(MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`);
}

async function* reported(
  name: string,
  lines: AsyncIterable<string>,
  progress: Progress,
): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    yield line;
    if (++count % LINES_PER_REPORT === 0) progress(`${name}: ${count} lines`);
  }
}
