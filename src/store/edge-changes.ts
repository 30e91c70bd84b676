/** Derives the relationships to update from changed statements; only accepted statements support a relationship. */
import type { RecordChange } from "../domain/history.js";
import type { AnyRecord, StatementRecord } from "../domain/records.js";
import type { Predicate } from "../domain/vocabulary.js";
import type { Row } from "./graph.js";

interface Edge {
  statement: StatementRecord;
  add: string[];
  remove: string[];
}

export interface EdgeRow {
  predicate: Predicate;
  row: Row;
}

/** One row per relationship that gains or loses a supporting statement. */
export function edgeChanges(statements: readonly RecordChange[]): EdgeRow[] {
  const edges = new Map<string, Edge>();
  for (const { before, after } of statements) {
    edgeOf(edges, before)?.remove.push(before!.id);
    edgeOf(edges, after)?.add.push(after!.id);
  }
  return [...edges.values()].map(toRow);
}

/** The edge that a statement supports, added to `edges` if new; null unless the statement is accepted. */
function edgeOf(edges: Map<string, Edge>, record: AnyRecord | null): Edge | null {
  const statement = record as StatementRecord | null;
  if (statement?.status !== "ACCEPTED" || statement.subject === null) return null;
  const key = JSON.stringify([statement.predicate, statement.subject, statement.object]);
  const edge = edges.get(key) ?? { statement, add: [], remove: [] };
  edges.set(key, edge);
  return edge;
}

function toRow({ statement: { predicate, subject, object }, add, remove }: Edge): EdgeRow {
  return { predicate, row: { subject, object, add, remove } };
}
