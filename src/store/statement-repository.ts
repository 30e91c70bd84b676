/** Single statements and what they belong to. */
import type { Graph } from "./graph.js";

export interface StatementPlace {
  id: string;
  document: string;
  dataset: string;
}

export class StatementRepository {
  constructor(private readonly graph: Graph) {}

  /** Places in the order of the ids; null where there is no such statement. */
  async places(ids: readonly string[]): Promise<(StatementPlace | null)[]> {
    const rows = await this.graph.query<StatementPlace>("read/statement_places", { ids });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
