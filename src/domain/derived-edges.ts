/** Relationships that statements support, held against those statements. */
import type { StatementRecord } from "./records.js";
import { PREDICATES, type Predicate } from "./vocabulary.js";

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

const endsOf = (subject: string | null, object: string): string => JSON.stringify([subject, object]);

/** @param edges all relationships of these types; one that stands twice is looked at twice */
export function findEdgeBreaches(
  statements: readonly StatementRecord[],
  edges: readonly DerivedEdge[],
): EdgeFindings {
  const found: EdgeFindings = { unsupported: [], misnamed: [], missing: [] };
  for (const predicate of PREDICATES) {
    const accepted = acceptedByEnds(statements, predicate);
    const named = new Set<string>();
    for (const edge of edges.filter((one) => one.predicate === predicate)) {
      const ends = endsOf(edge.subject, edge.object);
      named.add(ends);
      const ids = (accepted.get(ends) ?? []).map(({ id }) => id);
      if (ids.length === 0) found.unsupported.push(edge);
      else if (ids.join() !== edge.statementIds.join()) found.misnamed.push({ edge, accepted: ids });
    }
    for (const [ends, some] of accepted) if (!named.has(ends)) found.missing.push(...some);
  }
  return found;
}

/** In the order of their ids. */
function acceptedByEnds(
  statements: readonly StatementRecord[],
  predicate: Predicate,
): Map<string, StatementRecord[]> {
  const byEnds = new Map<string, StatementRecord[]>();
  const accepted = statements.filter((one) => one.predicate === predicate && one.status === "ACCEPTED");
  for (const statement of accepted.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ends = endsOf(statement.subject, statement.object);
    const some = byEnds.get(ends);
    if (some) some.push(statement);
    else byEnds.set(ends, [statement]);
  }
  return byEnds;
}
