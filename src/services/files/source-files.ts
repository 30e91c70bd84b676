/** File names of the interchange form, and the order in which files can be loaded. */
import { RECORD_KINDS, type RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import type { Described } from "./stated-hash.js";

export interface Source {
  /** In load order: records come after those that they refer to. */
  files: InterchangeFile[];
  /** Of these files, unpacked. */
  bytes: number;
  /** Its `datapackage.json`; null: it has none. */
  described: Described | null;
  /** The content hash in its `datapackage.json`; null where it states none. */
  statedHash: string | null;
  /** Any file of it by its name without folders; null: there is none. */
  file: (name: string) => NamedFile | null;
  close(): Promise<void>;
}

export interface NamedFile {
  /** For messages. */
  name: string;
  /** Opens the file from the beginning. */
  open: () => AsyncIterable<Uint8Array>;
}

/** Kind and format that a file name stands for; null for any other file. */
export function fileKind(name: string): Pick<InterchangeFile, "kind" | "format"> | null {
  const [, kind, format] = /^(\w+)\.(jsonl|csv)$/.exec(name) ?? [];
  if (!RECORD_KINDS.includes(kind as RecordKind)) return null;
  return { kind: kind as RecordKind, format: format as InterchangeFile["format"] };
}

export function inOrder(files: readonly InterchangeFile[]): InterchangeFile[] {
  return [...files].sort((a, b) => RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind));
}

export function badSource(what: string): UserError {
  const kinds = RECORD_KINDS.join(", ");
  return new UserError(
    "BAD_SOURCE",
    `${what}. Files are named after what they hold (${kinds}) and end in .jsonl or .csv.`,
  );
}
