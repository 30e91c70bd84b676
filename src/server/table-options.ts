/** The options of an uploaded table, as the page sends them: JSON in the address. */
import { z } from "zod";
import { ROLES } from "../domain/vocabulary.js";
import { UserError } from "../errors.js";
import { CODING_COLUMNS } from "../exchange/coding-table/headings.js";

const LINE = z.string().max(500);
const text = LINE.transform((value) => value.trim() || undefined).optional();

const OPTIONS = z.strictObject({
  /** Name of the file. */
  file: LINE.min(1).transform((name) => name.replace(/^.*[/\\]/u, "")),
  sheet: LINE.nullish(),
  columns: z.record(LINE, z.enum(CODING_COLUMNS as [string, ...string[]]).nullable()).default({}),
  roles: z.record(LINE, z.enum(ROLES)).default({}),
  whole: z.strictObject({ title: text, number: text, date: text, issuers: text }).default({}),
  dataset: text,
  place: text,
  strictDates: z.boolean().default(false),
  nameZh: text,
  licence: text,
  citation: text,
});

export type UploadOptions = z.output<typeof OPTIONS>;

/** @throws UserError BAD_FILTER */
export function uploadOptions(json: string | undefined): UploadOptions {
  const result = OPTIONS.safeParse(parsed(json ?? ""));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = ["options", ...(issue?.path ?? [])].join(".");
  throw new UserError("BAD_FILTER", `${place} cannot be used as given: docs/editing.md lists the options.`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
