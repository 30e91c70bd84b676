/** The review of documents: what waits in each, what is decided, and the statements of one. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { groupBy } from "../../domain/grouping.js";
import { quoted, UserError } from "../../errors.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import {
  readReviewCounts,
  readPlacesOf,
  type ReviewConditions,
  type ReviewCount,
} from "../../store/review-repository.js";
import { readCurrentVersion } from "../../store/version-repository.js";
import { fingerprint, listPage, type Connection, type PageArguments, type PageLimits } from "../paging.js";

/** Conditions on statements; null or absent: any. */
export interface ReviewFilter {
  rules?: readonly string[] | null;
  bodyIds?: readonly string[] | null;
  datasetIds?: readonly string[] | null;
  decidedBy?: readonly string[] | null;
  minConfidence?: number | null;
  maxConfidence?: number | null;
}

export const REVIEW_ORDERS = ["LEAST_SURE", "OLDEST"] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

export interface ReviewTally {
  proposed: number;
  accepted: number;
  rejected: number;
  /** Of the proposed ones, those without a subject. */
  unresolved: number;
}

export interface ReviewedDocument extends ReviewTally {
  key: string;
  document: { id: string };
  leastConfidence: number | null;
  oldest: string | null;
}

/** A statement with the version that wrote its current state. */
export interface ReviewedStatement {
  key: string;
  statement: { id: string; inVersion: number };
  changedIn: number;
}

export interface ReviewProgress extends ReviewTally {
  rules: ReviewShare[];
  datasets: ReviewShare[];
  deciders: ReviewShare[];
}

export interface ReviewShare extends ReviewTally {
  key: string;
  value: string;
}

export interface DocumentQuestion {
  filter: ReviewFilter;
  orderBy: ReviewOrder;
  withDecided: boolean;
}

/** @throws UserError BAD_PAGE_SIZE, BAD_CURSOR */
export async function reviewDocuments(
  graph: Graph,
  collaboration: Collaboration,
  { filter, orderBy, withDecided }: DocumentQuestion,
  page: PageArguments,
  limits: PageLimits,
): Promise<Connection<ReviewedDocument>> {
  const counts = await countsFor(graph, filter);
  const found = [...groupBy(counts, ({ document }) => document)]
    .map(([id, own]) => documentOf(collaboration, id, own))
    .filter(({ proposed }) => withDecided || proposed > 0)
    .sort(ORDERS[orderBy]);
  const question = fingerprint(0, ["reviewDocuments", filter, orderBy, withDecided]);
  return listPage(found, page, limits, question, (one) => one);
}

/** What waits comes before what is done; then by the order, and by id. */
const ORDERS: Record<ReviewOrder, (one: ReviewedDocument, other: ReviewedDocument) => number> = {
  LEAST_SURE: (one, other) => isDone(one) - isDone(other) || leastSure(one, other) || byId(one, other),
  OLDEST: (one, other) => isDone(one) - isDone(other) || older(one, other) || byId(one, other),
};
const isDone = ({ proposed }: ReviewedDocument): number => Number(proposed === 0);
const leastSure = (one: ReviewedDocument, other: ReviewedDocument): number =>
  (one.leastConfidence ?? 1) - (other.leastConfidence ?? 1);
const older = (one: ReviewedDocument, other: ReviewedDocument): number =>
  compare(one.oldest ?? "", other.oldest ?? "");
const byId = (one: ReviewedDocument, other: ReviewedDocument): number => compare(one.key, other.key);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** @throws UserError DOCUMENT_NOT_FOUND */
export async function reviewDocument(
  graph: Graph,
  collaboration: Collaboration,
  id: string,
): Promise<ReviewedDocument> {
  if (!collaboration.documentAt.has(id))
    throw new UserError(
      "DOCUMENT_NOT_FOUND",
      `No document has the id ${quoted(id)}. reviewDocuments lists those with statements to review.`,
    );
  return documentOf(collaboration, id, await countsFor(graph, {}, id));
}

function documentOf(
  { records }: Collaboration,
  id: string,
  counts: readonly ReviewCount[],
): ReviewedDocument {
  const waiting = counts.filter(({ status }) => status === "PROPOSED");
  const dates = waiting.map(({ oldest }) => oldest).sort();
  return {
    key: id,
    document: records.documents.get(id) ?? { id },
    ...tallyOf(counts),
    leastConfidence: waiting.length > 0 ? Math.min(...waiting.map((one) => one.leastConfidence)) : null,
    oldest: dates[0] ?? null,
  };
}

export async function reviewProgress(graph: Graph, filter: ReviewFilter): Promise<ReviewProgress> {
  const counts = await countsFor(graph, filter);
  const shares = (valueOf: (count: ReviewCount) => string | null): ReviewShare[] =>
    [...groupBy(counts, valueOf)]
      .flatMap(([value, own]) => (value === null ? [] : [{ key: value, value, ...tallyOf(own) }]))
      .sort((one, other) => compare(one.value, other.value));
  return {
    ...tallyOf(counts),
    rules: shares(({ rule }) => rule),
    datasets: shares(({ dataset }) => dataset),
    deciders: shares(({ decider }) => decider),
  };
}

function tallyOf(counts: readonly ReviewCount[]): ReviewTally {
  const sum = (status: ReviewCount["status"], column: "count" | "unresolved"): number =>
    counts.filter((one) => one.status === status).reduce((total, one) => total + one[column], 0);
  return {
    proposed: sum("PROPOSED", "count"),
    accepted: sum("ACCEPTED", "count"),
    rejected: sum("REJECTED", "count"),
    unresolved: sum("PROPOSED", "unresolved"),
  };
}

function countsFor(
  graph: Graph,
  filter: ReviewFilter,
  document: string | null = null,
): Promise<ReviewCount[]> {
  const conditions: ReviewConditions = {
    rules: filter.rules ?? null,
    bodies: filter.bodyIds ?? null,
    datasets: filter.datasetIds ?? null,
    deciders: filter.decidedBy ?? null,
    least: filter.minConfidence ?? null,
    most: filter.maxConfidence ?? null,
    document,
  };
  return graph.read((transaction) => readReviewCounts(transaction, conditions), LONG_READ_MS);
}

/** Statements of a document in the order of its text. @throws UserError BAD_PAGE_SIZE, BAD_CURSOR */
export async function documentStatements(
  graph: Graph,
  document: string,
  changedSince: number,
  page: PageArguments,
  limits: PageLimits,
): Promise<Connection<ReviewedStatement>> {
  const [version, found] = await graph.read(async (transaction) => {
    const places = await readPlacesOf(transaction, document, changedSince);
    return [(await readCurrentVersion(transaction))?.number ?? 0, places] as const;
  }, LONG_READ_MS);
  const question = fingerprint(0, ["documentStatements", document, changedSince]);
  return listPage(found, page, limits, question, ({ id, addedIn }) => ({
    key: id,
    statement: { id, inVersion: version },
    changedIn: addedIn,
  }));
}
