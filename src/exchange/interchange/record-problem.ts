import type { RecordKind } from "../../domain/records.js";
import { RECORD_SCHEMAS } from "./schemas.js";

export interface RecordProblem {
  column: string;
  reason: string;
}

/** The first validation error of a record of the kind; null if it is valid. */
export function recordProblem(kind: RecordKind, value: unknown): RecordProblem | null {
  return firstProblem(kind, value, () => true);
}

/**
 * The first error in columns and types; null if there is none. Texts and dates are taken as they are: a former state may
 * break a rule that is younger.
 */
export function structureProblem(kind: RecordKind, value: unknown): RecordProblem | null {
  return firstProblem(kind, value, ({ code }) => code !== "custom");
}

function firstProblem(
  kind: RecordKind,
  value: unknown,
  counts: (issue: { code?: string }) => boolean,
): RecordProblem | null {
  const result = RECORD_SCHEMAS[kind].safeParse(value);
  const issues = result.success ? [] : result.error.issues.filter(counts);
  // an id is often made of another column, which is the one that was given
  const issue = issues.find(({ path }) => path[0] !== "id") ?? issues[0];
  if (!issue) return null;
  const column = issue.code === "unrecognized_keys" ? issue.keys.join(", ") : issue.path.join(".");
  return { column: column || "the whole line", reason: issue.message || "it is invalid" };
}
