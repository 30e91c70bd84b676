/** Imports interchange files: validates everything first, then writes it in parts, each a valid data version. */
import { recordKey, type DataVersion, type RecordChange } from "../../domain/history.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type BodyRecord,
  type InterchangeRecords,
  type MergeRecord,
  type RecordKind,
} from "../../domain/records.js";
import { isRefusal, readCheckedFile, type InterchangeFile } from "../../exchange/interchange/read-file.js";
import { refused, type Refusal } from "../../exchange/interchange/refusal.js";
import type { Graph } from "../../store/graph.js";
import type { Progress } from "../progress.js";
import { readRecordsById } from "../../store/record-lookups.js";
import { commit, type Draft } from "../writing/commit.js";
import { mergeDraft, mergeSummary } from "../writing/merge-draft.js";
import type { Committed } from "../writing/receipts.js";
import { lengthOf, PartSize } from "./parts.js";
import { lacksPlace } from "./validate-places.js";
import { validateFiles, type RecordFilter } from "./validate-files.js";
import type { Refusals } from "./refusals.js";

/** An import of so many records reports its progress. */
const WORTH_TELLING = 2_000;

export interface ImportOptions {
  by: string;
  reason: string;
  /** Imports only this data set, its statements, and records that belong to no data set. */
  dataset?: string | null;
  /** Reports what would change and writes nothing. */
  dryRun?: boolean;
  /** Refuses accepted statements with neither place nor quote. */
  located?: boolean;
  /** Imports the valid lines and skips the others; otherwise one invalid line stops the whole import. */
  partial?: boolean;
  /** Ends the import before its next part; what is written by then stays. */
  signal?: AbortSignal;
  /** Called with the records done, of all, after each part. */
  done?: (records: number, total: number) => void;
  /** Records to withdraw with the first part. */
  withdrawals?: Draft["withdrawals"];
}

export type ChangeCounts = Record<"added" | "changed" | "unchanged", number>;

export interface ImportReport {
  dryRun: boolean;
  /** By kind, in the order of the files; kinds without records are left out. */
  counts: Partial<Record<RecordKind, ChangeCounts>>;
  /** First and last data version created; null: none. */
  versions: { first: DataVersion; last: DataVersion } | null;
  /** Accepted statements with neither place nor quote, of which the document alone is known. */
  documentOnly?: number;
  refused: number;
  /** The first refused lines; Refusals limits their number. */
  refusals: readonly Refusal[];
}

/** @throws UserError BAD_SEED naming the first invalid line, unless `partial` or `dryRun` */
export async function importFiles(
  given: Graph,
  files: readonly InterchangeFile[],
  options: ImportOptions,
  progress: Progress,
): Promise<ImportReport> {
  const graph = given.unhurried();
  const isIncluded = filterOf(options.dataset ?? null);
  progress("Validating every line; nothing is written yet");
  const { valid, refusals, standing } = await validateFiles(graph, files, isIncluded, options.located);
  if (!options.partial && !options.dryRun) requireNoRefusal(refusals);
  const run = new ImportRun(graph, options, valid, progress);
  const merged = new Set(standing.map(({ id }) => id));
  const isRecorded: RecordFilter = (kind, record) =>
    isIncluded(kind, record) && !(kind === "merges" && merged.has(record.id));
  let previous = Promise.resolve();
  for await (const part of parts(files, isRecorded, refusals)) {
    // The next part is read while this one is written.
    await previous;
    previous = run.part(part);
    previous.catch(() => undefined);
  }
  await previous;
  for (const merge of standing) await run.merge(merge);
  const { counts, versions, documentOnly } = run;
  return {
    dryRun: options.dryRun ?? false,
    counts,
    versions,
    documentOnly,
    refused: refusals.count,
    refusals: refusals.first,
  };
}

/** @throws UserError BAD_SEED naming the first refused line */
export function requireNoRefusal({ first: [first], count }: Refusals): void {
  if (first) throw refused(first, first.column, first.reason, count - 1);
}

function filterOf(dataset: string | null): RecordFilter {
  if (dataset === null) return () => true;
  return (kind, record) => {
    if (kind === "datasets") return record.id === dataset;
    return kind !== "statements" || record.dataset === dataset;
  };
}

type Part = { kind: RecordKind; record: AnyRecord }[];

async function* parts(
  files: readonly InterchangeFile[],
  isIncluded: RecordFilter,
  refusals: Refusals,
): AsyncGenerator<Part> {
  const size = new PartSize();
  let part: Part = [];
  for (const file of files) {
    for await (const read of readCheckedFile(file)) {
      if (isRefusal(read) || refusals.has(file.name, read.line) || !isIncluded(file.kind, read.record))
        continue;
      part.push({ kind: file.kind, record: read.record });
      if (!size.add(lengthOf(read.record))) continue;
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

class ImportRun {
  readonly counts: ImportReport["counts"] = {};
  versions: ImportReport["versions"] = null;
  documentOnly = 0;
  private done = 0;

  constructor(
    private readonly graph: Graph,
    private readonly options: ImportOptions,
    private readonly total: number,
    private readonly progress: Progress,
  ) {}

  async part(part: Part): Promise<void> {
    const { by, reason, dryRun = false, signal } = this.options;
    signal?.throwIfAborted();
    if (this.total >= WORTH_TELLING) this.progress(`Writing ${part.length} records as one data version`);
    const upserts: Partial<Record<RecordKind, AnyRecord[]>> = {};
    for (const { kind, record } of part) (upserts[kind] ??= []).push(record);
    const withdrawals = this.done === 0 ? (this.options.withdrawals ?? []) : [];
    const draft = { upserts: upserts as unknown as Partial<InterchangeRecords>, withdrawals };
    const writing = { by, reason, dryRun, validated: true };
    this.count(part, await commit(this.graph, writing, () => draft));
    this.done += part.length;
    this.options.done?.(this.done, this.total);
    if (this.total >= WORTH_TELLING) this.progress(`${this.done} of ${this.total} records`);
  }

  /** A body that the graph holds is merged when all else is written, each as a version of its own, as mergeDuplicate does. */
  async merge({ id, into, note }: MergeRecord): Promise<void> {
    const { by, dryRun = false, signal } = this.options;
    signal?.throwIfAborted();
    const writing = { by, reason: mergeSummary(id, into), dryRun };
    const { version, changes } = await commit(this.graph, writing, async (transaction) => {
      const bodies = await readRecordsById(transaction, "bodies", [id, into]);
      const [duplicate, survivor] = [id, into].map(
        (body) => bodies.get(body)?.record as unknown as BodyRecord,
      );
      // in a trial, a survivor that the same input adds is not there yet
      if (dryRun && !survivor) return { upserts: { merges: [{ id, into, note }] }, withdrawals: [] };
      return mergeDraft(transaction, duplicate!, survivor!, note);
    });
    countChanges([{ kind: "merges", id }], changes, this.counts);
    if (version !== null && !dryRun)
      this.versions = { first: this.versions?.first ?? version, last: version };
    this.options.done?.(++this.done, this.total);
  }

  private count(part: Part, { version, changes }: Committed): void {
    const given = part.map(({ kind, record: { id } }) => ({ kind, id }));
    this.documentOnly += part.filter(({ kind, record }) => lacksPlace(kind, record)).length;
    countChanges(given, changes, this.counts);
    if (changes.length === 0 || version === null || this.options.dryRun) return;
    this.versions = { first: this.versions?.first ?? version, last: version };
  }
}

/** Adds given records to the counts, by what the changes did to them. */
export function countChanges(
  given: readonly { kind: RecordKind; id: string }[],
  changes: readonly RecordChange[],
  counts: ImportReport["counts"] = {},
): ImportReport["counts"] {
  const existedByKey = new Map(changes.map((change) => [recordKey(change), change.before !== null]));
  for (const { kind, id } of given) {
    const own = (counts[kind] ??= { added: 0, changed: 0, unchanged: 0 });
    const existed = existedByKey.get(recordKey({ kind, id }));
    own[existed === undefined ? "unchanged" : existed ? "changed" : "added"]++;
  }
  return counts;
}

export function countsInOrder(counts: ImportReport["counts"]): [RecordKind, ChangeCounts][] {
  return RECORD_KINDS.flatMap((kind) =>
    counts[kind] ? [[kind, counts[kind]] as [RecordKind, ChangeCounts]] : [],
  );
}
