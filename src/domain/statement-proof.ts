/** Proves the place of a statement against the text of its document. */
import type { StatementRecord } from "./records.js";

export const STATEMENT_EVIDENCE = ["PLACE", "QUOTE", "DOCUMENT_ONLY"] as const;
export type StatementEvidence = (typeof STATEMENT_EVIDENCE)[number];

type Located = Pick<StatementRecord, "start" | "end" | "quote" | "quoteStart" | "paragraph" | "namedForm">;

/** How precisely a statement says where its document states it. */
export function evidenceOf({ start, quote }: Pick<StatementRecord, "start" | "quote">): StatementEvidence {
  if (start !== null) return "PLACE";
  return quote === null ? "DOCUMENT_ONLY" : "QUOTE";
}

export interface Unproved {
  column: string;
  message: string;
}

/**
 * The first part of a place that the text contradicts; null when there is none. Of a paragraph only the range is
 * proved, since publishers number paragraphs differently.
 */
export function unprovedBy(text: string, one: Located): Unproved | null {
  const points = [...text];
  const at = (from: number, length: number): string => points.slice(from, from + length).join("");
  const { start, end, quote, quoteStart, paragraph, namedForm } = one;
  if (end !== null && end > points.length)
    return { column: "end", message: `ends at ${end}, past the document's ${points.length} characters` };
  if (start !== null && end !== null && at(start, end - start) !== namedForm)
    return {
      column: "start",
      message: `names "${namedForm}" where the text says "${at(start, end - start)}"`,
    };
  if (quote !== null && quoteStart !== null && at(quoteStart, [...quote].length) !== quote)
    return { column: "quoteStart", message: "has a quote that does not stand at its offset in the text" };
  if (quote !== null && !text.includes(quote))
    return { column: "quote", message: "has a quote that is not in the text" };
  if (!text.includes(namedForm))
    return { column: "namedForm", message: `names "${namedForm}", which is not in the text` };
  const most = paragraphsIn(text);
  if (paragraph !== null && paragraph > most)
    return { column: "paragraph", message: `is in paragraph ${paragraph} of a text with ${most}` };
  return null;
}

/** Lines, and parts of a line that wide spaces set apart, as some publishers do. */
function paragraphsIn(text: string): number {
  return text.split(/\n|[ \u3000\t]{2,}/).filter((part) => part.trim() !== "").length;
}
