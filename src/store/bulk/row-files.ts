/** Files of rows, each begun when its first row comes and written in pieces. */
import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";

const PIECE = 262_144;

interface RowFile {
  handle: number;
  rows: string[];
  length: number;
}

export class RowFiles {
  private readonly files = new Map<string, RowFile>();
  private written = 0;
  private longest = 0;

  constructor(private readonly folder: string) {}

  /** Names of the files so far. */
  get names(): string[] {
    return [...this.files.keys()];
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.written;
  }

  /** Characters of the longest row so far. */
  get longestRow(): number {
    return this.longest;
  }

  append(name: string, row: string): void {
    this.longest = Math.max(this.longest, row.length);
    const file = this.files.get(name) ?? this.begin(name);
    file.rows.push(row);
    file.length += row.length;
    if (file.length >= PIECE) this.write(file);
  }

  close(): void {
    for (const file of this.files.values()) {
      this.write(file);
      closeSync(file.handle);
    }
  }

  private begin(name: string): RowFile {
    const file = { handle: openSync(path.join(this.folder, name), "wx", 0o600), rows: [], length: 0 };
    this.files.set(name, file);
    return file;
  }

  private write(file: RowFile): void {
    const bytes = Buffer.from(file.rows.join(""));
    for (let at = 0; at < bytes.length;) at += writeSync(file.handle, bytes, at);
    this.written += bytes.length;
    file.rows = [];
    file.length = 0;
  }
}
