/** The projects of a table: each belongs to its document, unless the table names an existing one by id. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { ChainRecord, ProjectRecord } from "../../domain/records.js";
import type { ProjectKind } from "../../domain/vocabulary.js";
import type { PriorFacts } from "./prior-facts.js";
import { shortId } from "./short-id.js";

/** A project that other documents name likewise; whether they are one, only a person can say. */
export interface ProjectCandidate {
  project: string;
  nameZh: string;
  /** Ids of the others, as far as they are listed. */
  others: string[];
}

/** Projects that are listed as candidates, and others of each. */
const [MOST_CANDIDATES, MOST_OTHERS] = [10_000, 20];

export class TableProjects {
  private readonly ids = new Set<string>();
  private readonly chains = new Map<string, ChainRecord>();
  private readonly storedByName = new Map<string, string[]>();
  private readonly byName = new Map<string, string[]>();
  private readonly chainByName: ReadonlyMap<string, string>;

  /** @param keep takes each new project */
  constructor(
    private readonly collaboration: Collaboration,
    private readonly prior: PriorFacts,
    private readonly keep: (project: ProjectRecord) => void,
  ) {
    const { projects, chains } = collaboration.records;
    for (const { id, nameZh } of projects)
      this.storedByName.set(nameZh, [...(this.storedByName.get(nameZh) ?? []), id]);
    this.chainByName = new Map([...chains].reverse().map(({ id, nameZh }) => [nameZh, id]));
  }

  get newChains(): ChainRecord[] {
    return [...this.chains.values()];
  }

  /** Names that several documents give to projects of their own. */
  get candidates(): ProjectCandidate[] {
    const found: ProjectCandidate[] = [];
    for (const [nameZh, ids] of this.byName) {
      const all = [...(this.storedByName.get(nameZh) ?? []), ...ids];
      if (all.length < 2) continue;
      const first = all.slice(0, MOST_OTHERS + 1);
      for (const project of ids) {
        if (found.length >= MOST_CANDIDATES) return found;
        const others = first.filter((other) => other !== project).slice(0, MOST_OTHERS);
        found.push({ project, nameZh, others: others.sort() });
      }
    }
    return found;
  }

  /** The id of an existing project; null: there is none. */
  existing(id: string): string | null {
    return this.collaboration.projectAt.has(id) || this.ids.has(id) ? id : null;
  }

  /** @returns the id of the project that a document calls this */
  of(document: string, name: string, kind: ProjectKind): string {
    const own = this.prior.projectOf(document, name);
    if (own !== undefined) return own;
    const named = this.collaboration.records.projects.get(name);
    if (named && named.nameZh !== name) return named.id;
    const id = shortId([name, document], (parts) => `${parts[0]} (${parts[1]})`);
    if (!this.ids.has(id) && !this.collaboration.projectAt.has(id)) {
      const rest = { nameEn: null, labelIsOurs: false, startedOn: null, endedOn: null };
      this.keep({ id, nameZh: name, kind, ...rest });
      this.ids.add(id);
      const named = this.byName.get(name);
      if (named) named.push(id);
      else this.byName.set(name, [id]);
    }
    return id;
  }

  chain(name: string): string {
    const known = this.chainByName.get(name);
    if (known !== undefined) return known;
    this.chains.set(name, { id: name, nameZh: name, nameEn: null });
    return name;
  }
}
