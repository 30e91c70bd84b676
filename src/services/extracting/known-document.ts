/** Whether a document that was read is in the graph already. */
import { datesAgree, isWholeNumber, numberKey, writtenNumber } from "../../domain/document-numbers.js";
import type { RecordTable } from "../../analysis/index/record-table.js";
import type { DocumentRecord } from "../../domain/records.js";
import type { DocumentHead } from "../../extract/head/document-head.js";
import { quoted, UserError } from "../../errors.js";

const LONGEST_ID = 120;

/** As for coding tables: the number, or title and date; without either the hash of the text. */
export function documentId({ number, title, readAt }: DocumentHead, sha256: string): string {
  if (number) return writtenNumber(number.text);
  return title
    ? `${title.text.slice(0, LONGEST_ID)} (${readAt ?? sha256.slice(0, 8)})`
    : `sha256-${sha256.slice(0, 16)}`;
}

/**
 * The document of the same text, or of the same number and first issuer; a number that repeats (第1号) needs its date too.
 * @throws UserError BAD_RECORD when the number is that of a document with another text
 */
export function knownDocument(
  documents: RecordTable<"documents">,
  head: DocumentHead,
  sha256: string,
): DocumentRecord | null {
  const [same] = recordsWith(documents, "sha256", (given) => given === sha256);
  if (same) return same;
  const id = documentId(head, sha256);
  const known = documents.get(id) ?? ofSameNumber(documents, head);
  if (!known) return null;
  if (known.sha256 === null) return known;
  throw new UserError(
    "BAD_RECORD",
    `The document ${quoted(known.id)} has the number ${quoted(head.number?.text ?? id)} too, but another text. Compare the two; register a corrected text with registerDocument.`,
    { kind: "documents", id: known.id },
  );
}

function ofSameNumber(documents: RecordTable<"documents">, head: DocumentHead): DocumentRecord | undefined {
  const { number } = head;
  if (number === null) return undefined;
  const key = numberKey(number.text);
  return recordsWith(documents, "number", (given) => given !== null && numberKey(given) === key).find((one) =>
    isSame(one, number.text, head),
  );
}

/** Whether a document with the number that was read is the one that was read. */
function isSame(one: DocumentRecord, number: string, { date, issuers }: DocumentHead): boolean {
  const [issuer, first] = [one.issuers[0], issuers[0]];
  if (issuer && first && issuer.body !== null && first.bodyId !== null && issuer.body !== first.bodyId)
    return false;
  return isWholeNumber(number) || date === null || datesAgree(one.publishedOn, date.date);
}

function recordsWith<Field extends "sha256" | "number">(
  documents: RecordTable<"documents">,
  field: Field,
  isMeant: (value: DocumentRecord[Field]) => boolean,
): DocumentRecord[] {
  return [...documents.column(field)].flatMap((value, row) => (isMeant(value) ? [documents.at(row)] : []));
}
