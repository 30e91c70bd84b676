/** Issuances: a body that a document names as issuer is the subject of a statement ISSUED about that document. */
import type { DocumentRecord, StatementRecord } from "./records.js";

/** A body and a document that it issued. */
export interface Issuance {
  body: string;
  document: string;
}

export function issuanceKey({ body, document }: Issuance): string {
  return `${body}\t${document}`;
}

/** What a statement says of issuing; null when it says nothing of it, or nobody knows of whom. */
export function issuanceOf({ predicate, subject, object }: StatementRecord): Issuance | null {
  return predicate === "ISSUED" && subject !== null ? { body: subject, document: object } : null;
}

/** The bodies among the issuers of a document, each once. */
export function issuingBodies({ issuers }: Pick<DocumentRecord, "issuers">): string[] {
  return [...new Set(issuers.flatMap(({ body }) => (body === null ? [] : [body])))];
}

/** Issuances that documents name and no statement supports. @param stated keys of those that statements support */
export function unstatedIssuances(
  documents: readonly DocumentRecord[],
  stated: { has(key: string): boolean },
): Issuance[] {
  return documents.flatMap((one) =>
    issuingBodies(one)
      .map((body) => ({ body, document: one.id }))
      .filter((issuance) => !stated.has(issuanceKey(issuance))),
  );
}
