/** Checks the relationships derived from statements against those statements. */
import { groupBy } from "./grouping.js";
import type { StatementRecord } from "./records.js";
import type { Predicate } from "./vocabulary.js";

/** A relationship as stored in a graph, with the ids of the statements that support it. */
export interface DerivedEdge {
  predicate: Predicate;
  subject: string;
  object: string;
  statementIds: readonly string[];
}

export interface EdgeFindings {
  /** Relationships that no accepted statement supports. */
  unsupported: DerivedEdge[];
  /** Relationships that list other statements than the accepted ones, or not in order of id. */
  misnamed: { edge: DerivedEdge; accepted: string[] }[];
  /** Accepted statements without their relationship. */
  missing: StatementRecord[];
}

/** Key of what a relationship or a statement claims. */
const claimOf = ({
  predicate,
  subject,
  object,
}: Pick<StatementRecord, "predicate" | "subject" | "object">): string =>
  JSON.stringify([predicate, subject, object]);

/** @param edges all relationships of these types; one that is stored twice is checked twice */
export function findEdgeBreaches(
  statements: readonly StatementRecord[],
  edges: readonly DerivedEdge[],
): EdgeFindings {
  const found: EdgeFindings = { unsupported: [], misnamed: [], missing: [] };
  const accepted = acceptedByClaim(statements);
  const named = new Set<string>();
  for (const edge of edges) {
    const claim = claimOf(edge);
    named.add(claim);
    const ids = (accepted.get(claim) ?? []).map(({ id }) => id);
    if (ids.length === 0) found.unsupported.push(edge);
    else if (ids.join() !== edge.statementIds.join()) found.misnamed.push({ edge, accepted: ids });
  }
  for (const [claim, supporting] of accepted) if (!named.has(claim)) found.missing.push(...supporting);
  return found;
}

/** Accepted statements by claim, in order of id. */
function acceptedByClaim(statements: readonly StatementRecord[]): Map<string, StatementRecord[]> {
  const accepted = statements.filter(({ status }) => status === "ACCEPTED");
  return groupBy(
    accepted.sort((a, b) => (a.id < b.id ? -1 : 1)),
    claimOf,
  );
}
