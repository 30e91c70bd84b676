/** Checks a whole history before anything of it is written: every file, every version's content hash, every citation. */
import { createHash } from "node:crypto";
import { ContentHash } from "../../domain/content-hash.js";
import type { DataVersion, RecordChange } from "../../domain/history.js";
import { RECORD_KINDS, type RecordKind } from "../../domain/records.js";
import { readCitations } from "../../exchange/interchange/citation-lines.js";
import {
  BadLine,
  isVersion,
  readHistory,
  type VersionLine,
} from "../../exchange/interchange/history-lines.js";
import { isRefusal, readCheckedFile } from "../../exchange/interchange/read-file.js";
import type { NamedFile, Source } from "../files/source-files.js";
import type { HistorySource } from "../files/source-history.js";

export interface CheckedHistory {
  last: VersionLine;
  /** Records of the last version, by kind. */
  records: Partial<Record<RecordKind, number>>;
  citations: number;
  /** Versions that state a content hash other than that of their records. */
  misstated: number;
  /** Whether the history contains the data version that the database holds. */
  hasCurrent: boolean;
}

/** @param current the data version that the database holds; null: none @throws UserError BAD_SOURCE */
export async function checkHistory(
  source: Pick<Source, "files">,
  history: HistorySource,
  current: DataVersion | null,
): Promise<CheckedHistory> {
  for (const file of history.files) await requireWhole(history, file);
  const checked = await checkVersions(history, current);
  const { last } = checked;
  if (
    source.files.length > 0 &&
    (await recordsHash(source, history)) !== (last.recordsHash ?? last.contentHash)
  )
    throw history.refusals.damaged(
      `the records beside it are not those of its last version, ${last.version}`,
    );
  return { ...checked, citations: await checkCitations(history) };
}

async function requireWhole(
  { refusals }: HistorySource,
  { name, open, bytes, hash }: HistorySource["files"][number],
): Promise<void> {
  const sum = createHash("sha256");
  let length = 0;
  for await (const chunk of open()) {
    sum.update(chunk);
    length += chunk.length;
  }
  if (length !== bytes) throw refusals.damaged(`${name} has ${length} bytes instead of ${bytes}`);
  if (`sha256:${sum.digest("hex")}` !== hash) throw refusals.damaged(`${name} was changed after the export`);
}

async function checkVersions(
  { refusals, history, description }: HistorySource,
  current: DataVersion | null,
): Promise<Omit<CheckedHistory, "citations">> {
  const { damaged } = refusals;
  const records = new Map<RecordKind, number>();
  const hash = new ContentHash();
  const seen = { changes: 0, misstated: 0, hasCurrent: current === null };
  let last: VersionLine | null = null;
  for await (const line of readOr(history, readHistory, damaged)) {
    if (!isVersion(line)) {
      hash.apply(line);
      records.set(line.kind, (records.get(line.kind) ?? 0) + added(line));
      seen.changes++;
      continue;
    }
    requireVersion(line, last, seen.changes, hash.digest, damaged);
    if (line.recordsHash !== null) seen.misstated++;
    if (current?.number === line.version) seen.hasCurrent = isSame(line, current);
    seen.changes = 0;
    last = line;
  }
  const { versions } = description.history;
  if (!last || last.version !== versions || seen.changes > 0)
    throw damaged(`${history.name} ends after version ${last?.version ?? 0} instead of ${versions}`);
  const { misstated, hasCurrent } = seen;
  return { last, misstated, hasCurrent, records: inOrder(records) };
}

/** Records more than before it. */
const added = ({ before, after }: RecordChange): number => Number(after !== null) - Number(before !== null);

function inOrder(records: ReadonlyMap<RecordKind, number>): CheckedHistory["records"] {
  const entries = RECORD_KINDS.map((kind) => [kind, records.get(kind) ?? 0] as const);
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

function requireVersion(
  { version, changes, contentHash, recordsHash }: VersionLine,
  last: VersionLine | null,
  found: number,
  digest: string,
  damaged: HistorySource["refusals"]["damaged"],
): void {
  const next = (last?.version ?? 0) + 1;
  if (version !== next) throw damaged(`version ${version} stands where ${next} should`);
  if (found !== changes) throw damaged(`version ${version} has ${found} changes instead of ${changes}`);
  if (digest !== (recordsHash ?? contentHash))
    throw damaged(`the changes of version ${version} do not give the content hash that it states`);
}

function isSame(line: VersionLine, { at, by, reason, contentHash }: DataVersion): boolean {
  return line.at === at && line.by === by && line.reason === reason && line.contentHash === contentHash;
}

async function recordsHash({ files }: Pick<Source, "files">, { refusals }: HistorySource): Promise<string> {
  const hash = new ContentHash();
  for (const file of files) {
    for await (const read of readCheckedFile(file)) {
      if (isRefusal(read)) throw refusals.damaged(`${read.file}, line ${read.line}: ${read.reason}`);
      hash.add(file.kind, read.record);
    }
  }
  return hash.digest;
}

async function checkCitations({ refusals, citations, description }: HistorySource): Promise<number> {
  const stated = description.history.citations;
  let found = 0;
  for await (const citation of readOr(citations, readCitations, refusals.damaged)) if (citation.id) found++;
  if (found !== stated)
    throw refusals.damaged(`${citations.name} has ${found} citations instead of ${stated}`);
  return found;
}

/** Reads the lines of a file; a line that cannot be taken is an error that names the file. */
async function* readOr<Line>(
  { name, open }: NamedFile,
  read: (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Line>,
  damaged: HistorySource["refusals"]["damaged"],
): AsyncGenerator<Line> {
  try {
    yield* read(open());
  } catch (error) {
    if (error instanceof BadLine) throw damaged(`${name}, line ${error.line}: ${error.reason}`);
    throw error;
  }
}
