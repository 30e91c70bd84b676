/** What the collaboration index is built from, as the graph holds it. */
import type { StatementStatus } from "../domain/vocabulary.js";
import { LONG_READ_MS, type Graph } from "./graph.js";

/** Participation statements of a body as columns of one length: a list for each statement would travel slower. */
export interface ClaimsOfBody {
  body: string;
  ids: string[];
  leads: boolean[];
  /** Projects, documents and data sets by the database's own number. */
  projects: number[];
  documents: number[];
  datasets: number[];
  confidences: number[];
  statuses: StatementStatus[];
  openLists: boolean[];
  /** "" where the text states none. */
  starts: string[];
  ends: string[];
}

/** Which id a number of the database's own means, for the records of one label. */
export interface NodeNumbers {
  label: "Project" | "Document" | "Dataset";
  numbers: number[];
  ids: string[];
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

  async nodeNumbers(): Promise<NodeNumbers[]> {
    return this.graph.query<NodeNumbers>("read/node_numbers", {}, LONG_READ_MS);
  }

  /** Participation statements by body, in order of the body's id. */
  async claims(): Promise<ClaimsOfBody[]> {
    return this.graph.query<ClaimsOfBody>("read/participations", {}, LONG_READ_MS);
  }
}
