/** Whether the names on record explain what a text calls a body. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { PREDICATE_ENDS, type Predicate } from "../../domain/vocabulary.js";

export const NAMINGS = ["EXPLAINED", "UNEXPLAINED", "OTHER_BODY", "UNRESOLVED"] as const;
export type Naming = (typeof NAMINGS)[number];

/** Null for a statement whose subject is no body: other records have no list of names. */
export function namingOf(
  collaboration: Collaboration,
  { predicate, subject, namedForm }: { predicate: Predicate; subject: string | null; namedForm: string },
): Naming | null {
  if (PREDICATE_ENDS[predicate][0] !== "Body") return null;
  if (subject === null) return "UNRESOLVED";
  const holders = collaboration.names.holders(namedForm);
  if (holders.includes(subject)) return "EXPLAINED";
  return holders.length > 0 ? "OTHER_BODY" : "UNEXPLAINED";
}
