/** Creates and finds citations. Open to readers: this creates no data version and changes no record. */
import {
  canonicalResult,
  CITATION_ID,
  citationId,
  type CanonicalResult,
  type KeptCitation,
} from "../../domain/citation.js";
import type { DataVersion } from "../../domain/history.js";
import { NamedRecords } from "../../domain/named-records.js";
import { creditsOf, type Credits, type ServiceImprint } from "../../domain/imprint.js";
import { quoted, UserError } from "../../errors.js";
import type { DatasetRecord } from "../../domain/records.js";
import { PROJECT_TITLE } from "../../exchange/citation/csl-item.js";
import { CitationRepository } from "../../store/citation-repository.js";
import type { Graph } from "../../store/graph.js";
import { VersionRepository } from "../../store/version-repository.js";
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import { requireText } from "../text-fit.js";
import type { Answering, CitableQuestion } from "./answering.js";
import { CitationChecker, type CitationCheck } from "./check-citation.js";

export type { KeptCitation };

/** Of a longer answer only the hash is stored. */
const MAX_STORED_BYTES = 1_048_576;
const MAX_TITLE_LENGTH = 300;
/** Control, format and separator characters: invisible, or able to affect a terminal or the reading order. */
const UNSAFE_CHARACTERS = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Citations for one request. */
export class Citations {
  private readonly repository: CitationRepository;
  private readonly checker: CitationChecker;
  private spent = 0;

  constructor(
    graph: Graph,
    private readonly current: CurrentCollaboration,
    private readonly answering: Answering,
    readonly imprint: ServiceImprint,
  ) {
    this.repository = new CitationRepository(graph);
    this.checker = new CitationChecker(current, new VersionRepository(graph), answering);
  }

  /**
   * Answers the query on the current data version and stores what is needed to verify the answer later. The same query
   * with the same answer on the same content gives the same citation: the one stored first.
   * @throws UserError NOT_CITABLE, QUERY_TOO_COSTLY, BAD_FILTER, and the error of any part of the answer
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
    this.spend(question);
    const views = this.current.current;
    const named = new NamedRecords();
    const result = canonicalResult(await this.answering.answer(question, views, named));
    const citation = this.citation(question, views.collaboration.version, result, given);
    const credits = creditsIn(views.collaboration.records.datasets, question.datasets);
    return this.repository.keep({ ...citation, names: named.list(), credits });
  }

  /** null when there is none. */
  find(id: string): Promise<KeptCitation | null> {
    return this.repository.find(id);
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
    throw new UserError(
      "CITATION_NOT_FOUND",
      `This database holds no citation ${quoted(id)}. Compare it letter by letter with the reference. A citation is stored where it was made: ask the service at the address in the reference, or check a data package exported with it: xietong verify ${CITATION_ID.test(id) ? id : "ID"} --package FILE.`,
    );
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
  ): Omit<KeptCitation, "names" | "credits"> {
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
      result: bytes <= MAX_STORED_BYTES ? text : null,
    };
  }
}

/** @param chosen ids that the whole question is limited to; null: it is not limited */
function creditsIn(datasets: readonly DatasetRecord[], chosen: readonly string[] | null): Credits | null {
  const used = chosen === null ? datasets : datasets.filter(({ id }) => chosen.includes(id));
  return used.length === 1 ? creditsOf(used[0]!) : null;
}

function checkedTitle(title: string): string {
  const text = title.trim();
  if (text !== "" && text.length <= MAX_TITLE_LENGTH && !UNSAFE_CHARACTERS.test(text)) return text;
  throw new UserError(
    "BAD_FILTER",
    `title cannot be used as given. Write one line of 1 to ${MAX_TITLE_LENGTH} visible characters, or leave it out.`,
  );
}
