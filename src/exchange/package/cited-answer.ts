/** `citation.json` of a package: everything that a citation consists of, so that a stranger can verify it. */
import type { KeptCitation } from "../../domain/citation.js";
import { canonicalJson } from "../../domain/content-hash.js";
import { CITATION } from "../interchange/citation-lines.js";

export const CITED_ANSWER = "citation.json";

export function citedAnswerText({ result, variables, expiresAt: _, ...plain }: KeptCitation): string {
  const { id, title, query, ...others } = plain;
  const whole = {
    ...{ id, title, operation: "query", query, variables: JSON.parse(variables) as unknown },
    ...others,
    result: result === null ? null : (JSON.parse(result) as unknown),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** @returns null for a text that is no such file */
export function readCitedAnswer(text: string): KeptCitation | null {
  const { operation: _, result = null, variables, ...plain } = JSON.parse(text) as Record<string, unknown>;
  const found = CITATION.safeParse({ ...plain, variables: canonicalJson(variables ?? {}) });
  return found.success ? { ...found.data, result: result === null ? null : canonicalJson(result) } : null;
}
