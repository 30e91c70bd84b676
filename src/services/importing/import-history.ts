/** Imports a whole history: writes its versions one after another, each as it was written first. */
import { ContentHash } from "../../domain/content-hash.js";
import { recordKey, sameRecord, type DataVersion, type RecordChange } from "../../domain/history.js";
import type { RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { readCitations } from "../../exchange/interchange/citation-lines.js";
import { isVersion, readHistory, type VersionLine } from "../../exchange/interchange/history-lines.js";
import { CitationRepository } from "../../store/citation-repository.js";
import type { Graph, Transaction } from "../../store/graph.js";
import { HistoryRepository } from "../../store/history-repository.js";
import { readRecordsById } from "../../store/record-lookups.js";
import { writeChanges, type StoredChange } from "../../store/record-writes.js";
import { addVersion, takeHead, VersionRepository } from "../../store/version-repository.js";
import type { Source } from "../files/source-files.js";
import type { HistorySource } from "../files/source-history.js";
import type { Progress } from "../progress.js";
import { checkHistory, type CheckedHistory } from "./check-history.js";
import type { ImportReport } from "./import.js";

const VERSIONS_PER_REPORT = 500;

export interface HistoryReport extends ImportReport {
  citations: number;
  /** Versions that state a content hash other than that of their records, as before a `check --repair`. */
  misstated: number;
}

/**
 * Continues an import of the same history that was interrupted.
 * @param options.checked what checkHistory found for an empty database; absent: the history is checked here
 * @throws UserError BAD_TARGET when the database is not empty; BAD_SOURCE when the history is damaged, as its refusals say
 */
export async function importHistory(
  given: Graph,
  source: Pick<Source, "files">,
  history: HistorySource,
  options: { dryRun?: boolean; checked?: CheckedHistory },
  progress: Progress,
): Promise<HistoryReport> {
  const graph = given.unhurried();
  const repository = new HistoryRepository(graph);
  const current = await new VersionRepository(graph).current();
  const unfinished = await repository.unfinished();
  const { hash: name } = history.history;
  const { notEmpty } = history.refusals;
  if (current !== null && unfinished !== name) throw notEmpty(current.number);
  let checked = current === null ? options.checked : undefined;
  if (!checked) {
    progress("Checking the whole history; nothing is written yet");
    checked = await checkHistory(source, history, current);
  }
  if (!checked.hasCurrent) throw notEmpty(current!.number);
  if (options.dryRun) return reportOf(checked, true, null);
  await repository.noteUnfinished(name);
  await keepCitations(graph, history);
  const versions = await writeVersions(graph, history, current?.number ?? 0, progress);
  await repository.noteUnfinished(null);
  return reportOf(checked, false, versions);
}

function reportOf(
  { records, citations, misstated }: CheckedHistory,
  dryRun: boolean,
  versions: ImportReport["versions"],
): HistoryReport {
  const counts: ImportReport["counts"] = {};
  for (const [kind, added] of Object.entries(records) as [RecordKind, number][])
    counts[kind] = { added, changed: 0, unchanged: 0 };
  return { dryRun, counts, versions, citations, misstated, refused: 0, refusals: [] };
}

/** Before the versions, so that a database that has all versions has all citations too. */
async function keepCitations(graph: Graph, { citations }: HistorySource): Promise<void> {
  const repository = new CitationRepository(graph);
  for await (const citation of readCitations(citations.open())) await repository.keep(citation);
}

/** @param from number of the version that the database holds already */
async function writeVersions(
  graph: Graph,
  { history, description }: HistorySource,
  from: number,
  progress: Progress,
): Promise<ImportReport["versions"]> {
  const hash = new ContentHash();
  const written: DataVersion[] = [];
  let changes: RecordChange[] = [];
  for await (const line of readHistory(history.open())) {
    if (!isVersion(line)) {
      hash.apply(line);
      changes.push(line);
      continue;
    }
    if (line.version > from) {
      const made = await writeVersion(graph, line, changes, hash);
      written.splice(1, 1, made);
    }
    changes = [];
    if (line.version % VERSIONS_PER_REPORT === 0)
      progress(`${line.version} of ${description.history.versions} versions`);
  }
  const [first, last = first] = written;
  return first && last ? { first, last } : null;
}

/** In one transaction, as it was written first. */
function writeVersion(
  graph: Graph,
  line: VersionLine,
  changes: readonly RecordChange[],
  hash: ContentHash,
): Promise<DataVersion> {
  const { version: number, at, by, reason, contentHash } = line;
  const made = { id: String(number), number, at, by, reason, contentHash };
  return graph.write(async (transaction) => {
    const head = await takeHead(transaction);
    if (head.number !== number - 1) throw interrupted(number, "another program wrote to the database");
    if (hash.digest !== (line.recordsHash ?? contentHash)) throw interrupted(number, "its file was changed");
    await writeChanges(transaction, await stored(transaction, changes, number), number);
    await addVersion(transaction, made, hash.state, changes.map(recordKey));
    return made;
  });
}

/** The changes with the version that wrote the former state. */
async function stored(
  transaction: Transaction,
  changes: readonly RecordChange[],
  number: number,
): Promise<StoredChange[]> {
  const found: StoredChange[] = [];
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const own = changes.filter((change) => change.kind === kind);
    const ids = own.flatMap(({ id, before }) => (before === null ? [] : [id]));
    const before = await readRecordsById(transaction, kind, ids);
    for (const change of own) {
      const { record = null, addedIn = null } = before.get(change.id) ?? {};
      const isSame =
        change.before === null ? record === null : record !== null && sameRecord(record, change.before);
      if (!isSame) throw interrupted(number, `"${change.id}" (${kind}) is not what it changes`);
      found.push({ ...change, addedIn });
    }
  }
  return found;
}

function interrupted(number: number, why: string): UserError {
  return new UserError(
    "DATA_CHANGED",
    `The import of the history stopped before version ${number}: ${why}. Import it again into an empty database.`,
  );
}
