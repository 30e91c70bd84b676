/** Converts statement records into rows of the statement tables. */
import type { AnyRecord, BodyRecord, StatementRecord } from "../../domain/records.js";
import { evidenceOf } from "../../domain/statement-proof.js";
import { PARTICIPATION_PREDICATES, type Predicate } from "../../domain/vocabulary.js";
import type { Position } from "./id-places.js";
import type { RecordTable } from "./record-table.js";
import { LEAD, PARTICIPANT, type StatementTable } from "./statement-table.js";

export interface StatementTables {
  statements: StatementTable;
  issuances: StatementTable;
}

/** The lists that rows refer to by position. */
export interface RowLists {
  bodyAt: Position;
  datasetAt: Position;
  bodies: readonly BodyRecord[];
  projects: RecordTable<"projects">;
  documents: RecordTable<"documents">;
}

/** The table that counts a predicate's statements; null when none does. */
export function tableOfPredicate(predicate: Predicate): keyof StatementTables | null {
  if (predicate === "ISSUED") return "issuances";
  return (PARTICIPATION_PREDICATES as readonly string[]).includes(predicate) ? "statements" : null;
}

/** Appends a statement to the table that counts it; skips one without a body. `setIssuerRoles` must run afterwards. */
export function pushStatement(tables: StatementTables, lists: RowLists, record: AnyRecord): void {
  const statement = record as unknown as StatementRecord;
  const table = tableOfPredicate(statement.predicate);
  if (table === null || statement.subject === null) return;
  const body = lists.bodyAt.get(statement.subject)!;
  const target = (table === "issuances" ? lists.documents : lists.projects).places.get(statement.object)!;
  tables[table].push({
    ...statement,
    body,
    target,
    role: statement.predicate === "LEADS" ? "LEAD" : "PARTICIPANT",
    isOffice: statement.rolledUp === "OFFICE",
    isLocated: evidenceOf(statement) !== "DOCUMENT_ONLY",
    document: lists.documents.places.get(statement.document)!,
    dataset: lists.datasetAt.get(statement.dataset)!,
  });
}

/**
 * The first of the issuers leads a joint issuance (联合发文).
 * @param concerns whether the role of a row, which is of this document, is to be set
 */
export function setIssuerRoles(
  { length, body, target, role }: StatementTable,
  { bodies, documents }: Pick<RowLists, "bodies" | "documents">,
  concerns: (row: number, document: number) => boolean = () => true,
): void {
  const issuers = documents.column("issuers");
  for (let row = 0; row < length; row++) {
    if (!concerns(row, target[row]!)) continue;
    const first = issuers.at(target[row]!)[0]?.body;
    role[row] = first === bodies[body[row]!]!.id ? LEAD : PARTICIPANT;
  }
}
