/** The data version that questions are answered on: read from the graph, swapped whole when a newer one is there. */
import { Collaboration, type CollaborationRecords } from "../analysis/collaboration.js";
import { StatementTable } from "../analysis/statement-table.js";
import { UserError } from "../errors.js";
import { CollaborationRepository, type ClaimsOfBody } from "../store/collaboration-repository.js";
import type { Graph } from "../store/graph.js";
import { RecordRepository } from "../store/record-repository.js";
import { VersionRepository, type StoredVersion } from "../store/version-repository.js";
import { Views } from "./views.js";

const MOST_ATTEMPTS = 5;

export class CurrentCollaboration {
  private views: Views | null = null;
  private readonly versions: VersionRepository;

  constructor(private readonly graph: Graph) {
    this.versions = new VersionRepository(graph);
  }

  /** Views of the version loaded last; a request keeps the one that it began with. */
  get current(): Views {
    if (this.views) return this.views;
    throw new UserError("DATABASE_UNAVAILABLE", "The data is not loaded yet. Try again in a few seconds.");
  }

  get isLoaded(): boolean {
    return this.views !== null;
  }

  /** Loads the current version if it is another than the one held. @returns whether it was */
  async refresh(): Promise<boolean> {
    const version = await this.versions.current();
    if (!version)
      throw new UserError("INVARIANT_BROKEN", "The database holds no data version. Run `npx xietong seed`.");
    if (this.views?.collaboration.version.id === version.id) return false;
    this.views = new Views(await this.load(version));
    return true;
  }

  /** Several reads make one picture only if no write came between them. */
  private async load(version: StoredVersion): Promise<Collaboration> {
    let wanted = version;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const collaboration = await readCollaboration(this.graph, wanted);
      const after = await this.versions.current();
      if (after?.id === wanted.id) return collaboration;
      wanted = after ?? wanted;
    }
    throw new UserError(
      "DATABASE_UNAVAILABLE",
      "The data changes too fast to be read whole. Try again shortly.",
    );
  }
}

export async function readCollaboration(graph: Graph, version: StoredVersion): Promise<Collaboration> {
  const repository = new CollaborationRepository(graph);
  const records = await new RecordRepository(graph).read(
    "bodies",
    "names",
    "affiliations",
    "successions",
    "projects",
    "chains",
    "documents",
    "datasets",
  );
  const chainAt = positions(records.chains);
  const chainsOf = await repository.chainsOfProjects();
  return new Collaboration({
    version,
    ...records,
    chainsOfProject: records.projects.map(({ id }) =>
      (chainsOf.get(id) ?? []).map((chain) => chainAt.get(chain)!),
    ),
    statements: toTable(records, await repository.claims()),
    statementCount: await repository.statementCount(),
  });
}

type Lists = Pick<CollaborationRecords, "bodies" | "projects" | "documents" | "datasets">;

function toTable(records: Lists, claims: readonly ClaimsOfBody[]): StatementTable {
  const bodyAt = positions(records.bodies);
  const projectAt = positions(records.projects);
  const documentAt = positions(records.documents);
  const datasetAt = positions(records.datasets);
  const table = new StatementTable();
  for (const { body, statements } of claims) {
    for (const [
      id,
      project,
      predicate,
      document,
      dataset,
      confidence,
      status,
      listIsOpen,
      from,
      to,
    ] of statements) {
      table.push({
        id,
        body: bodyAt.get(body)!,
        project: projectAt.get(project)!,
        role: predicate === "LEADS" ? "LEAD" : "PARTICIPANT",
        document: documentAt.get(document)!,
        dataset: datasetAt.get(dataset)!,
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

function positions(records: readonly { id: string }[]): Map<string, number> {
  return new Map(records.map(({ id }, position) => [id, position]));
}
