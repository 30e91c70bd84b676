/** Exports all current data in the interchange form, to a folder or a zip. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { DataVersion } from "../../domain/history.js";
import type { Graph } from "../../store/graph.js";
import { historyFiles, type HistoryCounts } from "./history-files.js";
import { currentVersion, interchangeFiles, zeroCounts, type RecordCounts } from "./interchange-files.js";
import { replaceEmpty, requireFreeFolder, withDraft } from "./new-folder.js";
import { putInPlace, requireFree } from "./target.js";
import { zipStream, type OutgoingFile } from "./zip-stream.js";

export interface ExportReport {
  version: DataVersion;
  counts: RecordCounts;
  /** null: written without history. */
  history: HistoryCounts | null;
}

export interface ExportOptions {
  /** Whether an existing zip is overwritten. */
  force?: boolean;
  /** Whether all data versions and citations are written too. */
  history?: boolean;
}

/**
 * The target appears complete or not at all.
 * @param place a folder that does not exist or is empty, or a path that ends in .zip
 * @throws UserError BAD_TARGET, DATA_CHANGED
 */
export async function exportInterchange(
  graph: Graph,
  place: string,
  { force = false, history: isWhole = false }: ExportOptions = {},
): Promise<ExportReport> {
  const target = path.resolve(place);
  const isZip = target.endsWith(".zip");
  if (isZip) await requireFree(target, force);
  else await requireFreeFolder(target, force);
  return withDraft(target, async (draft) => {
    const version = await currentVersion(graph);
    const counts = zeroCounts();
    const history = isWhole ? { versions: 0, citations: 0 } : null;
    const files = history
      ? historyFiles(graph, version, counts, history)
      : interchangeFiles(graph, version, counts);
    if (isZip) {
      await pipeline(zipStream(files), createWriteStream(draft));
      await putInPlace(draft, target, force);
    } else {
      await writeFolder(draft, files);
      await replaceEmpty(target, draft);
    }
    return { version, counts, history };
  });
}

async function writeFolder(folder: string, files: AsyncIterable<OutgoingFile>): Promise<void> {
  await mkdir(folder);
  for await (const { path: name, bytes } of files)
    await pipeline(bytes, createWriteStream(path.join(folder, name)));
}
