/** Interchange records as the rows that queries take and give. */
import neo4j from "neo4j-driver";
import { RECORD_COLUMNS } from "../domain/record-columns.js";
import type { AnyRecord, IssuerRecord, RecordKind } from "../domain/records.js";
import { PREDICATE_ENDS } from "../domain/vocabulary.js";
import type { Row } from "./graph.js";

/** JavaScript has one number; the database keeps these as integers. */
const INTEGER_COLUMNS = new Set(["paragraph", "start", "end", "quoteStart", "length"]);

export function toRow(kind: RecordKind, record: AnyRecord): Row {
  const properties = withIntegers(record);
  switch (kind) {
    case "names":
      return { owner: record.body, properties: without(properties, "body") };
    case "affiliations":
      return {
        ...pick(record, "kind", "body", "other"),
        properties: without(properties, "kind", "body", "other"),
      };
    case "successions":
      return {
        ...pick(record, "predecessor", "successor"),
        properties: without(properties, "predecessor", "successor"),
      };
    case "documents":
      return { ...properties, ...issuerColumns(record.issuers as IssuerRecord[]) };
    case "statements":
      return statementRow(record, properties);
    default:
      return properties;
  }
}

/** A property holds a flat list only: the issuers' named forms, and their bodies' ids with "" for none. */
function issuerColumns(issuers: readonly IssuerRecord[]): Row {
  return {
    issuers: issuers.map(({ namedForm }) => namedForm),
    issuerIds: issuers.map(({ body }) => body ?? ""),
  };
}

function statementRow(record: AnyRecord, properties: Row): Row {
  const [subjectLabel, objectLabel] = PREDICATE_ENDS[record.predicate as keyof typeof PREDICATE_ENDS];
  return {
    ...pick(record, "dataset", "document", "subject", "object"),
    subjectLabel,
    objectLabel,
    properties: without(properties, "dataset", "document", "subject", "object"),
  };
}

function withIntegers(record: AnyRecord): Row {
  return Object.fromEntries(
    Object.entries(record).map(([column, value]) => [
      column,
      INTEGER_COLUMNS.has(column) && typeof value === "number" ? neo4j.int(value) : value,
    ]),
  );
}

/** A record with every column of its kind, in their order; what the database lacks is null. */
export function fromRow(kind: RecordKind, { record, ...ends }: Row): AnyRecord {
  const stored: Row = { ...(record as Row), ...ends };
  const entries = RECORD_COLUMNS[kind].map((column) => [column, stored[column] ?? null]);
  const whole = Object.fromEntries(entries) as AnyRecord;
  return kind === "documents" ? { ...whole, issuers: issuersOf(stored) } : whole;
}

function issuersOf({ issuers, issuerIds }: Row): IssuerRecord[] {
  const bodies = issuerIds as string[];
  return (issuers as string[]).map((namedForm, at) => ({ namedForm, body: bodies[at] || null }));
}

function pick(record: AnyRecord, ...columns: string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, record[column]]));
}

function without(record: Row, ...columns: string[]): Row {
  return Object.fromEntries(Object.entries(record).filter(([column]) => !columns.includes(column)));
}
