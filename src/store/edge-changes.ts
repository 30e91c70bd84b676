/** What changed statements mean for the relationships that accepted statements support. */
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

/** One row for each relationship that gains or loses a statement. */
export function edgeChanges(statements: readonly RecordChange[]): EdgeRow[] {
  const edges = new Map<string, Edge>();
  for (const { before, after } of statements) {
    touch(edges, before)?.remove.push(before!.id);
    touch(edges, after)?.add.push(after!.id);
  }
  return [...edges.values()].map(toRow);
}

/** The edge that a statement supports; none while it is not accepted. */
function touch(edges: Map<string, Edge>, record: AnyRecord | null): Edge | null {
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
