/** File names of the interchange form, and the order in which files can be loaded. */
import { RECORD_KINDS, type RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";

export interface Source {
  /** In load order: records come after those that they refer to. */
  files: InterchangeFile[];
  /** The content hash in its `datapackage.json`; null where it states none. */
  statedHash: string | null;
  close(): Promise<void>;
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
