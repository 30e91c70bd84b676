/** Reads what review concerns: statements that wait for it, and those that it decided. */
import neo4j from "neo4j-driver";
import { PREDICATES, type StatementStatus } from "../domain/vocabulary.js";
import type { Transaction } from "./graph.js";

/** Conditions on statements; null: any. */
export interface ReviewConditions {
  rules: readonly string[] | null;
  bodies: readonly string[] | null;
  datasets: readonly string[] | null;
  deciders: readonly string[] | null;
  least: number | null;
  most: number | null;
  document: string | null;
}

/** Statements of one document that have state, rule, data set and decider in common. */
export interface ReviewCount {
  document: string;
  status: StatementStatus;
  /** Who recorded them: `rule:` and its name, or a person. */
  rule: string;
  dataset: string;
  decider: string | null;
  count: number;
  unresolved: number;
  leastConfidence: number;
  oldest: string;
}

export function readReviewCounts(
  transaction: Transaction,
  conditions: ReviewConditions,
): Promise<ReviewCount[]> {
  return transaction.run("read/reviewed_documents", { ...conditions, predicates: PREDICATES });
}

/** The statements of a document that changed after a version, in the order of its text; those without a place last. */
export function readPlacesOf(
  transaction: Transaction,
  document: string,
  changedSince: number,
): Promise<{ id: string; addedIn: number }[]> {
  return transaction.run("read/places_of_document", { document, changedSince: neo4j.int(changedSince) });
}

export function readDecided(
  transaction: Transaction,
  datasets: readonly string[] | null,
): Promise<{ id: string; by: string }[]> {
  return transaction.run("read/decided_statements", { predicates: PREDICATES, datasets });
}

export async function readDecidedTwice(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>("read/statements_decided_twice", { ids });
  return rows.map(({ id }) => id);
}
