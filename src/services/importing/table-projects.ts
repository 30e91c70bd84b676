/** The projects of a table: each belongs to its document, unless the table names an existing one by id. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { ChainRecord, ProjectRecord, StatementRecord } from "../../domain/records.js";
import type { ProjectKind } from "../../domain/vocabulary.js";
import { shortId } from "./short-id.js";

/** A project that other documents name likewise; whether they are one, only a person can say. */
export interface ProjectCandidate {
  project: string;
  nameZh: string;
  /** Ids of the others. */
  others: string[];
}

export class TableProjects {
  private readonly projects = new Map<string, ProjectRecord>();
  private readonly chains = new Map<string, ChainRecord>();
  private readonly storedByName = new Map<string, string[]>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly chainByName: ReadonlyMap<string, string>;
  /** Projects that stored statements of the data set name in a document: by document and name. */
  private readonly ofDocument = new Map<string, string>();

  /** @param prior stored statements of the data set about the documents of the table */
  constructor(
    private readonly collaboration: Collaboration,
    prior: readonly StatementRecord[],
  ) {
    const { projects, chains } = collaboration.records;
    for (const { id, nameZh } of projects)
      this.storedByName.set(nameZh, [...(this.storedByName.get(nameZh) ?? []), id]);
    this.chainByName = new Map([...chains].reverse().map(({ id, nameZh }) => [nameZh, id]));
    for (const { document, predicate, object } of prior) {
      const project = projects[collaboration.projectAt.get(object) ?? -1];
      if (project && (predicate === "LEADS" || predicate === "PARTICIPATES_IN"))
        this.ofDocument.set(`${document}\t${project.nameZh}`, project.id);
    }
  }

  get records(): { projects: ProjectRecord[]; chains: ChainRecord[] } {
    return { projects: [...this.projects.values()], chains: [...this.chains.values()] };
  }

  /** Names that several documents give to projects of their own. */
  get candidates(): ProjectCandidate[] {
    return [...this.projects.values()].flatMap(({ id, nameZh }) => {
      const all = [...(this.storedByName.get(nameZh) ?? []), ...(this.byName.get(nameZh) ?? [])];
      const others = [...new Set(all)].filter((other) => other !== id).sort();
      return others.length > 0 ? [{ project: id, nameZh, others }] : [];
    });
  }

  /** The id of an existing project; null: there is none. */
  existing(id: string): string | null {
    return this.collaboration.projectAt.has(id) || this.projects.has(id) ? id : null;
  }

  /** @returns the id of the project that a document calls this */
  of(document: string, name: string, kind: ProjectKind): string {
    const own = this.ofDocument.get(`${document}\t${name}`);
    if (own !== undefined) return own;
    const named = this.collaboration.records.projects[this.collaboration.projectAt.get(name) ?? -1];
    if (named && named.nameZh !== name) return named.id;
    const id = shortId([name, document], (parts) => `${parts[0]} (${parts[1]})`);
    if (!this.projects.has(id) && !this.collaboration.projectAt.has(id)) {
      const rest = { nameEn: null, labelIsOurs: false, startedOn: null, endedOn: null };
      this.projects.set(id, { id, nameZh: name, kind, ...rest });
      this.byName.set(name, (this.byName.get(name) ?? new Set()).add(id));
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
