/** Rules for one statement: its subject, its span, and its place in the document. */
import { isOnOrBefore } from "./dates.js";
import type { StatementRecord } from "./records.js";

export interface StatementBreach {
  rule: "subject" | "span" | "place";
  column: string;
  message: string;
}

/** The first breach of a statement; null when it satisfies the rules. @param length of its document, if known */
export function statementBreach(one: StatementRecord, length: number | null): StatementBreach | null {
  if (one.status === "ACCEPTED" && one.subject === null) {
    const message = `is accepted, but no record answers to "${one.namedForm}"`;
    return { rule: "subject", column: "subject", message };
  }
  const { from, to } = one;
  if (from !== null && to !== null && from !== to && isOnOrBefore(to, from) === "YES") {
    return { rule: "span", column: "to", message: `runs from ${from} to ${to}` };
  }
  return placeBreach(one, length);
}

function placeBreach(one: StatementRecord, length: number | null): StatementBreach | null {
  const { start, end } = one;
  const breach = (column: string, message: string): StatementBreach => ({ rule: "place", column, message });
  if ((start === null) !== (end === null)) {
    return breach(start === null ? "start" : "end", "has half a place; give start and end, or neither");
  }
  if (start === null || end === null) return quoteBreach(one);
  if (end <= start) return breach("end", `ends at ${end}, not after its start at ${start}`);
  if (length !== null && end > length)
    return breach("end", `ends at ${end}, past the document's ${length} characters`);
  return quoteBreach(one);
}

/** The quote must contain the named form: at its offsets if given, otherwise anywhere. */
function quoteBreach({ quote, quoteStart, start, end, namedForm }: StatementRecord): StatementBreach | null {
  if (quote === null) return null;
  const breach = (message: string): StatementBreach => ({ rule: "place", column: "quote", message });
  if (start === null || end === null || quoteStart === null) {
    return quote.includes(namedForm)
      ? null
      : breach(`has a quote that does not hold its named form "${namedForm}"`);
  }
  if (start < quoteStart)
    return breach(`stands at ${start}, before its quote, which begins at ${quoteStart}`);
  const form = [...quote].slice(start - quoteStart, end - quoteStart).join("");
  return form === namedForm
    ? null
    : breach(`has a quote that says "${form}" where the named form is "${namedForm}"`);
}
