/** How far each document was read. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { documentCodings } from "../../analysis/index/document-coding.js";
import { ACCEPTED, type StatementTable } from "../../analysis/index/statement-table.js";
import type { DocumentRecord } from "../../domain/records.js";
import type { DocumentCoding } from "../../domain/vocabulary.js";
import { fingerprint, listPage, type Connection, type PageArguments, type PageLimits } from "../paging.js";

export interface DocumentCoverage {
  key: string;
  document: DocumentRecord;
  coding: DocumentCoding;
  participationStatements: number;
  issuances: number;
}

/** @param only null: however far they were read. @throws UserError BAD_PAGE_SIZE, BAD_CURSOR */
export function coverageByDocument(
  collaboration: Collaboration,
  only: DocumentCoding | null,
  page: PageArguments,
  limits: PageLimits,
): Connection<DocumentCoverage> {
  const { records, version } = collaboration;
  const codings = documentCodings(collaboration);
  const shown = [...codings.keys()].filter((at) => only === null || codings[at] === only);
  const [acts, issued] = [perDocument(records.statements), perDocument(records.issuances)];
  const question = fingerprint(version.number, ["coverage", only]);
  return listPage(shown, page, limits, question, (at) => {
    const document = records.documents.at(at);
    return {
      key: `coverage:${document.id}`,
      document,
      coding: codings[at]!,
      participationStatements: acts.get(at) ?? 0,
      issuances: issued.get(at) ?? 0,
    };
  });
}

function perDocument(table: StatementTable): Map<number, number> {
  const counts = new Map<number, number>();
  for (let row = 0; row < table.length; row++) {
    if (table.status[row] !== ACCEPTED) continue;
    counts.set(table.document[row]!, (counts.get(table.document[row]!) ?? 0) + 1);
  }
  return counts;
}
