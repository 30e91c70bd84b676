/** What the collaboration index is built from, as the graph holds it. */
import type { StatementStatus } from "../domain/vocabulary.js";
import type { Graph } from "./graph.js";

const LOAD_TIMEOUT_MS = 300_000;

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
    const rows = await this.graph.query<{ project: string; chains: string[] }>("read/chains_of_projects");
    return new Map(rows.map(({ project, chains }) => [project, chains]));
  }

  /** Participation statements by body, in order of the body's id. */
  async claims(): Promise<ClaimsOfBody[]> {
    return this.graph.query<ClaimsOfBody>("read/participations", {}, LOAD_TIMEOUT_MS);
  }
}
