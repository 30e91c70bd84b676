/** The data version that questions are answered on: read from the graph, swapped whole when a newer one is there. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { changedCollaboration } from "../../analysis/index/changed-collaboration.js";
import type { DataVersion, RecordChange } from "../../domain/history.js";
import type { StatementRecord } from "../../domain/records.js";
import { quoted, UserError } from "../../errors.js";
import { readChainsOfSome } from "../../store/collaboration-repository.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import { VersionRepository } from "../../store/version-repository.js";
import { netChangesSince } from "./changes.js";
import { readCollaboration } from "./load-collaboration.js";
import { Views } from "./views.js";

const MOST_ATTEMPTS = 5;
/** With more changes than this, reading everything anew is no slower. */
const MOST_CHANGES = 100_000;
/** Older versions kept in memory, each as large as the current one. */
const OLDER_KEPT = 2;

export class CurrentCollaboration {
  private views: Views | null = null;
  /** The load under way: those who ask meanwhile wait for it instead of starting another. */
  private refreshing: Promise<boolean> | null = null;
  /** By number, the one used last at the end. */
  private readonly older = new Map<number, Promise<Views>>();
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

  /**
   * Views of the version with this number or content hash.
   * @throws UserError DATA_VERSION_NOT_FOUND
   */
  async at(numberOrHash: string): Promise<Views> {
    const held = this.current.collaboration.version;
    if (numberOrHash === String(held.number) || numberOrHash === held.contentHash) return this.current;
    const version = await this.versions.named(numberOrHash);
    if (!version) throw notFound(numberOrHash, held);
    const { number } = version;
    const views =
      this.older.get(number) ?? readCollaboration(this.graph, version).then((read) => new Views(read));
    this.older.delete(number);
    this.older.set(number, views);
    views.catch(() => this.older.delete(number));
    for (const oldest of this.older.keys()) if (this.older.size > OLDER_KEPT) this.older.delete(oldest);
    return views;
  }

  private async loadIfNewer(): Promise<boolean> {
    const version = await this.versions.current();
    if (!version) {
      throw new UserError("INVARIANT_BROKEN", "The database holds no data version. Run `npx xietong seed`.");
    }
    const held = this.views?.collaboration.version;
    if (held?.number === version.number && held.contentHash === version.contentHash) return false;
    this.views = new Views(await this.load(version));
    return true;
  }

  /** Several reads make one picture only if no write came between them. */
  private async load(version: DataVersion): Promise<Collaboration> {
    let wanted = version;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const collaboration = (await this.following(wanted)) ?? (await readCollaboration(this.graph, wanted));
      const after = await this.versions.current();
      if (after?.number === wanted.number) return collaboration;
      wanted = after ?? wanted;
    }
    throw new UserError(
      "DATABASE_UNAVAILABLE",
      "The data changes too fast to be read whole. Try again shortly.",
    );
  }

  /** The wanted version out of the one held and what changed since; null when everything must be read. */
  private async following(wanted: DataVersion): Promise<Collaboration | null> {
    const held = this.views?.collaboration;
    if (!held || held.version.number >= wanted.number) return null;
    const changes = await netChangesSince(this.graph, held.version, MOST_CHANGES);
    if (changes === null) return null;
    const projects = projectsServing(changes);
    const served = await this.graph.read(
      (transaction) => readChainsOfSome(transaction, projects),
      LONG_READ_MS,
    );
    return changedCollaboration(held, wanted, changes, served);
  }
}

/** Projects whose chains a change may have changed. */
function projectsServing(changes: readonly RecordChange[]): string[] {
  const projects = new Set(
    changes.flatMap(({ kind, id, after }) => (kind === "projects" && after ? [id] : [])),
  );
  for (const { kind, before, after } of changes) {
    if (kind !== "statements") continue;
    for (const one of [before, after] as unknown as (StatementRecord | null)[]) {
      if (one?.predicate === "SERVES" && one.subject !== null) projects.add(one.subject);
    }
  }
  return [...projects];
}

function notFound(wanted: string, { number, contentHash }: DataVersion): UserError {
  return new UserError(
    "DATA_VERSION_NOT_FOUND",
    `There is no data version ${quoted(wanted)}. The current one is ${number} (${contentHash}); dataVersions lists all.`,
    { current: number },
  );
}
