/** Reads one data version of the graph into the columns that analysis works on. */
import { Collaboration } from "../analysis/collaboration.js";
import { StatementTable } from "../analysis/statement-table.js";
import type { StatementStatus } from "../domain/vocabulary.js";
import type { Graph } from "./graph.js";
import type { RecordRepository } from "./record-repository.js";
import type { StoredVersion } from "./version-repository.js";

const LOAD_TIMEOUT_MS = 300_000;

type Claim = [
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

export class CollaborationRepository {
  constructor(
    private readonly graph: Graph,
    private readonly records: RecordRepository,
  ) {}

  async load(version: StoredVersion): Promise<Collaboration> {
    const kinds = ["bodies", "names", "affiliations", "successions", "projects", "chains", "documents", "datasets"] as const;
    const records = await this.records.read(...kinds);
    const chainAt = positions(records.chains);
    const served = await this.graph.query<{ project: string; chains: string[] }>("read/chains_of_projects");
    const chainsOf = new Map(served.map(({ project, chains }) => [project, chains.map((id) => chainAt.get(id)!)]));
    return new Collaboration({
      version,
      ...records,
      chainsOfProject: records.projects.map(({ id }) => chainsOf.get(id) ?? []),
      statements: await this.statements(records),
    });
  }

  private async statements(records: {
    bodies: readonly { id: string }[];
    projects: readonly { id: string }[];
    documents: readonly { id: string }[];
    datasets: readonly { id: string }[];
  }): Promise<StatementTable> {
    const bodyAt = positions(records.bodies);
    const [projectAt, documentAt, datasetAt] = [records.projects, records.documents, records.datasets].map(positions);
    const table = new StatementTable();
    const rows = await this.graph.query<{ body: string; statements: Claim[] }>("read/participations", {}, LOAD_TIMEOUT_MS);
    for (const { body, statements } of rows) {
      for (const [id, project, predicate, document, dataset, confidence, status, listIsOpen, from, to] of statements) {
        table.push({
          id,
          body: bodyAt.get(body)!,
          project: projectAt!.get(project)!,
          role: predicate === "LEADS" ? "LEAD" : "PARTICIPANT",
          document: documentAt!.get(document)!,
          dataset: datasetAt!.get(dataset)!,
          confidence,
          status,
          listIsOpen,
          from,
          to,
        });
      }
    }
    return table;
  }
}

function positions(records: readonly { id: string }[]): Map<string, number> {
  return new Map(records.map(({ id }, position) => [id, position]));
}
