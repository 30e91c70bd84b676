/** Interchange records in and out of the graph. */
import neo4j from "neo4j-driver";
import { recordKey, type RecordChange } from "../domain/history.js";
import { canonicalJson } from "../domain/content-hash.js";
import { RECORD_KINDS, type AnyRecord, type InterchangeRecords, type RecordKind } from "../domain/records.js";
import { edgeChanges } from "./edge-changes.js";
import { LONG_READ_MS, type Graph, type Row, type Transaction } from "./graph.js";
import { endsOf, fromRow, toRow } from "./record-rows.js";

const BATCH = 2_500;

/** Kinds whose nodes others hang on: a change keeps the node, a withdrawal wants it free. */
const NODE_KINDS: ReadonlySet<RecordKind> = new Set([
  ...([
    "datasets",
    "bodies",
    "merges",
    "projects",
    "chains",
    "goals",
    "transformations",
    "plans",
    "documents",
  ] as const),
]);
const OWN_READS: ReadonlySet<RecordKind> = new Set(["names", "affiliations", "successions", "statements"]);

/** A record with the version that made it what it is. */
export interface StoredRecord {
  record: AnyRecord;
  addedIn: number;
}

/** A change whose former state is known with its version, as history keeps it. */
export type StoredChange = RecordChange & { addedIn: number | null };

export class RecordRepository {
  constructor(private readonly graph: Graph) {}

  /** All records of the given kinds, each list in order of id; `read(...RECORD_KINDS)` is the whole graph. */
  read<Kind extends RecordKind>(...kinds: Kind[]): Promise<Pick<InterchangeRecords, Kind>> {
    return this.graph.read((transaction) => readRecords(transaction, ...kinds), LONG_READ_MS);
  }

  /** All statements in order of id, a page at a time: there may be more than memory holds. */
  async *statements(): AsyncGenerator<AnyRecord> {
    for (let after = ""; ;) {
      const limit = neo4j.int(BATCH);
      const rows = await this.graph.query("read/statements_after", { after, limit }, LONG_READ_MS);
      const page = rows.map((row) => fromRow("statements", row));
      yield* page;
      if (page.length < BATCH) return;
      after = page.at(-1)!.id;
    }
  }
}

/** As RecordRepository.read, as a transaction sees them. */
export function readRecords<Kind extends RecordKind>(
  transaction: Transaction,
  ...kinds: Kind[]
): Promise<Pick<InterchangeRecords, Kind>> {
  return readRecordsOfVersion(transaction, kinds, Number.POSITIVE_INFINITY);
}

/** Records of a version that still stand as they did, in order of id. */
export async function readRecordsOfVersion<Kind extends RecordKind>(
  transaction: Transaction,
  kinds: readonly Kind[],
  version: number,
): Promise<Pick<InterchangeRecords, Kind>> {
  const entries: [Kind, unknown[]][] = [];
  for (const kind of kinds) {
    const rows = await transaction.run<Row & { record: Row }>(`read/${kind}`);
    const standing = rows.filter(({ record }) => !((record.addedIn as number) > version));
    entries.push([kind, standing.map((row) => fromRow(kind, row))]);
  }
  return Object.fromEntries(entries) as unknown as Pick<InterchangeRecords, Kind>;
}

/** Those of the ids that records of the kind have. */
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

/** Records of one kind by their ids, as a transaction sees them; one that is not there is missing. */
export async function readRecordsById(
  transaction: Transaction,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, StoredRecord>> {
  if (ids.length === 0) return new Map();
  const name = OWN_READS.has(kind) ? `read/${kind}_by_id` : "read/records_by_id";
  const parameters = OWN_READS.has(kind) ? { ids } : { kind, ids };
  const rows = await transaction.run<Row & { record: Row }>(name, parameters);
  return new Map(
    rows.map((row) => {
      const record = fromRow(kind, row);
      return [record.id, { record, addedIn: row.record.addedIn as number }];
    }),
  );
}

/**
 * Makes the changes, with the relationships that they bring and take, and keeps what the records were.
 * @throws Error when a record names one that is not there
 */
export async function writeChanges(
  transaction: Transaction,
  changes: readonly StoredChange[],
  version: number,
): Promise<void> {
  await keepRevisions(transaction, changes, version);
  const of = (kind: RecordKind): StoredChange[] => changes.filter((change) => change.kind === kind);
  for (const kind of ["statements", "successions", "affiliations", "names"] as const) {
    await withdraw(
      transaction,
      kind,
      of(kind).filter(({ before }) => before !== null),
    );
  }
  for (const kind of RECORD_KINDS) {
    const records = of(kind).flatMap(({ after }) => (after === null ? [] : [after]));
    await all(batches(records), (batch) => writeBatch(transaction, kind, batch, version));
  }
  await all(batches(edgeChanges(of("statements"))), (batch) =>
    transaction.run("write/edges", {
      rows: grouped(
        batch,
        ({ predicate }) => predicate,
        ({ row }) => row,
      ),
    }),
  );
  for (const kind of [...NODE_KINDS].reverse()) {
    await withdraw(
      transaction,
      kind,
      of(kind).filter(({ after }) => after === null),
    );
  }
}

async function keepRevisions(
  transaction: Transaction,
  changes: readonly StoredChange[],
  version: number,
): Promise<void> {
  const rows = changes.flatMap((change) =>
    change.before === null
      ? []
      : [
          {
            record: recordKey(change),
            kind: change.kind,
            addedIn: neo4j.int(change.addedIn ?? 0),
            json: canonicalJson(change.before),
          },
        ],
  );
  for (const batch of batches(rows)) {
    await transaction.run("write/revisions", { rows: batch, version: neo4j.int(version) });
  }
}

async function withdraw(
  transaction: Transaction,
  kind: RecordKind,
  changes: readonly StoredChange[],
): Promise<void> {
  for (const batch of batches(changes.map(({ id }) => id))) {
    if (NODE_KINDS.has(kind)) await transaction.run("write/withdraw_records", { kind, ids: batch });
    else await transaction.run(`write/withdraw_${kind}`, { ids: batch });
  }
}

/** Ids of the statements that belong to a data set. */
export async function statementIdsOfDataset(transaction: Transaction, dataset: string): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>("read/statements_of_dataset", { dataset });
  return rows.map(({ id }) => id);
}

/** The records that name a body, by kind. */
export async function recordsNamingBody(
  transaction: Transaction,
  body: string,
): Promise<Pick<InterchangeRecords, NamingKind>> {
  const rows = await transaction.run<{ kind: NamingKind; ids: string[] }>("read/naming_body", { body });
  const entries: [NamingKind, AnyRecord[]][] = NAMING_KINDS.map((kind) => [kind, []]);
  for (const { kind, ids } of rows) {
    const found = await readRecordsById(transaction, kind, ids);
    entries.push([kind, [...found.values()].map(({ record }) => record)]);
  }
  return Object.fromEntries(entries) as unknown as Pick<InterchangeRecords, NamingKind>;
}

const NAMING_KINDS = ["names", "affiliations", "successions", "merges", "documents", "statements"] as const;
type NamingKind = (typeof NAMING_KINDS)[number];

/** A row whose ends are not there would vanish from the query in silence. */
async function writeBatch(
  transaction: Transaction,
  kind: RecordKind,
  records: readonly AnyRecord[],
  version: number,
): Promise<void> {
  const asRow = (record: AnyRecord): Row => toRow(kind, record);
  const rows = kind === "statements" ? grouped(records, endsOf, asRow) : records.map(asRow);
  const parameters = { rows, version: neo4j.int(version) };
  const [result] = await transaction.run<{ written: number }>(`write/${kind}`, parameters);
  if (result?.written === records.length) return;
  throw new Error(
    `${result?.written ?? 0} of ${records.length} ${kind} could be written: some name records that are not there`,
  );
}

/** The next batch is made ready and sent while the database is at work on the one before. */
async function all<T>(parts: readonly T[][], run: (batch: T[]) => Promise<unknown>): Promise<void> {
  await Promise.all(parts.map(run));
}

function grouped<T>(
  list: readonly T[],
  name: (one: T) => string,
  asRow: (one: T) => Row,
): Record<string, Row[]> {
  const groups: Record<string, Row[]> = {};
  for (const one of list) (groups[name(one)] ??= []).push(asRow(one));
  return groups;
}

function batches<T>(list: readonly T[]): T[][] {
  const parts = Math.ceil(list.length / BATCH);
  return Array.from({ length: parts }, (_, part) => list.slice(part * BATCH, (part + 1) * BATCH));
}
