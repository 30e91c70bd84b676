/** The statement that a cell of a coding table makes. */
import type { StatementRecord } from "../../domain/records.js";
import type { Predicate } from "../../domain/vocabulary.js";
import type { NamedBody } from "./body-reader.js";

export interface Claim {
  document: string;
  predicate: Predicate;
  object: string;
  named: NamedBody;
  quote: string | null;
  isOpen: boolean;
  note: string;
}

/** Under which data set, by whom and when a table is recorded. */
interface Recording {
  dataset: { id: string };
  by: string;
  at: string;
}

/**
 * A name that nobody answers to is proposed, to be resolved later. One literal with every column: an object put
 * together from several takes four times the memory, and a table has many.
 */
export function statementOf(
  id: string,
  { named, note, ...claim }: Claim,
  coding: Recording,
): StatementRecord {
  const record: StatementRecord = {
    id,
    dataset: coding.dataset.id,
    document: claim.document,
    predicate: claim.predicate,
    subject: named.body,
    object: claim.object,
    namedForm: named.namedForm,
    quote: claim.quote,
    section: null,
    paragraph: null,
    start: null,
    end: null,
    quoteStart: null,
    method: "IMPORTED",
    confidence: named.confidence,
    status: named.body === null ? "PROPOSED" : "ACCEPTED",
    listIsOpen: claim.isOpen,
    from: null,
    to: null,
    recordedAt: coding.at,
    recordedBy: coding.by,
    reviewedAt: null,
    reviewedBy: null,
    reviewNote: note || null,
  };
  return named.rule === "OFFICE" ? { ...record, rolledUp: "OFFICE" } : record;
}
