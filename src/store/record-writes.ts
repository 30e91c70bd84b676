/** Writes record changes to the graph, with the derived relationships and the former states (revisions). */
import neo4j from "neo4j-driver";
import { canonicalJson } from "../domain/content-hash.js";
import { recordKey, type RecordChange } from "../domain/history.js";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../domain/records.js";
import { edgeChanges } from "./edge-changes.js";
import type { Row, Transaction } from "./graph.js";
import { endsOf, isNodeKind, toRow } from "./record-rows.js";

const BATCH = 2_500;

/** A change with the data version that wrote the former state; null for a new record. */
export type StoredChange = RecordChange & { addedIn: number | null };

/**
 * Applies the changes, updates the derived relationships, and stores the former states as revisions.
 * @throws Error when a record refers to one that does not exist
 */
export async function writeChanges(
  transaction: Transaction,
  changes: readonly StoredChange[],
  version: number,
): Promise<void> {
  await keepRevisions(transaction, changes, version);
  const changesOf = (kind: RecordKind): StoredChange[] => changes.filter((change) => change.kind === kind);
  for (const kind of ["statements", "successions", "affiliations", "names"] as const) {
    await withdraw(
      transaction,
      kind,
      changesOf(kind).filter(({ before }) => before !== null),
    );
  }
  for (const kind of RECORD_KINDS) {
    const records = changesOf(kind).flatMap(({ after }) => (after === null ? [] : [after]));
    await inParallel(batches(records), (batch) => writeBatch(transaction, kind, batch, version));
  }
  await inParallel(batches(edgeChanges(changesOf("statements"))), (batch) =>
    transaction.run("write/edges", {
      rows: groupRows(
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
      changesOf(kind).filter(({ after }) => after === null),
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

/** Compares counts, because the query silently drops a row whose ends do not exist. */
async function writeBatch(
  transaction: Transaction,
  kind: RecordKind,
  records: readonly AnyRecord[],
  version: number,
): Promise<void> {
  const asRow = (record: AnyRecord): Row => toRow(kind, record);
  const rows = kind === "statements" ? groupRows(records, endsOf, asRow) : records.map(asRow);
  const parameters = { rows, version: neo4j.int(version) };
  const [result] = await transaction.run<{ written: number }>(`write/${kind}`, parameters);
  if (result?.written === records.length) return;
  throw new Error(
    `${result?.written ?? 0} of ${records.length} ${kind} could be written: some refer to records that do not exist`,
  );
}

/** Prepares and sends each batch while the database still works on the one before. */
async function inParallel<T>(parts: readonly T[][], run: (batch: T[]) => Promise<unknown>): Promise<void> {
  await Promise.all(parts.map(run));
}

function groupRows<T>(
  list: readonly T[],
  groupOf: (item: T) => string,
  asRow: (item: T) => Row,
): Record<string, Row[]> {
  const groups: Record<string, Row[]> = {};
  for (const item of list) (groups[groupOf(item)] ??= []).push(asRow(item));
  return groups;
}

function batches<T>(list: readonly T[]): T[][] {
  const parts = Math.ceil(list.length / BATCH);
  return Array.from({ length: parts }, (_, part) => list.slice(part * BATCH, (part + 1) * BATCH));
}
