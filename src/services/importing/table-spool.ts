/** What a table gives, kept on disk until it is imported: it is written as it comes, and read as an interchange file. */
import { randomUUID } from "node:crypto";
import { open, unlink, type FileHandle } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import { toLine } from "../../exchange/interchange/write-records.js";

/** Texts of these names, each in a file; what is added is written by `flush`. */
export class TableSpool {
  private readonly pending = new Map<string, string[]>();
  private readonly files = new Map<string, FileHandle>();

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
        file = await openUnnamed();
        this.files.set(name, file);
      }
      await file.appendFile(texts.join("")).catch(refuseFullDisk);
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
  }
}

/** A file that nobody else can open, and that is gone with this process, however it ends. */
async function openUnnamed(): Promise<FileHandle> {
  const place = path.join(os.tmpdir(), `xietong-table-${randomUUID()}`);
  const file = await open(place, "wx+", 0o600).catch(refuseFullDisk);
  await unlink(place);
  return file;
}

function refuseFullDisk(error: NodeJS.ErrnoException): never {
  if (error.code !== "ENOSPC") throw error;
  const message = `The folder ${os.tmpdir()} has no room left for what the table holds. Nothing was imported. Free some, or name another folder in TMPDIR.`;
  throw new UserError("STORAGE_FULL", message, {}, { cause: error });
}
