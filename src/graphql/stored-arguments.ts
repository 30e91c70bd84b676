/** What the stored half would take without a word and answer wrongly, or not in time. */
import { quoted, UserError } from "../errors.js";
import type { PageLimits } from "../services/paging.js";
import type { FieldArguments } from "./field-arguments.js";

/** Steps of a condition from one object to others; planning alone takes seconds beyond. */
const DEEPEST_CONDITION = 8;
const STEPS = new Set(["some", "all", "none", "single"]);

/** @returns the page size asked for. @throws UserError BAD_PAGE_SIZE, BAD_CURSOR, QUERY_TOO_DEEP */
export function checkStoredArguments(given: FieldArguments, where: string, page: PageLimits): number {
  refuseNegative(given.value("offset"), where);
  refuseForeignCursor(given.value("after"), where);
  refuseDeepCondition(given.value("where"), where);
  const connection = given.knows("first");
  const size = given.value(connection ? "first" : "limit");
  if (typeof size !== "number") return page.defaultPageSize;
  if (size >= (connection ? 1 : 0) && size <= page.maxPageSize) return size;
  const advice = connection
    ? `ask for 1 to ${page.maxPageSize} at a time and follow pageInfo.endCursor with after; totalCount alone needs no first`
    : `ask for 0 to ${page.maxPageSize} at a time, and for more with the field's connection`;
  throw new UserError("BAD_PAGE_SIZE", `${where}: ${connection ? "first" : "limit"} is ${size}; ${advice}.`, {
    given: size,
    maximum: page.maxPageSize,
  });
}

function refuseNegative(offset: unknown, where: string): void {
  if (typeof offset !== "number" || offset >= 0) return;
  throw new UserError("BAD_PAGE_SIZE", `${where}: offset is ${offset}; it counts from 0.`);
}

function refuseForeignCursor(after: unknown, where: string): void {
  if (typeof after !== "string") return;
  if (/^arrayconnection:\d{1,9}$/.test(Buffer.from(after, "base64").toString("utf8"))) return;
  throw new UserError(
    "BAD_CURSOR",
    `${where}: ${quoted(after)} is no cursor. Take one from pageInfo.endCursor or edges.cursor.`,
  );
}

function refuseDeepCondition(condition: unknown, where: string): void {
  const steps = stepsIn(condition);
  if (steps <= DEEPEST_CONDITION) return;
  const advice = "Ask in two queries.";
  const message = `${where}: the condition goes through ${steps} relationships; the limit is ${DEEPEST_CONDITION}. ${advice}`;
  throw new UserError("QUERY_TOO_DEEP", message, { depth: steps, maximum: DEEPEST_CONDITION });
}

function stepsIn(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  return Math.max(
    0,
    ...Object.entries(value).map(([key, inner]) => (STEPS.has(key) ? 1 : 0) + stepsIn(inner)),
  );
}
