/** Proves the records of a block each by itself, and tells what the proof against all others needs. */
import { hashId } from "../../domain/id-numbers.js";
import { breachesWithin, namings } from "../../domain/integrity.js";
import { issuanceOf } from "../../domain/issuances.js";
import { inColumns, optionalColumns } from "../../domain/record-columns.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type DocumentRecord,
  type RecordKind,
  type StatementRecord,
} from "../../domain/records.js";
import { withDefaults } from "../../exchange/interchange/left-out.js";
import { recordProblem } from "../../exchange/interchange/record-problem.js";
import { LONGEST_LINE } from "../../exchange/text-lines.js";
import { lengthOf } from "../importing/parts.js";
import { unlocated } from "../importing/validate-places.js";
import { recordsOf } from "../importing/validate-stored.js";
import type { Block, Summary } from "./block-messages.js";

/** References of a record of each kind; a document has as many as issuers. */
const REFERENCES: Partial<Record<RecordKind, number>> = {
  ...{ names: 1, affiliations: 2, successions: 2, merges: 1, projects: 1, statements: 4 },
};
/** The length of its document is compared later. */
const NO_LENGTHS = new Map<string, number | null>();
/** Hashes of ids that are named again and again are remembered. */
const MOST_HASHES = 20_000;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const remembered = new Map<string, readonly [number, number]>();
const scratch = new Uint32Array(2);

/** @returns null when something is refused: the ordinary validation then says what and why */
export function readBlock({
  kind,
  bytes,
  located,
}: Block): { records: AnyRecord[]; summary: Summary } | null {
  const records = soundRecords(kind, bytes);
  if (records === null || breachesWithin(recordsOf(kind, records), NO_LENGTHS).length > 0) return null;
  const documentOnly = unlocated(kind, records).length;
  if (located && documentOnly > 0) return null;
  return { records, summary: { ...summaryOf(kind, records), documentOnly } };
}

function soundRecords(kind: RecordKind, bytes: Uint8Array): AnyRecord[] | null {
  const records: AnyRecord[] = [];
  const text = textOf(bytes);
  for (const line of text?.split("\n") ?? []) {
    if (line.trim() === "") continue;
    const record = soundRecord(kind, line);
    if (record === null) return null;
    records.push(record);
  }
  return text === null ? null : records;
}

function soundRecord(kind: RecordKind, line: string): AnyRecord | null {
  if (3 * line.length > LONGEST_LINE && Buffer.byteLength(line) > LONGEST_LINE) return null;
  const value = withDefaults(kind, parsed(line));
  if (recordProblem(kind, value) !== null) return null;
  const record = value as AnyRecord;
  return optionalColumns(kind).length > 0 ? inColumns(kind, record) : record;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function summaryOf(kind: RecordKind, records: readonly AnyRecord[]): Omit<Summary, "documentOnly"> {
  const ids = new Uint32Array(2 * records.length);
  records.forEach(({ id }, at) => hashId(id, ids, 2 * at));
  const statements = kind === "statements" ? (records as unknown as readonly StatementRecord[]) : [];
  return {
    rows: records.length,
    ids,
    lengths: Float64Array.from(records, lengthOf),
    references: referencesOf(kind, records),
    extents: extentsOf(kind, records),
    issuing: Uint8Array.from(statements, (one) => (issuanceOf(one) ? 1 : 0)),
    kept: keptOf(kind, records),
  };
}

function referencesOf(kind: RecordKind, records: readonly AnyRecord[]): Summary["references"] {
  const found = namings(recordsOf(kind, records));
  const hashes = new Uint32Array(2 * found.length);
  const targets = new Uint8Array(found.length);
  found.forEach(({ target, wanted }, at) => {
    targets[at] = RECORD_KINDS.indexOf(target);
    if (wanted !== null) hashes.set(hashOf(wanted), 2 * at);
  });
  const documents = kind === "documents" ? (records as unknown as readonly DocumentRecord[]) : null;
  const counts = documents
    ? Uint32Array.from(documents, ({ issuers }) => issuers.length)
    : new Uint32Array(records.length).fill(REFERENCES[kind] ?? 0);
  return { counts, targets, hashes };
}

function hashOf(id: string): readonly [number, number] {
  const known = remembered.get(id);
  if (known) return known;
  hashId(id, scratch, 0);
  const hash = [scratch[0]!, scratch[1]!] as const;
  if (remembered.size >= MOST_HASHES) remembered.clear();
  remembered.set(id, hash);
  return hash;
}

function extentsOf(kind: RecordKind, records: readonly AnyRecord[]): Float64Array {
  if (kind === "documents")
    return Float64Array.from(records as unknown as DocumentRecord[], ({ length }) => length ?? -1);
  if (kind !== "statements") return new Float64Array(0);
  return Float64Array.from(records as unknown as StatementRecord[], ({ end }) => end ?? -1);
}

function keptOf(kind: RecordKind, records: readonly AnyRecord[]): AnyRecord[] {
  if (kind === "successions" || kind === "merges") return [...records];
  if (kind === "projects") return records.filter(({ partOf }) => partOf);
  return kind === "bodies" ? records.map(lifeOf) : [];
}

/** Only what is compared later, since an import may have many bodies. */
function lifeOf({ id, establishedOn, abolishedOn }: AnyRecord): AnyRecord {
  return { id, establishedOn, abolishedOn };
}
