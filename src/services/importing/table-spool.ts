/** What a table gives, kept on disk until it is imported: it is written as it comes, and read as an interchange file. */
import { open, mkdtemp, rm, type FileHandle } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../../domain/records.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import { toLine } from "../../exchange/interchange/write-records.js";

/** Texts of these names, each in a file; what is added is written by `flush`. */
export class TableSpool {
  private readonly pending = new Map<string, string[]>();
  private readonly files = new Map<string, FileHandle>();

  private constructor(private readonly folder: string) {}

  static async open(): Promise<TableSpool> {
    return new TableSpool(await mkdtemp(path.join(os.tmpdir(), "xietong-table-")));
  }

  add(name: string, text: string): void {
    const texts = this.pending.get(name);
    if (texts) texts.push(text);
    else this.pending.set(name, [text]);
  }

  addRecord(kind: RecordKind, record: AnyRecord): void {
    this.add(kind, toLine(kind, record));
  }

  async flush(): Promise<void> {
    for (const [name, texts] of this.pending) {
      let file = this.files.get(name);
      if (file === undefined) {
        // nobody else may read it
        file = await open(path.join(this.folder, name), "wx+", 0o600);
        this.files.set(name, file);
      }
      await file.appendFile(texts.join(""));
    }
    this.pending.clear();
  }

  /** Its text from the beginning; null: nothing was added to it. */
  read(name: string): (() => AsyncIterable<Uint8Array>) | null {
    const file = this.files.get(name);
    if (file === undefined) return null;
    return () => file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Uint8Array>;
  }

  /** The files of records, in order of kind. */
  get records(): InterchangeFile[] {
    return RECORD_KINDS.flatMap((kind) => {
      const open = this.read(kind);
      return open ? [{ kind, name: kind, format: "jsonl" as const, open }] : [];
    });
  }

  async close(): Promise<void> {
    for (const file of this.files.values()) await file.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
