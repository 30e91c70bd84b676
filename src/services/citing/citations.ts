/** Creates and finds citations. Open to readers: this creates no data version and changes no record. */
import {
  canonicalResult,
  citationId,
  type CanonicalResult,
  type KeptCitation,
  type RemovedCitation,
} from "../../domain/citation.js";
import type { DataVersion } from "../../domain/history.js";
import { NamedRecords } from "../../domain/named-records.js";
import { creditsOf, type Credits, type ServiceImprint } from "../../domain/imprint.js";
import { UserError } from "../../errors.js";
import type { DatasetRecord } from "../../domain/records.js";
import { PROJECT_TITLE } from "../../exchange/citation/csl-item.js";
import type { Graph } from "../../store/graph.js";
import { VersionRepository } from "../../store/version-repository.js";
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import { requireText } from "../text-fit.js";
import type { Answering, CitableQuestion } from "./answering.js";
import { noCitation, type CitationStore, type Citer } from "./citation-store.js";
import { CitationChecker, type CitationCheck } from "./check-citation.js";

export type { KeptCitation };

const MAX_TITLE_LENGTH = 300;
/** Control, format and separator characters: invisible, or able to affect a terminal or the reading order. */
const UNSAFE_CHARACTERS = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Citations for one request. */
export class Citations {
  private readonly checker: CitationChecker;
  private spent = 0;

  constructor(
    graph: Graph,
    private readonly current: CurrentCollaboration,
    private readonly answering: Answering,
    readonly imprint: ServiceImprint,
    private readonly store: CitationStore,
    private readonly citer: Citer,
  ) {
    this.checker = new CitationChecker(current, new VersionRepository(graph), answering);
  }

  /**
   * Answers the query on the current data version and stores what is needed to verify the answer later. The same query
   * with the same answer on the same content gives the same citation: the one stored first.
   * @throws UserError NOT_CITABLE, QUERY_TOO_COSTLY, QUERY_TOO_LARGE, BAD_FILTER, TOO_MANY_CITATIONS, CITATION_REMOVED,
   * and the error of any part of the answer
   */
  async cite(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    title: string | null,
  ): Promise<KeptCitation> {
    const given = title === null ? null : checkedTitle(title);
    requireText("query", query, "BAD_FILTER");
    requireText("variables", variables, "BAD_FILTER");
    const question = this.answering.read(query, variables);
    requireSize(question, this.store.limits.questionBytes);
    this.spend(question);
    const views = this.current.current;
    const named = new NamedRecords();
    const result = canonicalResult(await this.answering.answer(question, views, named));
    const citation = this.citation(question, views.collaboration.version, result, given);
    const credits = creditsIn(views.collaboration.records.datasets, question.datasets);
    return this.store.keep({ ...citation, names: named.list(), credits, expiresAt: null }, this.citer);
  }

  /** null when there is none. @throws UserError CITATION_REMOVED */
  find(id: string): Promise<KeptCitation | null> {
    return this.store.find(id);
  }

  /**
   * For administrators: what was cited is gone, and when and why stays.
   * @throws UserError FORBIDDEN, BAD_FILTER, BAD_RECORD, CITATION_NOT_FOUND
   */
  remove(ids: readonly string[], reason: string): Promise<RemovedCitation[]> {
    return this.store.remove(ids, reason, this.citer.caller);
  }

  /**
   * The citation for a file or package that will carry its id; it must exist and be of the same data.
   * @throws UserError CITATION_NOT_FOUND, BAD_FILTER
   */
  async requireOf(id: string, { number, contentHash }: DataVersion): Promise<KeptCitation> {
    const citation = await this.known(id);
    const { dataVersion } = citation;
    if (dataVersion.contentHash === contentHash) return citation;
    throw new UserError(
      "BAD_FILTER",
      `Citation ${id} is of data version ${dataVersion.number}, and the file would be of ${number}. Cite again, or ask for a network with filter.dataVersion ${dataVersion.number}.`,
      { argument: "citation" },
    );
  }

  /**
   * Answers a cited query again, on its own data version and on the current one.
   * @throws UserError CITATION_NOT_FOUND, QUERY_TOO_COSTLY, DATABASE_UNAVAILABLE, DATABASE_TIMEOUT, COMPUTE_TIMEOUT
   */
  async verify(id: string): Promise<CitationCheck> {
    return this.checker.check(await this.known(id), (question) => this.spend(question));
  }

  private async known(id: string): Promise<KeptCitation> {
    const citation = await this.find(id);
    if (citation) return citation;
    throw noCitation(id);
  }

  /** Each query is within the limit by itself; this limits the sum over the request. */
  private spend({ cost }: CitableQuestion): void {
    const { maxCost } = this.answering;
    this.spent += cost;
    if (this.spent <= maxCost) return;
    throw new UserError(
      "QUERY_TOO_COSTLY",
      `The queries that this request cites or verifies cost ${this.spent.toLocaleString("en")} together; the limit is ${maxCost.toLocaleString("en")}. Cite and verify them in several requests.`,
      { cost: this.spent, maximum: maxCost },
    );
  }

  private citation(
    { query, variables, subject }: CitableQuestion,
    { number, at, contentHash }: DataVersion,
    { text, sha256, bytes }: CanonicalResult,
    title: string | null,
  ): Omit<KeptCitation, "names" | "credits" | "expiresAt"> {
    const cited = {
      ...{ query, variables, resultSha256: sha256, resultBytes: bytes },
      dataVersion: { number, at, contentHash },
    };
    return {
      ...cited,
      ...this.answering.program,
      id: citationId(cited),
      title: title ?? `${PROJECT_TITLE}: ${subject}`,
      citedAt: new Date().toISOString(),
      result: bytes <= this.store.limits.answerBytes ? text : null,
    };
  }
}

/** @param chosen ids that the whole question is limited to; null: it is not limited */
function creditsIn(datasets: readonly DatasetRecord[], chosen: readonly string[] | null): Credits | null {
  const used = chosen === null ? datasets : datasets.filter(({ id }) => chosen.includes(id));
  return used.length === 1 ? creditsOf(used[0]!) : null;
}

function requireSize({ query, variables }: CitableQuestion, most: number): void {
  const bytes = Buffer.byteLength(query) + Buffer.byteLength(variables);
  if (bytes <= most) return;
  throw new UserError(
    "QUERY_TOO_LARGE",
    `The query to cite has ${bytes} bytes with its variables; a citation keeps up to ${most}. Cite a shorter query.`,
    { bytes, maximum: most },
  );
}

function checkedTitle(title: string): string {
  const text = title.trim();
  if (text !== "" && text.length <= MAX_TITLE_LENGTH && !UNSAFE_CHARACTERS.test(text)) return text;
  throw new UserError(
    "BAD_FILTER",
    `title cannot be used as given. Write one line of 1 to ${MAX_TITLE_LENGTH} visible characters, or leave it out.`,
  );
}
