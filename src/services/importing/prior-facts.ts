/** What stored statements say of the documents of a table, kept short: a table may have many. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { StatementRecord } from "../../domain/records.js";

export class PriorFacts {
  /** Documents of which the data set, or another one, says something. */
  private readonly own = new Set<string>();
  private readonly foreign = new Set<string>();
  /** Projects that statements of the data set name in a document: by document and name. */
  private readonly projects = new Map<string, string>();
  /** Statements of the data set about names that nobody answered to, by document. */
  private readonly proposals = new Map<string, string[]>();

  constructor(
    private readonly collaboration: Collaboration,
    private readonly dataset: string,
  ) {}

  add(statements: readonly StatementRecord[]): void {
    for (const one of statements) {
      if (one.dataset === this.dataset) this.addOwn(one);
      else this.foreign.add(one.document);
    }
  }

  /** Whether this data set says something of a document. */
  has(document: string): boolean {
    return this.own.has(document);
  }

  /** Whether only this data set does, so that the table may correct the document. */
  isOwn(document: string): boolean {
    return this.own.has(document) && !this.foreign.has(document);
  }

  projectOf(document: string, name: string): string | undefined {
    return this.projects.get(`${document}\t${name}`);
  }

  /** Proposals about documents, without those that the table makes again. */
  proposalsOf(isCovered: (document: string) => boolean, isGiven: (id: string) => boolean): string[] {
    return [...this.proposals].flatMap(([document, ids]) =>
      isCovered(document) ? ids.filter((id) => !isGiven(id)) : [],
    );
  }

  private addOwn({ id, document, predicate, object, subject, status, method }: StatementRecord): void {
    this.own.add(document);
    if (subject === null && status === "PROPOSED" && method === "IMPORTED")
      this.proposals.set(document, [...(this.proposals.get(document) ?? []), id]);
    if (predicate !== "LEADS" && predicate !== "PARTICIPATES_IN") return;
    const project = this.collaboration.records.projects.get(object);
    if (project) this.projects.set(`${document}\t${project.nameZh}`, project.id);
  }
}
