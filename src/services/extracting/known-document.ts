/** Whether a document that was read is in the graph already. */
import { datesAgree, isWholeNumber, numberKey, writtenNumber } from "../../domain/document-numbers.js";
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
  documents: Iterable<DocumentRecord>,
  head: DocumentHead,
  sha256: string,
): DocumentRecord | null {
  const all = [...documents];
  const same = all.find((one) => one.sha256 === sha256);
  if (same) return same;
  const id = documentId(head, sha256);
  const known = all.find((one) => one.id === id || isSameNumber(one, head));
  if (!known) return null;
  if (known.sha256 === null) return known;
  throw new UserError(
    "BAD_RECORD",
    `The document ${quoted(known.id)} has the number ${quoted(head.number?.text ?? id)} too, but another text. Compare the two; register a corrected text with registerDocument.`,
    { kind: "documents", id: known.id },
  );
}

function isSameNumber(one: DocumentRecord, { number, date, issuers }: DocumentHead): boolean {
  if (number === null || one.number === null || numberKey(one.number) !== numberKey(number.text))
    return false;
  const [issuer, first] = [one.issuers[0], issuers[0]];
  if (issuer && first && issuer.body !== null && first.bodyId !== null && issuer.body !== first.bodyId)
    return false;
  return isWholeNumber(number.text) || date === null || datesAgree(one.publishedOn, date.date);
}
