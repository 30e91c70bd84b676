/** Proves a source and writes it as the files of `neo4j-admin database import full`. */
import type { RecordKind } from "../../domain/records.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import { writeArguments } from "../../store/bulk/arguments.js";
import { GROUPS } from "../../store/bulk/claim-files.js";
import { VersionFiles } from "../../store/bulk/version-files.js";
import { hasRoom } from "../../store/managed/free-space.js";
import type { ImportReport } from "../importing/import.js";
import type { Progress } from "../progress.js";
import type { Placement, Summary } from "./block-messages.js";
import { blocksOf } from "./blocks.js";
import { BulkThreads, noRoom } from "./bulk-threads.js";
import { Numbering } from "./numbering.js";
import { Versions } from "./versions.js";

/** Blocks that are read ahead of the one whose records get their numbers. */
const AHEAD = 12;
const TELL_EVERY_MS = 5_000;

export interface BulkFiles extends Pick<ImportReport, "versions" | "documentOnly"> {
  counts: Partial<Record<RecordKind, number>>;
  nodes: number;
  relationships: number;
  bytes: number;
}

export interface BulkOptions {
  by: string;
  reason: string;
  located?: boolean;
  signal?: AbortSignal;
  /** So much of the disk stays free. */
  minFreeMb: number;
}

/**
 * @param folder an empty one
 * @returns null when a record is refused: the ordinary validation then says which and why
 * @throws UserError STORAGE_FULL
 */
export async function writeBulkFiles(
  files: readonly InterchangeFile[],
  folder: string,
  options: BulkOptions,
  progress: Progress,
): Promise<BulkFiles | null> {
  const threads = new BulkThreads(folder);
  try {
    return await new BulkRun(threads, folder, options, progress).run(files);
  } finally {
    await threads.stop();
  }
}

interface Waiting {
  at: number;
  kind: RecordKind;
  summary: Promise<Summary | null>;
}

class BulkRun {
  private readonly numbering = new Numbering();
  private readonly versionFiles: VersionFiles;
  private readonly versions: Versions;
  private readonly waiting: Waiting[] = [];
  /** What was written so far has been taken into the versions. */
  private written: Promise<void>[] = [];
  private blocks = 0;
  private records = 0;
  private toldAt = performance.now();

  constructor(
    private readonly threads: BulkThreads,
    private readonly folder: string,
    private readonly options: BulkOptions,
    private readonly progress: Progress,
  ) {
    this.versionFiles = new VersionFiles(folder);
    this.versions = new Versions(this.versionFiles, { by: options.by, reason: options.reason });
  }

  async run(files: readonly InterchangeFile[]): Promise<BulkFiles | null> {
    for (const file of files) {
      for await (const bytes of blocksOf(file)) {
        if (bytes === null) return null;
        this.begin(file.kind, bytes);
        if (this.waiting.length > AHEAD && !(await this.settle())) return null;
      }
    }
    while (this.waiting.length > 0) if (!(await this.settle())) return null;
    await Promise.all(this.written);
    return this.numbering.areSound ? this.end() : null;
  }

  private begin(kind: RecordKind, bytes: Uint8Array): void {
    const at = this.blocks++;
    const block = { at, kind, bytes, located: this.options.located ?? false };
    const summary = this.threads.forBlock(at).ask("read", block, [bytes.buffer as ArrayBuffer]);
    summary.catch(() => undefined); // awaited later
    this.waiting.push({ at, kind, summary });
  }

  /** Gives the records of the oldest block their places. @returns whether none is refused */
  private async settle(): Promise<boolean> {
    const { at, kind, summary } = this.waiting.shift()!;
    const found = await summary;
    this.options.signal?.throwIfAborted();
    if (!hasRoom(this.folder, this.options.minFreeMb)) throw noRoom(this.folder);
    const placement = found && this.numbering.place(at, kind, found);
    if (placement === null) return false;
    this.write(placement);
    if (this.written.length > AHEAD) await this.written.shift();
    this.tell(found!.rows);
    return true;
  }

  private write(placement: Placement): void {
    const asked = this.threads.forBlock(placement.at).ask("write", placement);
    const before = this.written.at(-1);
    const taken = asked.then(async (written) => {
      await before;
      this.versions.take(placement.parts, written);
    });
    taken.catch(() => undefined); // awaited later
    this.written.push(taken);
  }

  private tell(rows: number): void {
    this.records += rows;
    if (performance.now() - this.toldAt < TELL_EVERY_MS) return;
    this.toldAt = performance.now();
    this.progress(`${this.records} records proved and written to files`);
  }

  private async end(): Promise<BulkFiles> {
    this.versions.end(this.numbering.version, () => this.numbering.take());
    await this.joinClaims();
    this.options.signal?.throwIfAborted();
    const made = await Promise.all(this.threads.all.map((thread) => thread.ask("end", null)));
    this.options.signal?.throwIfAborted();
    writeArguments(this.folder, this.versionFiles, made);
    const sum = (what: "bytes" | "relationships"): number => made.reduce((all, one) => all + one[what], 0);
    const { first, last } = this.versions;
    return {
      counts: this.numbering.counts,
      documentOnly: this.numbering.documentOnly,
      versions: first && last ? { first, last } : null,
      nodes: this.numbering.nodes,
      relationships: sum("relationships"),
      bytes: sum("bytes"),
    };
  }

  /** Each thread joins its share of the groups, once all have noted theirs. */
  private async joinClaims(): Promise<void> {
    const { all } = this.threads;
    await Promise.all(all.map((thread) => thread.ask("closeClaims", null)));
    const joined = Array.from({ length: GROUPS }, (_, group) =>
      all[group % all.length]!.ask("joinClaims", { group, threads: all.length }),
    );
    await Promise.all(joined);
  }
}
