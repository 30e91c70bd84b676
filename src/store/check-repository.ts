/** Integrity queries on the graph itself: derived relationships, dangling nodes, duplicate relationships. */
import type { DerivedEdge } from "../domain/derived-edges.js";
import { PREDICATE_ENDS, PREDICATES } from "../domain/vocabulary.js";
import type { Graph, Row } from "./graph.js";

const LABELS = [
  ...["Body", "Name", "Project", "BusinessChain", "Goal", "Transformation", "Plan"],
  ...["Merge", "Dataset", "Document", "Statement", "DataVersion"],
];
const CHECK_TIMEOUT_MS = 300_000;

/** One violation of a rule. */
export interface GraphFinding {
  kind: string;
  id: string;
  message: string;
}

interface EdgesRow {
  subject: string;
  objects: string[];
  statementIds: string[][];
}

export class CheckRepository {
  constructor(private readonly graph: Graph) {}

  /** All relationships derived from accepted statements. */
  async derivedEdges(): Promise<DerivedEdge[]> {
    const edges: DerivedEdge[] = [];
    for (const predicate of PREDICATES) {
      const rows = await this.graph.query<EdgesRow>("read/derived_edges", { predicate }, CHECK_TIMEOUT_MS);
      for (const { subject, objects, statementIds } of rows)
        objects.forEach((object, at) =>
          edges.push({ predicate, subject, object, statementIds: statementIds[at]! }),
        );
    }
    return edges;
  }

  /** Nodes without an id or without a relationship that their kind requires. */
  danglingNodes(): Promise<GraphFinding[]> {
    const ends = Object.entries(PREDICATE_ENDS).map(([predicate, labels]) => [predicate, ...labels]);
    type DanglingRow = { label: string; id: string | null; problem: string };
    return this.find<DanglingRow>(
      "read/check_dangling",
      { ends, labels: LABELS },
      ({ label, id, problem }) => ({
        kind: label,
        id: id ?? "",
        message: problem,
      }),
    );
  }

  /** Relationships stored more than once. */
  duplicates(): Promise<GraphFinding[]> {
    type DuplicateRow = { type: string; id: string | null; times: number };
    return this.find<DuplicateRow>(
      "read/check_duplicates",
      { predicates: PREDICATES },
      ({ type, id, times }) => ({
        kind: type,
        id: id ?? "",
        message: `is stored ${times} times`,
      }),
    );
  }

  /** Number of relationships by type, in the order of `types`. */
  async relationshipCounts(types: readonly string[]): Promise<Record<string, number>> {
    const name = "read/relationship_counts";
    const rows = await this.graph.query<{ type: string; count: number }>(name, { types }, CHECK_TIMEOUT_MS);
    const counts = new Map(rows.map(({ type, count }) => [type, count]));
    return Object.fromEntries(types.map((type) => [type, counts.get(type) ?? 0]));
  }

  private async find<T = Row>(
    name: string,
    parameters: Row,
    toFinding: (row: T) => GraphFinding,
  ): Promise<GraphFinding[]> {
    return (await this.graph.query<T>(name, parameters, CHECK_TIMEOUT_MS)).map(toFinding);
  }
}
