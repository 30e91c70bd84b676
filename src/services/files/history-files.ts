/** All data with its whole history as files of the interchange form, generated while they are read. */
import { createHash } from "node:crypto";
import { ContentHash } from "../../domain/content-hash.js";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import { toCitationLine } from "../../exchange/interchange/citation-lines.js";
import { CITATIONS_FILE, HISTORY_FILE } from "../../exchange/interchange/history-description.js";
import { toHistoryLine } from "../../exchange/interchange/history-lines.js";
import { historyPackage, type FileSum } from "../../exchange/interchange/write-records.js";
import { CitationRepository } from "../../store/citation-repository.js";
import type { Graph } from "../../store/graph.js";
import { HistoryRepository } from "../../store/history-repository.js";
import { RecordRepository } from "../../store/record-repository.js";
import { zipDownload, type Download } from "./download.js";
import {
  currentVersion,
  recordFiles,
  requireCurrent,
  zeroCounts,
  type RecordCounts,
} from "./interchange-files.js";
import { textFile, toChunks, zipStream, type OutgoingFile } from "./zip-stream.js";

const NAMES = ["xietong-history", "协同数据历史"] as const;

/** Versions and citations, counted as they are written. */
export interface HistoryCounts {
  versions: number;
  citations: number;
}

/** All data with its history as a zip. @throws UserError INVARIANT_BROKEN */
export async function historyDownload(graph: Graph): Promise<Download> {
  const version = await currentVersion(graph);
  // the same data version may come to have more citations
  const citations = await new CitationRepository(graph).count();
  const open = (): ReturnType<typeof zipStream> =>
    zipStream(historyFiles(graph, version, zeroCounts(), { versions: 0, citations: 0 }));
  return zipDownload(NAMES, version, `${citations} citations`, open);
}

/**
 * The description comes last, because it states the hash of every other file.
 * @throws UserError DATA_CHANGED
 */
export async function* historyFiles(
  graph: Graph,
  version: DataVersion,
  records: RecordCounts,
  counts: HistoryCounts,
): AsyncGenerator<OutgoingFile> {
  const sums: FileSum[] = [];
  for await (const file of recordFiles(graph, version, records)) yield summed(file, sums);
  const history = { path: HISTORY_FILE, bytes: toChunks(historyLines(graph, version, counts)) };
  yield summed(history, sums);
  yield summed({ path: CITATIONS_FILE, bytes: toChunks(citationLines(graph, version, counts)) }, sums);
  await requireCurrent(graph, version);
  const { datasets } = await new RecordRepository(graph).read("datasets");
  yield textFile("datapackage.json", historyPackage(version, datasets, counts, sums));
}

/** The file, whose length and hash are added to the list once it has been read. */
export function summed({ path, bytes }: OutgoingFile, sums: FileSum[]): OutgoingFile {
  return { path, bytes: summing(path, bytes, sums) };
}

async function* summing(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  sums: FileSum[],
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let length = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    length += chunk.length;
    yield chunk;
  }
  sums.push({ path, bytes: length, hash: `sha256:${hash.digest("hex")}` });
}

/** The lines of all versions up to one; later ones may be written meanwhile. @throws UserError DATA_CHANGED */
export async function* historyLines(
  graph: Graph,
  until: DataVersion,
  counts: HistoryCounts,
): AsyncGenerator<string> {
  const hash = new ContentHash();
  for await (const { changes, version } of new HistoryRepository(graph).parts()) {
    for (const change of changes) {
      if (change.before === null && change.after === null) throw changed();
      hash.apply(change);
      yield toHistoryLine(change);
    }
    if (version === null) continue;
    counts.versions++;
    const { number, contentHash } = version;
    if (number !== counts.versions) throw changed();
    const recordsHash = hash.digest === contentHash ? null : hash.digest;
    const { at, by, reason, changes: total } = version;
    yield toHistoryLine({ version: number, at, by, reason, contentHash, changes: total, recordsHash });
    if (number === until.number) return;
  }
}

/** The lines of the citations of all versions up to one. */
export async function* citationLines(
  graph: Graph,
  until: DataVersion,
  counts: HistoryCounts,
): AsyncGenerator<string> {
  for await (const citation of new CitationRepository(graph).all()) {
    if (citation.dataVersion.number > until.number) continue;
    counts.citations++;
    yield toCitationLine(citation);
  }
}

function changed(): UserError {
  return new UserError("DATA_CHANGED", "The data changed during the export. Run the export again.");
}
