/** What only the graph can say about its own soundness: derived relationships, loose ends, doubles. */
import { PREDICATE_ENDS, PREDICATES } from "../domain/vocabulary.js";
import type { Graph, Row } from "./graph.js";

const LABELS = [
  ...["Body", "Name", "Project", "BusinessChain", "Goal", "Transformation", "Plan"],
  ...["Merge", "Dataset", "Document", "Statement", "DataVersion"],
];
const CHECK_TIMEOUT_MS = 300_000;

/** Where a rule is broken. */
export interface GraphFinding {
  kind: string;
  id: string;
  message: string;
}

interface EdgeRow {
  predicate: string;
  subject: string;
  object: string;
}

export class CheckRepository {
  constructor(private readonly graph: Graph) {}

  edgesWithoutStatement(): Promise<GraphFinding[]> {
    return this.find<EdgeRow>("read/check_edges_without_statement", { predicates: PREDICATES }, (row) => ({
      ...edge(row),
      message: "no accepted statement supports it",
    }));
  }

  statementsWithoutEdge(): Promise<GraphFinding[]> {
    return this.find<EdgeRow & { statement: string }>("read/check_statements_without_edge", {}, (row) => ({
      kind: "statements",
      id: row.statement,
      message: `is accepted, but ${row.subject} ${row.predicate} ${row.object} is missing`,
    }));
  }

  wrongStatementIds(): Promise<GraphFinding[]> {
    type IdsRow = EdgeRow & { stored: string[]; expected: string[] };
    return this.find<IdsRow>("read/check_statement_ids", { predicates: PREDICATES }, (row) => ({
      ...edge(row),
      message: `names ${row.stored.join(", ") || "no statement"}; accepted are ${row.expected.join(", ")}`,
    }));
  }

  looseEnds(): Promise<GraphFinding[]> {
    const ends = Object.entries(PREDICATE_ENDS).map(([predicate, labels]) => [predicate, ...labels]);
    type LooseRow = { label: string; id: string | null; problem: string };
    return this.find<LooseRow>("read/check_dangling", { ends, labels: LABELS }, ({ label, id, problem }) => ({
      kind: label,
      id: id ?? "",
      message: problem,
    }));
  }

  doubles(): Promise<GraphFinding[]> {
    type DoubleRow = { type: string; id: string | null; times: number };
    return this.find<DoubleRow>(
      "read/check_duplicates",
      { predicates: PREDICATES },
      ({ type, id, times }) => ({
        kind: type,
        id: id ?? "",
        message: `stands ${times} times`,
      }),
    );
  }

  /** Counts by type, in the order given. */
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

function edge({ predicate, subject, object }: EdgeRow): Pick<GraphFinding, "kind" | "id"> {
  return { kind: predicate, id: `${subject} → ${object}` };
}
