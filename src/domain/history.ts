/** Data versions: every accepted write creates one, which records the changes that it made. */
import { canonicalJson, ContentHash } from "./content-hash.js";
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

/** The state before the first write: no records. It is not stored. */
export const EMPTY_VERSION: DataVersion = {
  id: "0",
  number: 0,
  at: "1970-01-01T00:00:00.000Z",
  by: "xietong",
  reason: "No data yet",
  contentHash: new ContentHash().digest,
};

/** A record among those of all kinds. */
export interface RecordName {
  kind: RecordKind;
  id: string;
}

/** What a write did to one record: added it (no `before`), withdrew it (no `after`) or changed it. */
export interface RecordChange extends RecordName {
  before: AnyRecord | null;
  after: AnyRecord | null;
}

/** Key of a record among the records of all kinds, used in the list of changes of a version. */
export function recordKey({ kind, id }: RecordName): string {
  return `${kind}\t${id}`;
}

export function parseRecordKey(key: string): RecordName {
  const tab = key.indexOf("\t");
  return { kind: key.slice(0, tab) as RecordKind, id: key.slice(tab + 1) };
}

export function sameRecord(one: AnyRecord, other: AnyRecord): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
