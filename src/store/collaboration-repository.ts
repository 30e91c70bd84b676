/** What the collaboration index is built from, as the graph holds it. */
import type { StatementStatus } from "../domain/vocabulary.js";
import { LONG_READ_MS, type Graph } from "./graph.js";

/** One participation statement of a body, as a list: names of columns would travel with every row. */
export type Claim = [
  id: string,
  project: string,
  predicate: "LEADS" | "PARTICIPATES_IN",
  document: string,
  dataset: string,
  confidence: number,
  status: StatementStatus,
  listIsOpen: boolean,
  from: string | null,
  to: string | null,
];

export interface ClaimsOfBody {
  body: string;
  statements: Claim[];
}

export class CollaborationRepository {
  constructor(private readonly graph: Graph) {}

  /** Chains that each project serves; a project that serves none is missing. */
  async chainsOfProjects(): Promise<Map<string, string[]>> {
    const rows = await this.graph.query<{ project: string; chains: string[] }>(
      "read/chains_of_projects",
      {},
      LONG_READ_MS,
    );
    return new Map(rows.map(({ project, chains }) => [project, chains]));
  }

  async statementCount(): Promise<number> {
    const [row] = await this.graph.query<{ statements: number }>("read/statement_count", {}, LONG_READ_MS);
    return row?.statements ?? 0;
  }

  /** Participation statements by body, in order of the body's id. */
  async claims(): Promise<ClaimsOfBody[]> {
    return this.graph.query<ClaimsOfBody>("read/participations", {}, LONG_READ_MS);
  }
}
