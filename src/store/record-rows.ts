/** Conversion between interchange records and query rows. */
import neo4j from "neo4j-driver";
import { inColumns, RECORD_COLUMNS } from "../domain/record-columns.js";
import type { AnyRecord, IssuerRecord, RecordKind } from "../domain/records.js";
import { PREDICATE_ENDS, type Predicate } from "../domain/vocabulary.js";
import type { Row } from "./graph.js";

/** Columns stored as integers; JavaScript has only one number type. */
export const INTEGER_COLUMNS: ReadonlySet<string> = new Set([
  "paragraph",
  "start",
  "end",
  "quoteStart",
  "length",
]);

/** Columns stored as relationships instead of properties. */
export const END_COLUMNS: Partial<Record<RecordKind, readonly string[]>> = {
  names: ["body"],
  affiliations: ["kind", "body", "other"],
  successions: ["predecessor", "successor"],
  statements: ["dataset", "document", "subject", "object"],
};

/** Kinds stored with relationships to their ends; each has its own read and write queries. */
const JOINING_KINDS: ReadonlySet<RecordKind> = new Set([
  "names",
  "affiliations",
  "successions",
  "statements",
]);

/** Whether other records refer to the kind's nodes: a change keeps the node, a withdrawal requires it unreferenced. */
export function isNodeKind(kind: RecordKind): boolean {
  return !JOINING_KINDS.has(kind);
}

/** Null columns are left out, since Neo4j stores no null properties; most columns of a statement are null. */
export function toRow(kind: RecordKind, record: AnyRecord): Row {
  switch (kind) {
    case "names":
      return { owner: record.body, properties: properties(kind, record) };
    case "affiliations":
    case "successions":
    case "statements":
      return { ...pick(record, END_COLUMNS[kind]!), properties: properties(kind, record) };
    case "documents":
      return { ...properties(kind, record), ...issuerColumns(record.issuers as IssuerRecord[]) };
    default:
      return properties(kind, record);
  }
}

/** Labels of the predicate's subject and object, concatenated: BodyProject. */
export function endsOf(record: AnyRecord): string {
  return PREDICATE_ENDS[record.predicate as Predicate].join("");
}

/** Neo4j properties are flat lists: the issuers' named forms, and their bodies' ids with "" for none. */
export function issuerColumns(issuers: readonly IssuerRecord[]): Row {
  return {
    issuers: issuers.map(({ namedForm }) => namedForm),
    issuerIds: issuers.map(({ body }) => body ?? ""),
  };
}

function properties(kind: RecordKind, record: AnyRecord): Row {
  const ends = END_COLUMNS[kind] ?? [];
  const row: Record<string, unknown> = {};
  for (const column of RECORD_COLUMNS[kind]) {
    const value = record[column] ?? null;
    if (value === null || ends.includes(column)) continue;
    row[column] = INTEGER_COLUMNS.has(column) ? neo4j.int(value as number) : value;
  }
  return row;
}

/** A record with the columns of its kind, in order; null where the database has no value. */
export function fromRow(kind: RecordKind, { record, ...ends }: Row): AnyRecord {
  const stored: Row = { ...(record as Row), ...ends };
  const whole = inColumns(kind, stored);
  return kind === "documents" ? { ...whole, issuers: issuersOf(stored) } : whole;
}

function issuersOf({ issuers, issuerIds }: Row): IssuerRecord[] {
  const bodies = issuerIds as string[];
  return (issuers as string[]).map((namedForm, at) => ({ namedForm, body: bodies[at] || null }));
}

function pick(record: AnyRecord, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, record[column]]));
}
