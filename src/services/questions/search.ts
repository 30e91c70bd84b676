/** Full-text search over names, titles, goals and quoted passages. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { rankFound, type Hit } from "../../analysis/search/rank-found.js";
import type { DataVersion } from "../../domain/history.js";
import type { Passage } from "../../domain/passages.js";
import type {
  BodyRecord,
  ChainRecord,
  DocumentRecord,
  GoalRecord,
  PlanRecord,
  ProjectRecord,
} from "../../domain/records.js";
import { searchText } from "../../domain/search-text.js";
import { SEARCH_TYPES, type SearchMatch, type SearchType } from "../../domain/vocabulary.js";
import { quoted, UserError } from "../../errors.js";
import { successionAnswer, type SuccessionAnswer } from "./answer.js";
import { becameOf } from "./bodies/lineage.js";
import type { Quotes } from "./quotes.js";
import { fingerprint, listPage, type Connection, type PageArguments, type PageLimits } from "../paging.js";

export interface SearchQuestion extends PageArguments {
  text: string;
  /** null: all types but quotes; []: none. */
  types?: readonly SearchType[] | null;
}

export interface SearchHit {
  key: string;
  type: SearchType;
  score: number;
  how: SearchMatch;
  matched: string;
  body: BodyRecord | null;
  project: ProjectRecord | null;
  businessChain: ChainRecord | null;
  document: DocumentRecord | null;
  goal: GoalRecord | null;
  plan: PlanRecord | null;
  /** The first statement that quotes a passage. */
  statement: { id: string; inVersion: number } | null;
  ledTo: BodyRecord[];
  successions: SuccessionAnswer[];
}

export interface SearchAnswer extends Connection<SearchHit> {
  dataVersion: DataVersion;
  facets: { key: string; type: SearchType; count: number }[];
}

const MAX_LENGTH = 200;

/**
 * @param quotes the quoted passages; null: they are not searched
 * @throws UserError BAD_FILTER for a text without search terms, BAD_PAGE_SIZE, BAD_CURSOR
 */
export function search(
  collaboration: Collaboration,
  { text, types, ...page }: SearchQuestion,
  limits: PageLimits,
  quotes: Quotes | null = null,
): SearchAnswer {
  requireTerms(text);
  const found = rankFound(collaboration, text, quotes?.index);
  const questionKey = fingerprint(collaboration.version.number, ["search", text, types ?? null]);
  const shown = types ? found.filter(({ type }) => types.includes(type)) : found;
  return {
    ...listPage(shown, page, limits, questionKey, (hit) =>
      hitAnswer(collaboration, quotes, hit, questionKey),
    ),
    dataVersion: collaboration.version,
    facets: SEARCH_TYPES.filter((type) => type !== "QUOTE" || quotes !== null).map((type) => ({
      key: `${questionKey}:${type}`,
      type,
      count: found.filter((hit) => hit.type === type).length,
    })),
  };
}

function requireTerms(text: string): void {
  if (text.length > MAX_LENGTH) {
    const advice = "Search for a name, a title or a part of one.";
    throw new UserError(
      "BAD_FILTER",
      `text has ${text.length} characters; at most ${MAX_LENGTH} are allowed. ${advice}`,
    );
  }
  if (searchText(text).terms.length > 0) return;
  const given =
    text.trim() === "" ? "text is empty" : `text ${quoted(text)} holds no letter, digit or character`;
  throw new UserError("BAD_FILTER", `${given}. Give a name, a title, pinyin or a part of one.`);
}

function hitAnswer(
  collaboration: Collaboration,
  quotes: Quotes | null,
  hit: Hit,
  questionKey: string,
): SearchHit {
  const { type, record, score, how, matched } = hit;
  const { bodies, projects, chains, documents, goals, plans } = collaboration.records;
  const passage = type === "QUOTE" ? quotes!.passages[record]! : null;
  const found = {
    body: type === "BODY" ? bodies[record]! : null,
    project: type === "PROJECT" ? projects.at(record) : null,
    businessChain: type === "BUSINESS_CHAIN" ? chains.at(record) : null,
    document: type === "DOCUMENT" ? documents.at(record) : documentOf(collaboration, passage),
    goal: type === "GOAL" ? goals[record]! : null,
    plan: type === "PLAN" ? plans[record]! : null,
    statement: passage && { id: passage.statement, inVersion: collaboration.version.number },
  };
  const { statement, document, ...named } = found;
  const { id } = [statement, ...Object.values(named), document].find((one) => one !== null)!;
  return {
    key: `${questionKey}:${type}:${id}`,
    type,
    score,
    how,
    matched,
    ...found,
    ...successorsOf(collaboration, found.body),
  };
}

function documentOf({ records }: Collaboration, passage: Passage | null): DocumentRecord | null {
  return passage && (records.documents.get(passage.document) ?? null);
}

function successorsOf(
  collaboration: Collaboration,
  body: BodyRecord | null,
): Pick<SearchHit, "ledTo" | "successions"> {
  if (body === null) return { ledTo: [], successions: [] };
  const { bodies, successions } = becameOf(collaboration, body.id);
  return { ledTo: bodies, successions: successions.map((step) => successionAnswer(collaboration, step)) };
}
