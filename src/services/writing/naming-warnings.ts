/** Warns of statements whose named form no name of their subject explains. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { RecordChange } from "../../domain/history.js";
import type { StatementRecord } from "../../domain/records.js";
import { quoted } from "../../errors.js";
import { namingOf } from "../data/naming.js";

export interface WriteWarning {
  /** Id of the statement. */
  id: string;
  message: string;
}

export function namingWarnings(
  collaboration: Collaboration,
  changes: readonly RecordChange[],
): WriteWarning[] {
  return changes.flatMap(({ kind, id, before, after }) => {
    if (kind !== "statements" || after === null || before?.subject === after.subject) return [];
    const statement = after as unknown as StatementRecord;
    const naming = namingOf(collaboration, statement);
    if (naming !== "UNEXPLAINED" && naming !== "OTHER_BODY") return [];
    const { namedForm, subject } = statement;
    const holders = collaboration.names.holders(namedForm).join(", ");
    const whose = naming === "OTHER_BODY" ? `; it is a name of ${holders}` : "";
    const message = `No name of ${quoted(subject!)} explains ${quoted(namedForm)}${whose}. Check the subject, or add the name with addBodyName.`;
    return [{ id, message }];
  });
}
