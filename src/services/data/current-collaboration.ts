/** The in-memory index of the current data version, replaced as a whole when a newer version is loaded. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { changedCollaboration } from "../../analysis/index/changed-collaboration.js";
import { EMPTY_VERSION, type DataVersion, type RecordChange } from "../../domain/history.js";
import type { StatementRecord } from "../../domain/records.js";
import { quoted, UserError } from "../../errors.js";
import type { Graph } from "../../store/graph.js";
import { VersionRepository } from "../../store/version-repository.js";
import { netChanges } from "./changes.js";
import type { KeptIndexes } from "./kept-indexes.js";
import { readCollaboration, servingsOfSome } from "./load-collaboration.js";
import { Views } from "./views.js";

const MAX_ATTEMPTS = 5;
/** Above this number of changes, rebuilding the index is no slower than updating it. */
const MAX_CHANGES = 100_000;
/** Number of older versions cached in memory, each about as large as the current one. */
const MAX_OLDER_VERSIONS = 2;

export class CurrentCollaboration {
  private views: Views | null = null;
  /** The load in progress; concurrent callers wait for it instead of starting another. */
  private refreshing: Promise<boolean> | null = null;
  /** By version number, most recently used last. */
  private readonly older = new Map<number, Promise<Views>>();
  private readonly versions: VersionRepository;
  /** How long the loaded version took to read, in seconds. */
  loadedInSeconds = 0;

  /** @param kept where versions are kept for the next start */
  constructor(
    private readonly graph: Graph,
    readonly kept: KeptIndexes | null = null,
  ) {
    this.versions = new VersionRepository(graph);
  }

  /** Views of the version loaded last. A request keeps the views that it began with. */
  get current(): Views {
    if (this.views) return this.views;
    throw new UserError("DATABASE_UNAVAILABLE", "The data is not loaded yet. Try again in a few seconds.");
  }

  get isLoaded(): boolean {
    return this.views !== null;
  }

  /** Loads the current version unless it is loaded already. @returns whether the version changed */
  refresh(): Promise<boolean> {
    return (this.refreshing ??= this.loadIfNewer().finally(() => (this.refreshing = null)));
  }

  /**
   * Views of the version with this number or content hash.
   * @throws UserError DATA_VERSION_NOT_FOUND
   */
  async at(numberOrHash: string): Promise<Views> {
    const loaded = this.current.collaboration.version;
    if (numberOrHash === String(loaded.number) || numberOrHash === loaded.contentHash) return this.current;
    const version = await this.named(numberOrHash);
    if (!version) throw notFound(numberOrHash, loaded);
    const { number } = version;
    const views = this.older.get(number) ?? this.readOlder(version).then((read) => new Views(read));
    this.keep(number, views);
    views.catch(() => this.older.delete(number));
    return views;
  }

  private async readOlder(version: DataVersion): Promise<Collaboration> {
    return (await this.kept?.read(version)) ?? readCollaboration(this.graph, version);
  }

  private keep(number: number, views: Promise<Views>): void {
    this.older.delete(number);
    this.older.set(number, views);
    for (const oldest of this.older.keys())
      if (this.older.size > MAX_OLDER_VERSIONS) this.older.delete(oldest);
  }

  private async named(numberOrHash: string): Promise<DataVersion | null> {
    const isEmpty = numberOrHash === EMPTY_VERSION.id || numberOrHash === EMPTY_VERSION.contentHash;
    return isEmpty ? EMPTY_VERSION : this.versions.named(numberOrHash);
  }

  private async loadIfNewer(): Promise<boolean> {
    const version = (await this.versions.current()) ?? EMPTY_VERSION;
    const loaded = this.views?.collaboration.version;
    if (loaded?.number === version.number && loaded.contentHash === version.contentHash) {
      this.kept?.keep(this.current.collaboration);
      return false;
    }
    const former = this.views;
    const began = performance.now();
    this.views = new Views(await this.load(version));
    this.kept?.keep(this.current.collaboration);
    this.loadedInSeconds = (performance.now() - began) / 1000;
    // what the write changed is asked for next
    if (former) this.keep(former.collaboration.version.number, Promise.resolve(former));
    return true;
  }

  /** Loads this version or a later one, until the version with this number is there. @throws UserError DATABASE_UNAVAILABLE */
  async reach(number: number): Promise<void> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (this.current.collaboration.version.number >= number) return;
      await this.refresh();
    }
    throw tooFast();
  }

  /** A first read is repeated until no write came between its parts, so that they all see one version. */
  private async load(version: DataVersion): Promise<Collaboration> {
    const begin = this.views?.collaboration ?? (await this.keptUpTo(version));
    const updated = begin && (await this.updated(begin, version));
    if (updated) return updated;
    let target = version;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const collaboration = await readCollaboration(this.graph, target);
      const after = (await this.versions.current()) ?? EMPTY_VERSION;
      if (after.number === target.number) return collaboration;
      target = after;
    }
    throw tooFast();
  }

  private async keptUpTo(version: DataVersion): Promise<Collaboration | null> {
    return (await this.kept?.upTo(version, (number) => this.versions.named(number))) ?? null;
  }

  /**
   * The target version, built from an earlier one and the changes since; null when everything must be read. The
   * history tells the states of the target, also while later versions are written.
   */
  private async updated(loaded: Collaboration, target: DataVersion): Promise<Collaboration | null> {
    if (loaded.version === target) return loaded;
    if (loaded.version.number >= target.number) return null;
    const changes = await netChanges(this.graph, loaded.version, target, MAX_CHANGES);
    if (changes === null) return null;
    const served = await servingsOfSome(this.graph, projectsServing(changes), target.number);
    return changedCollaboration(loaded, target, changes, served);
  }
}

/** Projects whose chains may differ after the changes. */
function projectsServing(changes: readonly RecordChange[]): string[] {
  const projects = new Set(
    changes.flatMap(({ kind, id, after }) => (kind === "projects" && after ? [id] : [])),
  );
  for (const { kind, before, after } of changes) {
    if (kind !== "statements") continue;
    for (const state of [before, after] as unknown as (StatementRecord | null)[]) {
      if (state?.predicate === "SERVES" && state.subject !== null) projects.add(state.subject);
    }
  }
  return [...projects];
}

function tooFast(): UserError {
  const message = "The data changes too fast to be read completely. Try again shortly.";
  return new UserError("DATABASE_UNAVAILABLE", message);
}

function notFound(numberOrHash: string, { number, contentHash }: DataVersion): UserError {
  return new UserError(
    "DATA_VERSION_NOT_FOUND",
    `There is no data version ${quoted(numberOrHash)}. The current one is ${number} (${contentHash}); dataVersions lists all.`,
    { current: number },
  );
}
