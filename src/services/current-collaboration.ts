/** The data version that questions are answered on: read from the graph, swapped whole when a newer one is there. */
import { Collaboration, type CollaborationRecords } from "../analysis/collaboration.js";
import { StatementTable } from "../analysis/statement-table.js";
import { UserError } from "../errors.js";
import {
  CollaborationRepository,
  type ClaimsOfBody,
  type NodeNumbers,
} from "../store/collaboration-repository.js";
import type { Graph } from "../store/graph.js";
import { RecordRepository } from "../store/record-repository.js";
import { VersionRepository, type StoredVersion } from "../store/version-repository.js";
import { Views } from "./views.js";

const MOST_ATTEMPTS = 5;

const RECORDS_IN_MEMORY = [
  "bodies",
  "names",
  "affiliations",
  "successions",
  "projects",
  "chains",
  "documents",
  "datasets",
] as const;

export class CurrentCollaboration {
  private views: Views | null = null;
  /** The load under way: those who ask meanwhile wait for it instead of starting another. */
  private refreshing: Promise<boolean> | null = null;
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
  refresh(): Promise<boolean> {
    return (this.refreshing ??= this.loadIfNewer().finally(() => (this.refreshing = null)));
  }

  private async loadIfNewer(): Promise<boolean> {
    const version = await this.versions.current();
    if (!version) {
      throw new UserError("INVARIANT_BROKEN", "The database holds no data version. Run `npx xietong seed`.");
    }
    const held = this.views?.collaboration.version;
    if (held?.id === version.id && held.contentHash === version.contentHash) return false;
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

/** The reads go side by side: none of them keeps the database or this process busy all the time. */
export async function readCollaboration(graph: Graph, version: StoredVersion): Promise<Collaboration> {
  const repository = new CollaborationRepository(graph);
  const [records, numbers, chainsOf, claims, statementCount] = await Promise.all([
    new RecordRepository(graph).read(...RECORDS_IN_MEMORY),
    repository.nodeNumbers(),
    repository.chainsOfProjects(),
    repository.claims(),
    repository.statementCount(),
  ]);
  const chainAt = positions(records.chains);
  return new Collaboration({
    version,
    ...records,
    chainsOfProject: records.projects.map(({ id }) =>
      (chainsOf.get(id) ?? []).map((chain) => chainAt.get(chain)!),
    ),
    statements: toTable(positions(records.bodies), placesByNumber(records, numbers), claims),
    statementCount,
  });
}

type Lists = Pick<CollaborationRecords, "projects" | "documents" | "datasets">;

/** From the database's number of a project, document or data set to its position in its own list. */
function placesByNumber(records: Lists, numbersByLabel: readonly NodeNumbers[]): Map<number, number> {
  const at = {
    Project: positions(records.projects),
    Document: positions(records.documents),
    Dataset: positions(records.datasets),
  };
  const places = new Map<number, number>();
  for (const { label, numbers, ids } of numbersByLabel) {
    numbers.forEach((number, i) => places.set(number, at[label].get(ids[i]!)!));
  }
  return places;
}

function toTable(
  bodyAt: ReadonlyMap<string, number>,
  place: ReadonlyMap<number, number>,
  claims: readonly ClaimsOfBody[],
): StatementTable {
  const table = new StatementTable();
  for (const own of claims) {
    const body = bodyAt.get(own.body)!;
    requireWhole(own);
    for (let i = 0; i < own.ids.length; i++) {
      table.push({
        id: own.ids[i]!,
        body,
        project: place.get(own.projects[i]!)!,
        role: own.leads[i] ? "LEAD" : "PARTICIPANT",
        document: place.get(own.documents[i]!)!,
        dataset: place.get(own.datasets[i]!)!,
        confidence: own.confidences[i]!,
        status: own.statuses[i]!,
        listIsOpen: own.openLists[i]!,
        from: own.starts[i] || null,
        to: own.ends[i] || null,
      });
    }
  }
  return table;
}

/** A property that a statement lacks would shift its column against the others without a word. */
function requireWhole({ body, ...columns }: ClaimsOfBody): void {
  if (Object.values(columns).every((column) => column.length === columns.ids.length)) return;
  throw new UserError(
    "INVARIANT_BROKEN",
    `A participation statement of body "${body}" lacks a property. Run \`npx xietong check\`.`,
  );
}

function positions(records: readonly { id: string }[]): Map<string, number> {
  return new Map(records.map(({ id }, position) => [id, position]));
}
