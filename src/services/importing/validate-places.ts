/** Accepted statements that say of their document no place. */
import { RECORD_RULES, type Finding } from "../../domain/integrity.js";
import type { AnyRecord, RecordKind, StatementRecord } from "../../domain/records.js";
import { evidenceOf } from "../../domain/statement-proof.js";

export function lacksPlace(kind: RecordKind, record: AnyRecord): boolean {
  const { status, start, quote } = record as unknown as StatementRecord;
  return kind === "statements" && status === "ACCEPTED" && evidenceOf({ start, quote }) === "DOCUMENT_ONLY";
}

export function unlocated(kind: RecordKind, records: readonly AnyRecord[]): Finding[] {
  const message = "has neither a place nor a quote; give one, or import it without --located";
  return records
    .filter((record) => lacksPlace(kind, record))
    .map(({ id }) => ({ rule: RECORD_RULES.place, kind, id, column: "quote", message }));
}
