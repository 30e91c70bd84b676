/** Page sizes and cursors. A cursor is bound to one question and data version, so pages have no gaps or repeats. */
import { createHash } from "node:crypto";
import type { ScoredPair } from "../analysis/top.js";
import { quoted, UserError } from "../errors.js";

export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

export interface PageLimits {
  defaultPageSize: number;
  maxPageSize: number;
}

/** Limits of a single query. */
export interface QueryLimits extends PageLimits {
  /** Nodes and links of a network. */
  maxNodes: number;
  maxLinks: number;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  totalCount: number;
  pageInfo: PageInfo;
}

/** @throws UserError BAD_PAGE_SIZE */
export function pageSize(first: number | null | undefined, limits: PageLimits): number {
  const size = first ?? limits.defaultPageSize;
  if (Number.isInteger(size) && size >= 0 && size <= limits.maxPageSize) return size;
  throw new UserError(
    "BAD_PAGE_SIZE",
    `first is ${size}; ask for 0 to ${limits.maxPageSize} at a time and follow pageInfo.endCursor with after for more.`,
    { given: size, maximum: limits.maxPageSize },
  );
}

/** A short hash that identifies a question on a data version. */
export function fingerprint(version: number, question: unknown): string {
  const text = JSON.stringify([version, question]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}

export function encodeCursor(question: string, place: readonly number[]): string {
  return Buffer.from(JSON.stringify([question, ...place])).toString("base64url");
}

/** @throws UserError BAD_CURSOR when it is malformed, or belongs to another question or data version */
export function decodeCursor(question: string, cursor: string, parts: number): number[] {
  const [cursorQuestion, ...place] = parseCursor(cursor);
  if (place.length !== parts || !place.every((part) => typeof part === "number")) throw badCursor(cursor);
  if (cursorQuestion !== question) {
    const advice =
      "Use a cursor only with the arguments and the data version that gave it; start again without after.";
    throw new UserError(
      "BAD_CURSOR",
      `The cursor ${quoted(cursor)} belongs to another question or data version. ${advice}`,
    );
  }
  return place;
}

function parseCursor(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(value)) return value;
  } catch {
    // Not JSON: the same error as for any other malformed cursor.
  }
  throw badCursor(cursor);
}

function badCursor(cursor: string): UserError {
  return new UserError(
    "BAD_CURSOR",
    `${quoted(cursor)} is no cursor. Take one from pageInfo.endCursor or edges.cursor.`,
  );
}

/** The last pair of the previous page; null for the first page. */
export function pairAfter(question: string, after: string | null | undefined): ScoredPair | null {
  if (after === null || after === undefined) return null;
  const [score, a, b] = decodeCursor(question, after, 3);
  if (!Number.isFinite(score) || ![a, b].every((body) => Number.isInteger(body) && body! >= 0))
    throw badCursor(after);
  return { score: score!, a: a!, b: b! };
}

export function connection<Node>(
  nodes: readonly Node[],
  cursors: readonly string[],
  totalCount: number,
  more: { hasNext: boolean; hasPrevious: boolean },
): Connection<Node> {
  return {
    edges: nodes.map((node, at) => ({ cursor: cursors[at]!, node })),
    nodes: [...nodes],
    totalCount,
    pageInfo: {
      hasNextPage: more.hasNext,
      hasPreviousPage: more.hasPrevious,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

function placeAfter(question: string, cursor: string): number {
  const [place] = decodeCursor(question, cursor, 1);
  if (!Number.isInteger(place) || place! < 0) throw badCursor(cursor);
  return place! + 1;
}

/** An array, or a list that makes its items when they are asked for. */
export interface ListOf<Item> {
  readonly length: number;
  slice: (from: number, to: number) => Item[];
}

/** One page of an in-memory list; nodes are created only for the items on the page. */
export function listPage<Item, Node>(
  list: ListOf<Item>,
  page: PageArguments,
  limits: PageLimits,
  question: string,
  createNode: (item: Item) => Node,
): Connection<Node> {
  const size = pageSize(page.first, limits);
  const start = page.after === null || page.after === undefined ? 0 : placeAfter(question, page.after);
  const shown = list.slice(start, start + size);
  const cursors = shown.map((_, at) => encodeCursor(question, [start + at]));
  const more = { hasNext: start + shown.length < list.length, hasPrevious: start > 0 };
  return connection(shown.map(createNode), cursors, list.length, more);
}
