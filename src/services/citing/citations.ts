/** Cites an answer and finds it again. Open to readers: it makes no data version and changes no record. */
import { canonicalResult, citationId, type CanonicalResult } from "../../domain/citation.js";
import type { DataVersion } from "../../domain/history.js";
import { quoted, UserError } from "../../errors.js";
import { CitationRepository, type KeptCitation } from "../../store/citation-repository.js";
import type { Graph } from "../../store/graph.js";
import { VersionRepository } from "../../store/version-repository.js";
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import type { Answering, CitableQuestion } from "./answering.js";
import { CitationChecker, type CitationCheck } from "./check-citation.js";

export type { KeptCitation };

/** A longer answer is known by its hash alone. */
const LONGEST_KEPT_BYTES = 1_048_576;
const LONGEST_TITLE = 300;
/** Characters that act on a terminal, on reading order or on nothing that can be seen. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}]/u;
const PROJECT_TITLE = "协同 xietong";

/** Citations for one request. */
export class Citations {
  private readonly repository: CitationRepository;
  private readonly checker: CitationChecker;
  private spent = 0;

  constructor(
    graph: Graph,
    private readonly current: CurrentCollaboration,
    private readonly answering: Answering,
  ) {
    this.repository = new CitationRepository(graph);
    this.checker = new CitationChecker(current, new VersionRepository(graph), answering);
  }

  /**
   * Answers the question on the current data version and keeps what is needed to prove the answer later. The same
   * question with the same answer on the same content is the same citation; the first time stays.
   * @throws UserError NOT_CITABLE, QUERY_TOO_COSTLY, BAD_FILTER, and what a part of the answer fails with
   */
  async cite(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    title: string | null,
  ): Promise<KeptCitation> {
    const given = title === null ? null : checkedTitle(title);
    const question = this.answering.read(query, variables);
    this.spend(question);
    const views = this.current.current;
    const result = canonicalResult(await this.answering.answer(question, views));
    return this.repository.keep(this.citation(question, views.collaboration.version, result, given));
  }

  /** null when there is none. */
  find(id: string): Promise<KeptCitation | null> {
    return this.repository.find(id);
  }

  /**
   * For a file or package that shall bear the id: the citation must be here, and of the same data.
   * @throws UserError CITATION_NOT_FOUND, BAD_FILTER
   */
  async requireOf(id: string, { number, contentHash }: DataVersion): Promise<KeptCitation> {
    const citation = await this.known(id);
    const { dataVersion } = citation;
    if (dataVersion.contentHash === contentHash) return citation;
    throw new UserError(
      "BAD_FILTER",
      `Citation ${id} is of data version ${dataVersion.number}, and the file would be of ${number}. Cite anew, or ask for a network with filter.dataVersion ${dataVersion.number}.`,
      { argument: "citation" },
    );
  }

  /**
   * Answers a cited question anew, on its own data version and on the current one.
   * @throws UserError CITATION_NOT_FOUND, QUERY_TOO_COSTLY, DATABASE_UNAVAILABLE, DATABASE_TIMEOUT, COMPUTE_TIMEOUT
   */
  async verify(id: string): Promise<CitationCheck> {
    return this.checker.check(await this.known(id), (question) => this.spend(question));
  }

  private async known(id: string): Promise<KeptCitation> {
    const citation = await this.find(id);
    if (citation) return citation;
    throw new UserError(
      "CITATION_NOT_FOUND",
      `This database holds no citation ${quoted(id)}. Compare it letter by letter with the citation's text, and ask the service that the text names.`,
    );
  }

  /** Each question of a request is within the limit; here all of them together. */
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
  ): KeptCitation {
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
      result: bytes <= LONGEST_KEPT_BYTES ? text : null,
    };
  }
}

function checkedTitle(title: string): string {
  const text = title.trim();
  if (text !== "" && text.length <= LONGEST_TITLE && !UNFIT.test(text)) return text;
  throw new UserError(
    "BAD_FILTER",
    `title cannot be used as given. Write one line of 1 to ${LONGEST_TITLE} visible characters, or leave it out.`,
  );
}
