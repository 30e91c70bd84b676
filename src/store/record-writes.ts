/** Changes of records into the graph, with what follows from them: relationships and former states. */
import neo4j from "neo4j-driver";
import { canonicalJson } from "../domain/content-hash.js";
import { recordKey, type RecordChange } from "../domain/history.js";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../domain/records.js";
import { edgeChanges } from "./edge-changes.js";
import type { Row, Transaction } from "./graph.js";
import { endsOf, isNodeKind, toRow } from "./record-rows.js";

const BATCH = 2_500;

/** A change whose former state is known with its version, as history keeps it. */
export type StoredChange = RecordChange & { addedIn: number | null };

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
  for (const kind of RECORD_KINDS.filter(isNodeKind).reverse()) {
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
    if (isNodeKind(kind)) await transaction.run("write/withdraw_records", { kind, ids: batch });
    else await transaction.run(`write/withdraw_${kind}`, { ids: batch });
  }
}

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
