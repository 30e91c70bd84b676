/** Rejects arguments that the stored half would accept without an error but answer wrongly or too slowly. */
import { quoted, UserError } from "../../errors.js";
import type { PageLimits } from "../../services/paging.js";
import type { FieldArguments } from "./field-arguments.js";

/** @returns the requested page size. @throws UserError BAD_PAGE_SIZE, BAD_CURSOR */
export function checkStoredArguments(given: FieldArguments, coordinate: string, page: PageLimits): number {
  refuseNegative(given.value("offset"), coordinate);
  refuseForeignCursor(given.value("after"), coordinate);
  const isConnection = given.knows("first");
  const size = given.value(isConnection ? "first" : "limit");
  if (typeof size !== "number") return page.defaultPageSize;
  if (size >= (isConnection ? 1 : 0) && size <= page.maxPageSize) return size;
  const advice = isConnection
    ? `ask for 1 to ${page.maxPageSize} at a time and follow pageInfo.endCursor with after; totalCount alone needs no first`
    : `ask for 0 to ${page.maxPageSize} at a time, and for more with the field's connection`;
  throw new UserError(
    "BAD_PAGE_SIZE",
    `${coordinate}: ${isConnection ? "first" : "limit"} is ${size}; ${advice}.`,
    {
      given: size,
      maximum: page.maxPageSize,
    },
  );
}

function refuseNegative(offset: unknown, coordinate: string): void {
  if (typeof offset !== "number" || offset >= 0) return;
  throw new UserError("BAD_PAGE_SIZE", `${coordinate}: offset is ${offset}; it counts from 0.`);
}

function refuseForeignCursor(after: unknown, coordinate: string): void {
  if (typeof after !== "string") return;
  if (/^arrayconnection:\d{1,9}$/.test(Buffer.from(after, "base64").toString("utf8"))) return;
  throw new UserError(
    "BAD_CURSOR",
    `${coordinate}: ${quoted(after)} is not a cursor. Take one from pageInfo.endCursor or edges.cursor.`,
  );
}
