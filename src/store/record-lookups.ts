/** Finds records by id, or by the document, data set or body that they refer to. */
import type { Issuance } from "../domain/issuances.js";
import type { AnyRecord, InterchangeRecords, RecordKind, StatementRecord } from "../domain/records.js";
import { PREDICATES } from "../domain/vocabulary.js";
import type { Row, Transaction } from "./graph.js";
import { fromRow, isNodeKind } from "./record-rows.js";

/** A record with the data version that wrote its current state. */
export interface StoredRecord {
  record: AnyRecord;
  addedIn: number;
}

/** The subset of the ids that exist as records of the kind. */
export async function knownIds(
  transaction: Transaction,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Set<string>> {
  return new Set((await readRecordsById(transaction, kind, ids)).keys());
}

/** Ids of the statements read from the documents. */
export async function statementIdsOfDocuments(
  transaction: Transaction,
  documents: readonly string[],
): Promise<string[]> {
  if (documents.length === 0) return [];
  const rows = await transaction.run<{ id: string }>("read/statements_of_documents", { documents });
  return rows.map(({ id }) => id);
}

/** Statements of any status that name bodies as issuers of the documents. */
export async function readIssuances(
  transaction: Transaction,
  documents: readonly string[],
): Promise<(Issuance & { id: string })[]> {
  if (documents.length === 0) return [];
  return transaction.run("read/issuances", { documents });
}

/** Records of one kind by id, as the transaction sees them; unknown ids are left out. */
export async function readRecordsById(
  transaction: Transaction,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, StoredRecord>> {
  if (ids.length === 0) return new Map();
  const name = isNodeKind(kind) ? "read/records_by_id" : `read/${kind}_by_id`;
  const parameters = isNodeKind(kind) ? { kind, ids } : { ids };
  const rows = await transaction.run<Row & { record: Row }>(name, parameters);
  return new Map(
    rows.map((row) => {
      const record = fromRow(kind, row);
      return [record.id, { record, addedIn: row.record.addedIn as number }];
    }),
  );
}

/** Statements that wait for review, in order of id. */
export async function readProposedStatements(transaction: Transaction): Promise<StatementRecord[]> {
  const rows = await transaction.run("read/proposed_statements", { predicates: PREDICATES });
  return rows.map((row) => fromRow("statements", row) as unknown as StatementRecord);
}

/** Ids of the statements that belong to a data set. */
export async function statementIdsOfDataset(transaction: Transaction, dataset: string): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>("read/statements_of_dataset", { dataset });
  return rows.map(({ id }) => id);
}

/** The records that refer to a body, by kind. */
export async function recordsNamingBody(
  transaction: Transaction,
  body: string,
): Promise<Pick<InterchangeRecords, NamingKind>> {
  const entries: [NamingKind, AnyRecord[]][] = NAMING_KINDS.map((kind) => [kind, []]);
  for (const { kind, ids } of await readDependents(transaction, "bodies", [body])) {
    const found = await readRecordsById(transaction, kind, ids);
    entries.push([kind as NamingKind, [...found.values()].map(({ record }) => record)]);
  }
  return Object.fromEntries(entries) as unknown as Pick<InterchangeRecords, NamingKind>;
}

const NAMING_KINDS = ["names", "affiliations", "successions", "merges", "documents", "statements"] as const;
type NamingKind = (typeof NAMING_KINDS)[number];

/** The records of one kind that refer to the record `wanted`. */
export interface Dependents {
  wanted: string;
  kind: RecordKind;
  ids: string[];
}

/** What refers to given records of one kind; records that nothing refers to are left out. */
export async function readDependents(
  transaction: Transaction,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Dependents[]> {
  return ids.length === 0 ? [] : transaction.run<Dependents>("read/dependents", { kind, ids });
}
