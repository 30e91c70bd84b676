/** Data versions: every accepted write creates one, which records the changes that it made. */
import { canonicalJson } from "./content-hash.js";
import type { AnyRecord, RecordKind } from "./records.js";

/** One state of all data (数据版本). */
export interface DataVersion {
  id: string;
  /** Counts up from 1. */
  number: number;
  /** UTC instant. */
  at: string;
  by: string;
  reason: string;
  contentHash: string;
}

/** What a write did to one record: added it (no `before`), withdrew it (no `after`) or changed it. */
export interface RecordChange {
  kind: RecordKind;
  id: string;
  before: AnyRecord | null;
  after: AnyRecord | null;
}

/** Key of a record among the records of all kinds, used in the list of changes of a version. */
export function recordKey({ kind, id }: { kind: RecordKind; id: string }): string {
  return `${kind}\t${id}`;
}

export function parseRecordKey(key: string): { kind: RecordKind; id: string } {
  const tab = key.indexOf("\t");
  return { kind: key.slice(0, tab) as RecordKind, id: key.slice(tab + 1) };
}

export function sameRecord(one: AnyRecord, other: AnyRecord): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
