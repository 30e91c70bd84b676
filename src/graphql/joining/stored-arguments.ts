/** What the stored half would take without a word and answer wrongly, or not in time. */
import { quoted, UserError } from "../../errors.js";
import type { PageLimits } from "../../services/paging.js";
import type { FieldArguments } from "./field-arguments.js";

/** @returns the page size asked for. @throws UserError BAD_PAGE_SIZE, BAD_CURSOR */
export function checkStoredArguments(given: FieldArguments, where: string, page: PageLimits): number {
  refuseNegative(given.value("offset"), where);
  refuseForeignCursor(given.value("after"), where);
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
