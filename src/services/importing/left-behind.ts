/** Facts that an earlier import gave of the documents of a table, and that the table no longer gives. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { IdSet } from "../../domain/id-set.js";
import type { StatementRecord } from "../../domain/records.js";
import type { Predicate } from "../../domain/vocabulary.js";
import type { DocumentBook } from "./document-book.js";
import type { PriorFacts } from "./prior-facts.js";

export interface LeftFact {
  /** Id of the statement. */
  statement: string;
  /** Title of the document. */
  document: string;
  predicate: Predicate;
  namedForm: string;
  body: string | null;
  /** Name of the project or the chain; null: the body issued the document. */
  object: string | null;
}

export interface LeftBehind {
  total: number;
  /** The first of them. */
  facts: LeftFact[];
}

/** Facts that are listed, and documents whose statements are read at once. */
const [MOST_LISTED, DOCUMENTS_AT_ONCE] = [1_000, 500];

export class FactsLeft {
  /** Projects and documents whose bodies a row gives all at once. */
  readonly whole = new IdSet();

  /** @param isPart the table has only rows that an import refused: it leaves most facts out because they were taken */
  constructor(
    private readonly collaboration: Collaboration,
    private readonly prior: PriorFacts,
    private readonly documents: DocumentBook,
    private readonly isPart: boolean,
  ) {}

  async list(
    statementsAbout: (documents: readonly string[]) => Promise<readonly StatementRecord[]>,
    isGiven: (id: string) => boolean,
  ): Promise<LeftBehind> {
    const ids = this.prior.unrepeated.filter((id) => this.documents.isMeant(id));
    const left: LeftBehind = { total: 0, facts: [] };
    for (let at = 0; at < ids.length; at += DOCUMENTS_AT_ONCE) {
      for (const one of await statementsAbout(ids.slice(at, at + DOCUMENTS_AT_ONCE))) {
        if (!this.prior.isFact(one) || isGiven(one.id) || (this.isPart && !this.whole.has(one.object)))
          continue;
        if (left.total++ < MOST_LISTED) left.facts.push(this.described(one));
      }
    }
    return left;
  }

  private described({ id, document, predicate, namedForm, subject, object }: StatementRecord): LeftFact {
    const { projects, chains } = this.collaboration.records;
    const named = predicate === "SERVES" ? chains.get(object) : projects.get(object);
    return {
      ...{ statement: id, document: this.documents.titleOf(document), predicate, namedForm, body: subject },
      object: predicate === "ISSUED" ? null : (named?.nameZh ?? object),
    };
  }
}
