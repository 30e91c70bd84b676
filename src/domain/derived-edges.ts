/** Relationships that statements support, held against those statements. */
import type { StatementRecord } from "./records.js";
import type { Predicate } from "./vocabulary.js";

/** A relationship as a graph holds it, with the statements that it names as its support. */
export interface DerivedEdge {
  predicate: Predicate;
  subject: string;
  object: string;
  statementIds: readonly string[];
}

export interface EdgeFindings {
  /** Relationships between two ends of which no accepted statement says so. */
  unsupported: DerivedEdge[];
  /** Relationships that name other statements than the accepted ones, or not in the order of their ids. */
  misnamed: { edge: DerivedEdge; accepted: string[] }[];
  /** Accepted statements whose relationship is not there. */
  missing: StatementRecord[];
}

/** What a relationship or a statement claims. */
const claimOf = ({
  predicate,
  subject,
  object,
}: Pick<StatementRecord, "predicate" | "subject" | "object">): string =>
  JSON.stringify([predicate, subject, object]);

/** @param edges all relationships of these types; one that stands twice is looked at twice */
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
  for (const [claim, some] of accepted) if (!named.has(claim)) found.missing.push(...some);
  return found;
}

/** In the order of their ids. */
function acceptedByClaim(statements: readonly StatementRecord[]): Map<string, StatementRecord[]> {
  const byClaim = new Map<string, StatementRecord[]>();
  const accepted = statements.filter(({ status }) => status === "ACCEPTED");
  for (const statement of accepted.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const claim = claimOf(statement);
    const some = byClaim.get(claim);
    if (some) some.push(statement);
    else byClaim.set(claim, [statement]);
  }
  return byClaim;
}
