/** A citation (引用): a question, the data version that answered it, and the hash of the answer. */
import { createHash } from "node:crypto";
import { canonicalJson } from "./content-hash.js";
import type { Credits } from "./imprint.js";
import type { NamedRecord } from "./named-records.js";

/** A question in canonical form, as it is stored and compared. */
export interface CitedQuestion {
  /** As graphql-js prints it, without comments and without the operation's name. */
  query: string;
  /** Canonical JSON of the variables that the query declares. */
  variables: string;
}

/** What a citation stores of a data version; the version itself may not be in this database. */
export interface CitedVersion {
  number: number;
  /** UTC instant. */
  at: string;
  contentHash: string;
}

export interface Citation extends CitedQuestion {
  /** Derived from the question, the content hash and the hash of the answer; equal for equal citations. */
  id: string;
  title: string;
  dataVersion: CitedVersion;
  /** SHA-256 of the canonical JSON of the answer. */
  resultSha256: string;
  /** Length of that JSON in UTF-8. */
  resultBytes: number;
  apiVersion: string;
  schemaHash: string;
  /** UTC instant. */
  citedAt: string;
  /** Names in the question and the records that they resolved to; not covered by the id. */
  names: NamedRecord[];
  /**
   * Authors and publisher of the only data set that the answer rests on; null where it rests on several, or where they
   * are those of the service. Not covered by the id.
   */
  credits: Credits | null;
}

export interface KeptCitation extends Citation {
  /** Canonical JSON of the answer; null when it was too long to store. */
  result: string | null;
  /** UTC instant after which it is gone unless somebody reads it before; null: it stays. */
  expiresAt: string | null;
}

/** What is left of a citation that an administrator removed. */
export interface RemovedCitation {
  id: string;
  /** UTC instant. */
  removedAt: string;
  reason: string;
}

/** How much citations may keep. */
export interface CitationLimits {
  questionBytes: number;
  answerBytes: number;
  anonymous: { perHour: number; bytes: number; days: number };
}

/** An answer as canonical JSON: keys sorted, lists in the order of the answer, no white space. */
export interface CanonicalResult {
  text: string;
  sha256: string;
  bytes: number;
}

export function canonicalResult(result: unknown): CanonicalResult {
  const text = canonicalJson(result);
  return { text, sha256: sha256(text), bytes: Buffer.byteLength(text) };
}

/** Characters of an id, each 5 bits of a SHA-256. */
const ID_LENGTH = 16;

export const CITATION_ID = /^[0-9a-v]{16}$/;

/** @returns 16 characters of 0-9 and a-v */
export function citationId(
  cited: Pick<Citation, "query" | "variables" | "dataVersion" | "resultSha256">,
): string {
  const { query, variables, dataVersion, resultSha256 } = cited;
  const hash = sha256(canonicalJson([query, variables, dataVersion.contentHash, resultSha256]));
  const bits = BigInt(`0x${hash.slice(0, (ID_LENGTH * 5) / 4)}`);
  return bits.toString(32).padStart(ID_LENGTH, "0");
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
