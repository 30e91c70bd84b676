/** Verifies a citation on its own data version and on the current one; reports what cannot be verified, and why. */
import {
  canonicalResult,
  citationId,
  sha256,
  type CanonicalResult,
  type CitedVersion,
  type KeptCitation,
} from "../../domain/citation.js";
import { differences, type Difference } from "../../domain/differences.js";
import type { DataVersion } from "../../domain/history.js";
import { NamedRecords } from "../../domain/named-records.js";
import { UserError, type ErrorCode } from "../../errors.js";

import type { VersionRepository } from "../../store/version-repository.js";
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import type { Views } from "../data/views.js";
import type { Answering, CitableQuestion } from "./answering.js";
import { withoutVersionNames } from "./version-names.js";

export const CITATION_STATES = [
  "IDENTICAL",
  "DIFFERENT",
  "VERSION_NOT_HERE",
  "NOT_ANSWERED",
  "RECORD_CHANGED",
] as const;
export type CitationState = (typeof CITATION_STATES)[number];

/** A cited query executed again. */
export interface AnsweredAgain {
  state: CitationState;
  identical: boolean;
  /** null: nothing was answered. */
  dataVersion: DataVersion | null;
  resultSha256: string | null;
  /** Why nothing was answered, or why differences cannot be shown. */
  reason: string | null;
  /** null: they cannot be determined. */
  differences: Difference[] | null;
}

export interface CitationCheck {
  citation: KeptCitation;
  asCited: AnsweredAgain;
  now: AnsweredAgain;
}

/** Transient errors say nothing about the citation, so they are rethrown and the caller can retry. */
const TRANSIENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "DATABASE_UNAVAILABLE",
  "DATABASE_TIMEOUT",
  "COMPUTE_TIMEOUT",
  "REQUEST_LEFT",
]);

type Answered = { version: DataVersion; result: CanonicalResult };

export class CitationChecker {
  constructor(
    private readonly current: Pick<CurrentCollaboration, "current" | "at">,
    private readonly versions: Pick<VersionRepository, "named">,
    private readonly answering: Answering,
  ) {}

  /** @param admit called with the query before it is executed; may throw to refuse it */
  async check(citation: KeptCitation, admit: (question: CitableQuestion) => void): Promise<CitationCheck> {
    if (citationId(citation) !== citation.id) return both(citation, notAnswered("RECORD_CHANGED", CHANGED));
    const question = this.validateAgain(citation);
    if ("state" in question) return both(citation, question);
    admit(question);
    const named = new NamedRecords();
    const then = await this.answer(question, () => this.viewsOf(citation.dataVersion), named);
    const meant = new NamedRecords("result" in then ? named.list() : citation.names);
    const now = this.isCurrent(then)
      ? then
      : await this.answer(question, async () => this.current.current, meant);
    const known = storedResult(citation) ?? ("result" in then ? resultIfSame(then.result, citation) : null);
    return {
      citation,
      asCited: "state" in then ? then : asCited(then, citation, known),
      now: "state" in now ? now : asNow(now, citation, known),
    };
  }

  /** Validates the query again: this program version may no longer accept it. */
  private validateAgain({ query, variables, apiVersion }: KeptCitation): CitableQuestion | AnsweredAgain {
    try {
      return this.answering.read(query, JSON.parse(variables) as Record<string, unknown>);
    } catch (error) {
      const { apiVersion: own } = this.answering.program;
      const words = `The query is no longer accepted by this program (${own}; it was cited with ${apiVersion}): ${(error as Error).message}`;
      return notAnswered("NOT_ANSWERED", words);
    }
  }

  /** @param named records that names stood for earlier: the names of a citation mean the same records for ever */
  private async answer(
    question: CitableQuestion,
    views: () => Promise<Views>,
    named: NamedRecords,
  ): Promise<Answered | AnsweredAgain> {
    try {
      const target = await views();
      const result = canonicalResult(await this.answering.answer(question, target, named));
      return { version: target.collaboration.version, result };
    } catch (error) {
      if (!(error instanceof UserError) || TRANSIENT.has(error.code)) throw error;
      const isMissing = error.code === "DATA_VERSION_NOT_FOUND";
      return notAnswered(isMissing ? "VERSION_NOT_HERE" : "NOT_ANSWERED", error.message);
    }
  }

  private isCurrent(then: Answered | AnsweredAgain): boolean {
    return "result" in then && then.version === this.current.current.collaboration.version;
  }

  /** By number where its content hash matches, else by content hash: two versions may have the same content. */
  private async viewsOf({ number, contentHash }: CitedVersion): Promise<Views> {
    const version = await this.versions.named(String(number));
    return this.current.at(version?.contentHash === contentHash ? String(number) : contentHash);
  }
}

const CHANGED = "The stored citation does not match its id: it was changed after it was made.";
const NOT_STORED = "The cited answer was too long to be kept, so the differences cannot be shown.";

/** The stored answer, if there is one and it still matches its hash. */
function storedResult({ result, resultSha256 }: KeptCitation): unknown {
  return result !== null && sha256(result) === resultSha256 ? JSON.parse(result) : null;
}

/** The new answer, if its hash is that of the cited one. */
function resultIfSame({ text, sha256 }: CanonicalResult, { resultSha256 }: KeptCitation): unknown {
  return sha256 === resultSha256 ? JSON.parse(text) : null;
}

/** On the citation's own data version the answers must be identical byte for byte. */
function asCited({ version, result }: Answered, citation: KeptCitation, known: unknown): AnsweredAgain {
  const identical = result.sha256 === citation.resultSha256;
  const found = known === null ? null : differences(known, JSON.parse(result.text));
  return answered(version, result, identical, identical ? [] : found);
}

/** On another data version keys and cursors differ by design, so they are not compared. */
function asNow({ version, result }: Answered, citation: KeptCitation, known: unknown): AnsweredAgain {
  if (result.sha256 === citation.resultSha256) return answered(version, result, true, []);
  if (known === null) return answered(version, result, false, null);
  const found = differences(withoutVersionNames(known), withoutVersionNames(JSON.parse(result.text)));
  return answered(version, result, found.length === 0, found);
}

function answered(
  dataVersion: DataVersion,
  { sha256 }: CanonicalResult,
  identical: boolean,
  found: Difference[] | null,
): AnsweredAgain {
  const state = identical ? "IDENTICAL" : "DIFFERENT";
  const reason = found === null ? NOT_STORED : null;
  return { state, identical, dataVersion, resultSha256: sha256, reason, differences: found };
}

function notAnswered(state: CitationState, reason: string): AnsweredAgain {
  return { state, identical: false, dataVersion: null, resultSha256: null, reason, differences: null };
}

function both(citation: KeptCitation, outcome: AnsweredAgain): CitationCheck {
  return { citation, asCited: outcome, now: outcome };
}
