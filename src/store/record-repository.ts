/** Interchange records in and out of the graph. */
import neo4j from "neo4j-driver";
import type { InterchangeRecords, RecordKind } from "../domain/records.js";
import { RECORD_KINDS } from "../domain/records.js";
import { PREDICATE_ENDS } from "../domain/vocabulary.js";
import { LONG_READ_MS, type Graph, type Row, type Transaction } from "./graph.js";

const BATCH = 5_000;
/** JavaScript has one number; the database keeps these as integers. */
const INTEGER_COLUMNS = new Set(["paragraph", "start", "end", "quoteStart", "length"]);

type AnyRecord = Readonly<Record<string, unknown>>;

export class RecordRepository {
  constructor(private readonly graph: Graph) {}

  /** Writes all records and the relationships that they support, in the transaction given. */
  async write(transaction: Transaction, records: InterchangeRecords, version: number): Promise<void> {
    for (const kind of RECORD_KINDS) {
      const rows = (records[kind] as unknown as AnyRecord[]).map((record) => toRow(kind, record));
      for (let at = 0; at < rows.length; at += BATCH) {
        await writeBatch(transaction, kind, rows.slice(at, at + BATCH), version);
      }
    }
    const statementIds = records.statements.map(({ id }) => id);
    for (let at = 0; at < statementIds.length; at += BATCH) {
      await transaction.run("write/derive_edges", { statementIds: statementIds.slice(at, at + BATCH) });
    }
  }

  /** All records of the given kinds, each list in order of id; `read(...RECORD_KINDS)` is the whole graph. */
  async read<Kind extends RecordKind>(...kinds: Kind[]): Promise<Pick<InterchangeRecords, Kind>> {
    return this.graph.read(async (transaction) => {
      const entries: [Kind, unknown[]][] = [];
      for (const kind of kinds)
        entries.push([kind, (await transaction.run(`read/${kind}`)).map((row) => fromRow(kind, row))]);
      return Object.fromEntries(entries) as unknown as Pick<InterchangeRecords, Kind>;
    }, LONG_READ_MS);
  }
}

/** A row whose ends are not there would vanish from the query in silence. */
async function writeBatch(
  transaction: Transaction,
  kind: RecordKind,
  rows: readonly AnyRecord[],
  version: number,
): Promise<void> {
  const [result] = await transaction.run<{ written: number }>(`write/${kind}`, {
    rows,
    version: neo4j.int(version),
  });
  if (result?.written === rows.length) return;
  throw new Error(
    `${result?.written ?? 0} of ${rows.length} ${kind} could be written: some name records that are not there`,
  );
}

function toRow(kind: RecordKind, record: AnyRecord): AnyRecord {
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
      return { ...properties, ...issuerColumns(record.issuers as Issuer[]) };
    case "statements":
      return statementRow(record, properties);
    default:
      return properties;
  }
}

interface Issuer {
  namedForm: string;
  body: string | null;
}

/** A property holds a flat list only: the issuers' named forms, and their bodies' ids with "" for none. */
function issuerColumns(issuers: readonly Issuer[]): AnyRecord {
  return {
    issuers: issuers.map(({ namedForm }) => namedForm),
    issuerIds: issuers.map(({ body }) => body ?? ""),
  };
}

function statementRow(record: AnyRecord, properties: AnyRecord): AnyRecord {
  const [subjectLabel, objectLabel] = PREDICATE_ENDS[record.predicate as keyof typeof PREDICATE_ENDS];
  return {
    ...pick(record, "dataset", "document", "subject", "object"),
    subjectLabel,
    objectLabel,
    properties: without(properties, "dataset", "document", "subject", "object"),
  };
}

function withIntegers(record: AnyRecord): AnyRecord {
  return Object.fromEntries(
    Object.entries(record).map(([column, value]) => [
      column,
      INTEGER_COLUMNS.has(column) && typeof value === "number" ? neo4j.int(value) : value,
    ]),
  );
}

/** Columns that a record lacks in the database were null; `record` holds them in no order, so readers name columns. */
function fromRow(kind: RecordKind, { record, ...ends }: Row): AnyRecord {
  const properties = without(record as AnyRecord, "addedIn", "withdrawnIn");
  if (kind !== "documents") return { ...NULLS[kind], ...properties, ...ends };
  const { issuers, issuerIds, ...rest } = properties as AnyRecord & {
    issuers: string[];
    issuerIds: string[];
  };
  const pairs = issuers.map((namedForm, at) => ({ namedForm, body: issuerIds[at] || null }));
  return { ...NULLS.documents, ...rest, issuers: pairs };
}

const nulls = (...columns: string[]): AnyRecord =>
  Object.fromEntries(columns.map((column) => [column, null]));

const NULLS: Record<RecordKind, AnyRecord> = {
  datasets: nulls("nameEn"),
  bodies: nulls("nameEn", "shortZh", "establishedOn", "abolishedOn", "wikidata"),
  names: nulls("from", "to"),
  affiliations: nulls("from", "to"),
  successions: nulls("note"),
  projects: nulls("nameEn", "startedOn", "endedOn"),
  chains: nulls("nameEn"),
  goals: {},
  transformations: nulls("nameEn"),
  plans: nulls("nameEn"),
  documents: nulls("number", "publishedOn", "url", "sha256", "length", "licence"),
  statements: nulls(
    "section",
    "paragraph",
    "start",
    "end",
    "quote",
    "quoteStart",
    "from",
    "to",
    "reviewedAt",
    "reviewedBy",
    "reviewNote",
  ),
};

function pick(record: AnyRecord, ...columns: string[]): AnyRecord {
  return Object.fromEntries(columns.map((column) => [column, record[column]]));
}

function without(record: AnyRecord, ...columns: string[]): AnyRecord {
  return Object.fromEntries(Object.entries(record).filter(([column]) => !columns.includes(column)));
}
