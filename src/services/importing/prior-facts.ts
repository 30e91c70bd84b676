/** What stored statements say of the documents of a table, kept short: a table may have many. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { IdSet } from "../../domain/id-set.js";
import type { StatementRecord } from "../../domain/records.js";

export class PriorFacts {
  /** Documents of which the data set says something, and how many facts of an import the table has not repeated. */
  private readonly own = new Map<string, number>();
  private readonly facts = new IdSet();
  /** Documents of which another data set says something. */
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

  /** A fact of an earlier import, which a person may have to withdraw. */
  isFact({ dataset, status, method }: StatementRecord): boolean {
    return dataset === this.dataset && status === "ACCEPTED" && method === "IMPORTED";
  }

  /** Notes that the table gives a statement, once for each. */
  repeat(document: string, statement: string): void {
    if (this.facts.has(statement)) this.own.set(document, this.own.get(document)! - 1);
  }

  /** Documents with facts that the table has not repeated. */
  get unrepeated(): string[] {
    return [...this.own].filter(([, left]) => left > 0).map(([document]) => document);
  }

  /** Proposals about documents, without those that the table makes again. */
  proposalsOf(isCovered: (document: string) => boolean, isGiven: (id: string) => boolean): string[] {
    return [...this.proposals].flatMap(([document, ids]) =>
      isCovered(document) ? ids.filter((id) => !isGiven(id)) : [],
    );
  }

  private addOwn(statement: StatementRecord): void {
    const { id, document, predicate, object, subject, status, method } = statement;
    const isNew = this.isFact(statement) && this.facts.add(id);
    this.own.set(document, (this.own.get(document) ?? 0) + (isNew ? 1 : 0));
    if (subject === null && status === "PROPOSED" && method === "IMPORTED")
      this.proposals.set(document, [...(this.proposals.get(document) ?? []), id]);
    if (predicate !== "LEADS" && predicate !== "PARTICIPATES_IN") return;
    const project = this.collaboration.records.projects.get(object);
    if (project) this.projects.set(`${document}\t${project.nameZh}`, project.id);
  }
}
