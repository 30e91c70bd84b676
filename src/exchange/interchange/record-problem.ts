import type { RecordKind } from "../../domain/records.js";
import { RECORD_SCHEMAS } from "./schemas.js";

export interface RecordProblem {
  column: string;
  reason: string;
}

/** The first validation error of a record of the kind; null if it is valid. */
export function recordProblem(kind: RecordKind, value: unknown): RecordProblem | null {
  const result = RECORD_SCHEMAS[kind].safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  const column = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
  return { column: column || "the whole line", reason: issue?.message ?? "it is invalid" };
}
