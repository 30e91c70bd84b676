/** Passages of documents that statements quote: each once, however many statements quote it. */
import type { StatementRecord } from "./records.js";

export interface Passage {
  document: string;
  text: string;
  /** The first statement that quotes it, by id. */
  statement: string;
}

/** The passages that accepted statements quote. */
export function passagesOf(statements: readonly StatementRecord[]): Passage[] {
  return statements.flatMap(({ id, document, quote, status }) =>
    quote !== null && status === "ACCEPTED" ? [{ document, text: quote, statement: id }] : [],
  );
}

/** In the order of their statements. */
export function distinctPassages(passages: readonly Passage[]): Passage[] {
  const found = new Map<string, Passage>();
  for (const passage of [...passages].sort((a, b) => (a.statement < b.statement ? -1 : 1))) {
    const key = `${passage.document}\n${passage.text}`;
    if (!found.has(key)) found.set(key, passage);
  }
  return [...found.values()];
}
