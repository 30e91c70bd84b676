import type { AnyRecord, InterchangeRecords, RecordKind } from "./records.js";

/** The columns of each kind of record, in file order. */
export const RECORD_COLUMNS = {
  datasets: [
    "id",
    "nameZh",
    "nameEn",
    "licence",
    "citation",
    "authorsZh",
    "authorsEn",
    "publisherZh",
    "publisherEn",
  ],
  bodies: [
    "id",
    "nameZh",
    "nameEn",
    "shortZh",
    "kind",
    "establishedOn",
    "abolishedOn",
    "wikidata",
    "verified",
    "sources",
    "formerKinds",
  ],
  names: ["id", "body", "text", "kind", "language", "from", "to"],
  affiliations: ["id", "kind", "body", "other", "from", "to", "verified", "sources"],
  successions: [
    "id",
    "predecessor",
    "successor",
    "on",
    "kind",
    "mainLine",
    "event",
    "eventZh",
    "note",
    "noteZh",
    "verified",
    "sources",
  ],
  merges: ["id", "into", "note"],
  projects: ["id", "nameZh", "nameEn", "kind", "labelIsOurs", "startedOn", "endedOn", "partOf"],
  chains: ["id", "nameZh", "nameEn"],
  goals: ["id", "text"],
  transformations: ["id", "nameZh", "nameEn"],
  plans: ["id", "nameZh", "nameEn"],
  documents: [
    "id",
    "title",
    "number",
    "publishedOn",
    "issuers",
    "url",
    "sha256",
    "length",
    "licence",
    "language",
  ],
  statements: [
    "id",
    "dataset",
    "document",
    "predicate",
    "subject",
    "object",
    "namedForm",
    "section",
    "paragraph",
    "start",
    "end",
    "quote",
    "quoteStart",
    "method",
    "confidence",
    "status",
    "listIsOpen",
    "from",
    "to",
    "recordedAt",
    "recordedBy",
    "reviewedAt",
    "reviewedBy",
    "reviewNote",
    "rolledUp",
  ],
} as const satisfies { [Kind in RecordKind]: readonly (keyof InterchangeRecords[Kind][number])[] };

/**
 * Columns that came after the first release. A record that has no value in one is written, stored and hashed without
 * it, so the hashes of all older data, files and citations stay what they were.
 */
const ADDED_COLUMNS: Partial<Record<RecordKind, readonly string[]>> = {
  datasets: [
    "authorsZh",
    "authorsEn",
    "publisherZh",
    "publisherEn",
  ] satisfies (keyof InterchangeRecords["datasets"][number])[],
  statements: ["rolledUp"] satisfies (keyof InterchangeRecords["statements"][number])[],
  bodies: ["formerKinds"] satisfies (keyof InterchangeRecords["bodies"][number])[],
  successions: ["eventZh", "noteZh"] satisfies (keyof InterchangeRecords["successions"][number])[],
  projects: ["partOf"] satisfies (keyof InterchangeRecords["projects"][number])[],
};

const NONE: readonly string[] = [];

/** Columns that a file of the kind may leave out. */
export function optionalColumns(kind: RecordKind): readonly string[] {
  return ADDED_COLUMNS[kind] ?? NONE;
}

/** The columns that the record has, in order: all but optional ones without a value. */
export function presentColumns(kind: RecordKind, record: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(inColumns(kind, record));
}

/** The record with its columns in order; null where it has no value. */
export function inColumns(kind: RecordKind, record: Readonly<Record<string, unknown>>): AnyRecord {
  const { columns, empty } = shapeOf(kind, record);
  const whole: Record<string, unknown> = { ...empty };
  for (const column of columns) whole[column] = record[column] ?? null;
  return whole as unknown as AnyRecord;
}

interface Shape {
  columns: readonly string[];
  /** A copy of it is smaller, and made faster, than an object that grows column by column. */
  empty: Readonly<Record<string, null>>;
}

/** By kind, and by which of its optional columns have a value, as bits. */
const SHAPES: Partial<Record<RecordKind, Shape[]>> = {};

function shapeOf(kind: RecordKind, record: Readonly<Record<string, unknown>>): Shape {
  let present = 0;
  optionalColumns(kind).forEach((column, at) => {
    if ((record[column] ?? null) !== null) present |= 1 << at;
  });
  const shapes = (SHAPES[kind] ??= []);
  return (shapes[present] ??= newShape(kind, present));
}

function newShape(kind: RecordKind, present: number): Shape {
  const optional = optionalColumns(kind);
  const isThere = (column: string): boolean =>
    !optional.includes(column) || (present & (1 << optional.indexOf(column))) !== 0;
  const columns = RECORD_COLUMNS[kind].filter(isThere);
  return { columns, empty: Object.fromEntries(columns.map((column) => [column, null])) };
}
