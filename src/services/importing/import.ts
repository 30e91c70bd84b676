/** Brings interchange files into the graph: proved whole first, then written in parts that are each a sound data version. */
import { recordKey, type DataVersion } from "../../domain/history.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type InterchangeRecords,
  type RecordKind,
} from "../../domain/records.js";
import { isRefusal, readCheckedFile, type InterchangeFile } from "../../exchange/interchange/read-file.js";
import { refused, type Refusal } from "../../exchange/interchange/refusal.js";
import type { Graph } from "../../store/graph.js";
import type { Progress } from "../progress.js";
import { commit, type Committed } from "../writing/commit.js";
import { prove, type Wanted } from "./prove.js";
import type { Refusals } from "./refusals.js";

/** Records written at once. An import of fewer is one transaction and one version. */
const PART = 10_000;
const PART_TIMEOUT_MS = 300_000;

export interface ImportOptions {
  by: string;
  reason: string;
  /** Only this data set and its statements. */
  dataset?: string | null;
  /** Says what would change and writes nothing. */
  dryRun?: boolean;
  /** Takes the good lines and leaves the bad ones; otherwise one bad line keeps everything out. */
  partial?: boolean;
}

export type ChangeCounts = Record<"added" | "changed" | "unchanged", number>;

export interface ImportReport {
  dryRun: boolean;
  /** By kind, in the order of the files; kinds of which nothing was read are left out. */
  counts: Partial<Record<RecordKind, ChangeCounts>>;
  /** Data versions made, the first and the last. */
  versions: { first: DataVersion; last: DataVersion } | null;
  refused: number;
  /** The first of the refused lines. */
  refusals: readonly Refusal[];
}

/** @throws UserError BAD_SEED naming the first line that cannot be taken, unless `partial` */
export async function importFiles(
  graph: Graph,
  files: readonly InterchangeFile[],
  options: ImportOptions,
  progress: Progress,
): Promise<ImportReport> {
  const wanted = wantedOf(options.dataset ?? null);
  progress("Proving every line; nothing is written yet");
  const { taken, refusals } = await prove(graph, files, wanted);
  const [first] = refusals.first;
  if (first && !options.partial && !options.dryRun)
    throw refused(first, first.column, first.reason, refusals.count - 1);
  const run = new ImportRun(graph, options, taken, progress);
  let before = Promise.resolve();
  for await (const part of parts(files, wanted, refusals)) {
    // the next part is read while this one is written
    await before;
    before = run.part(part);
    before.catch(() => undefined);
  }
  await before;
  const { counts, versions } = run;
  return {
    dryRun: options.dryRun ?? false,
    counts,
    versions,
    refused: refusals.count,
    refusals: refusals.first,
  };
}

function wantedOf(dataset: string | null): Wanted {
  if (dataset === null) return () => true;
  return (kind, record) => {
    if (kind === "datasets") return record.id === dataset;
    return kind !== "statements" || record.dataset === dataset;
  };
}

type Part = { kind: RecordKind; record: AnyRecord }[];

async function* parts(
  files: readonly InterchangeFile[],
  wanted: Wanted,
  refusals: Refusals,
): AsyncGenerator<Part> {
  let part: Part = [];
  for (const file of files) {
    for await (const read of readCheckedFile(file)) {
      if (isRefusal(read) || refusals.has(file.name, read.line) || !wanted(file.kind, read.record)) continue;
      part.push({ kind: file.kind, record: read.record });
      if (part.length < PART) continue;
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

class ImportRun {
  readonly counts: ImportReport["counts"] = {};
  versions: ImportReport["versions"] = null;
  private done = 0;

  constructor(
    private readonly graph: Graph,
    private readonly options: ImportOptions,
    private readonly total: number,
    private readonly progress: Progress,
  ) {}

  async part(part: Part): Promise<void> {
    const { by, reason, dryRun = false } = this.options;
    const upserts: Partial<Record<RecordKind, AnyRecord[]>> = {};
    for (const { kind, record } of part) (upserts[kind] ??= []).push(record);
    const draft = { upserts: upserts as unknown as Partial<InterchangeRecords>, withdrawals: [] };
    const writing = { by, reason, dryRun, proved: true, timeoutMs: PART_TIMEOUT_MS };
    this.count(part, await commit(this.graph, writing, () => draft));
    this.done += part.length;
    if (this.total > PART) this.progress(`${this.done} of ${this.total} records`);
  }

  private count(part: Part, { version, changes }: Committed): void {
    const changed = new Map(changes.map((change) => [recordKey(change), change.before !== null]));
    for (const { kind, record } of part) {
      const counts = (this.counts[kind] ??= { added: 0, changed: 0, unchanged: 0 });
      const was = changed.get(recordKey({ kind, id: record.id }));
      counts[was === undefined ? "unchanged" : was ? "changed" : "added"]++;
    }
    if (changes.length === 0 || version === null || this.options.dryRun) return;
    this.versions = { first: this.versions?.first ?? version, last: version };
  }
}

export function countsInOrder(counts: ImportReport["counts"]): [RecordKind, ChangeCounts][] {
  return RECORD_KINDS.flatMap((kind) =>
    counts[kind] ? [[kind, counts[kind]] as [RecordKind, ChangeCounts]] : [],
  );
}
