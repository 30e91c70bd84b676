/** Proves proposed statements against the texts at hand: those given with the proposal, and those stored. */
import { createHash } from "node:crypto";
import type { DocumentRecord, StatementRecord } from "../../domain/records.js";
import { evidenceOf, unprovedBy, type StatementEvidence } from "../../domain/statement-proof.js";
import { quoted, UserError } from "../../errors.js";
import { storedText } from "../data/document-text.js";

export interface GivenText {
  document: string;
  text: string;
}

/** @throws UserError BAD_RECORD for the first statement that its text contradicts, or that has no place and does not say so */
export async function proveStatements(
  statements: readonly StatementRecord[],
  evidence: ReadonlyMap<string, StatementEvidence | null | undefined>,
  documents: ReadonlyMap<string, DocumentRecord>,
  given: readonly GivenText[],
  folder: string,
): Promise<void> {
  const texts = await textsOf(documents, given, folder);
  for (const one of statements) {
    const text = texts.get(one.document);
    const problem = formProblem(one, evidence.get(one.id)) ?? (text ? unprovedBy(text, one) : null);
    if (problem === null) continue;
    throw new UserError(
      "BAD_RECORD",
      `${quoted(one.id)} (statements, column ${problem.column}) ${problem.message}. Nothing was kept.`,
      { kind: "statements", id: one.id, column: problem.column },
    );
  }
}

function formProblem(one: StatementRecord, evidence: StatementEvidence | null | undefined) {
  if (one.paragraph !== null && one.paragraph < 1)
    return { column: "paragraph", message: `is in paragraph ${one.paragraph}; the first paragraph is 1` };
  if (evidenceOf(one) !== "DOCUMENT_ONLY" || evidence === "DOCUMENT_ONLY") return null;
  const message =
    "has neither a place nor a quote; give start and end or a quote, or say evidence: DOCUMENT_ONLY";
  return { column: "quote", message };
}

async function textsOf(
  documents: ReadonlyMap<string, DocumentRecord>,
  given: readonly GivenText[],
  folder: string,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { id, sha256 } of documents.values()) {
    const text = given.find(({ document }) => document === id)?.text ?? (await storedText(folder, sha256));
    if (text === null) continue;
    if (createHash("sha256").update(text).digest("hex") !== sha256) throw otherText(id);
    texts.set(id, text);
  }
  return texts;
}

function otherText(id: string): UserError {
  return new UserError(
    "BAD_RECORD",
    `The text for ${quoted(id)} is not the one that the document was registered with: its SHA-256 differs. Register the document with this text first.`,
    { kind: "documents", id, column: "sha256" },
  );
}
