/** How the data changes: every accepted write makes a version, and a version is the changes that it made. */
import { canonicalJson } from "./content-hash.js";
import type { AnyRecord, RecordKind } from "./records.js";

/** One state of the whole data (数据版本). */
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

/** What a write did to one record: added (no `before`), withdrew (no `after`) or changed it. */
export interface RecordChange {
  kind: RecordKind;
  id: string;
  before: AnyRecord | null;
  after: AnyRecord | null;
}

/** The name of a record among all kinds, as versions list what they changed. */
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
