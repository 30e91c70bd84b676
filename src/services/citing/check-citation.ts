/** Holds a citation against the data: as it was cited, and as the data is now. Whatever cannot be told is said. */
import {
  canonicalResult,
  citationId,
  sha256,
  type CanonicalResult,
  type CitedVersion,
} from "../../domain/citation.js";
import { differences, type Difference } from "../../domain/differences.js";
import type { DataVersion } from "../../domain/history.js";
import { UserError, type ErrorCode } from "../../errors.js";
import type { KeptCitation } from "../../store/citation-repository.js";
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

/** A cited question answered anew. */
export interface AnsweredAgain {
  state: CitationState;
  identical: boolean;
  /** null: nothing was answered. */
  dataVersion: DataVersion | null;
  resultSha256: string | null;
  /** Why nothing was answered, or why differences cannot be shown. */
  reason: string | null;
  /** null: they cannot be told. */
  differences: Difference[] | null;
}

export interface CitationCheck {
  citation: KeptCitation;
  asCited: AnsweredAgain;
  now: AnsweredAgain;
}

/** Faults of the moment say nothing about the citation: the caller is told to try again. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "DATABASE_UNAVAILABLE",
  "DATABASE_TIMEOUT",
  "COMPUTE_TIMEOUT",
  "REQUEST_LEFT",
]);

type Answered = { version: DataVersion; result: CanonicalResult };

export class CitationChecker {
  constructor(
    private readonly current: CurrentCollaboration,
    private readonly versions: VersionRepository,
    private readonly answering: Answering,
  ) {}

  /** @param admit told of the question before it is answered */
  async check(citation: KeptCitation, admit: (question: CitableQuestion) => void): Promise<CitationCheck> {
    if (citationId(citation) !== citation.id) return both(citation, notAnswered("RECORD_CHANGED", CHANGED));
    const question = this.readAgain(citation);
    if ("state" in question) return both(citation, question);
    admit(question);
    const then = await this.answer(question, () => this.viewsOf(citation.dataVersion));
    const now = this.isCurrent(then) ? then : await this.answer(question, async () => this.current.current);
    const known = keptResult(citation) ?? ("result" in then ? matching(then.result, citation) : null);
    return {
      citation,
      asCited: "state" in then ? then : asCited(then, citation, known),
      now: "state" in now ? now : asNow(now, citation, known),
    };
  }

  /** What the program refuses of itself may have become uncitable since: another version of it may answer. */
  private readAgain({ query, variables, apiVersion }: KeptCitation): CitableQuestion | AnsweredAgain {
    try {
      return this.answering.read(query, JSON.parse(variables) as Record<string, unknown>);
    } catch (error) {
      const { apiVersion: own } = this.answering.program;
      const words = `The query is no longer taken by this program (${own}; it was cited with ${apiVersion}): ${(error as Error).message}`;
      return notAnswered("NOT_ANSWERED", words);
    }
  }

  private async answer(
    question: CitableQuestion,
    views: () => Promise<Views>,
  ): Promise<Answered | AnsweredAgain> {
    try {
      const on = await views();
      const result = canonicalResult(await this.answering.answer(question, on));
      return { version: on.collaboration.version, result };
    } catch (error) {
      if (!(error instanceof UserError) || PASSING.has(error.code)) throw error;
      const isAway = error.code === "DATA_VERSION_NOT_FOUND";
      return notAnswered(isAway ? "VERSION_NOT_HERE" : "NOT_ANSWERED", error.message);
    }
  }

  private isCurrent(then: Answered | AnsweredAgain): boolean {
    return "result" in then && then.version === this.current.current.collaboration.version;
  }

  /** By its number where that means the same here: two versions may have one content. */
  private async viewsOf({ number, contentHash }: CitedVersion): Promise<Views> {
    const version = await this.versions.named(String(number));
    return this.current.at(version?.contentHash === contentHash ? String(number) : contentHash);
  }
}

const CHANGED =
  "What is kept of the citation is not what its id was made of: it was changed in the database.";
const NOT_KEPT =
  "The cited answer was too long to be kept and is not given again, so what differs cannot be shown.";

/** The cited answer, where it is kept and still what the hash says. */
function keptResult({ result, resultSha256 }: KeptCitation): unknown {
  return result !== null && sha256(result) === resultSha256 ? JSON.parse(result) : null;
}

function matching({ text, sha256 }: CanonicalResult, { resultSha256 }: KeptCitation): unknown {
  return sha256 === resultSha256 ? JSON.parse(text) : null;
}

/** On its own data version every character counts. */
function asCited({ version, result }: Answered, citation: KeptCitation, known: unknown): AnsweredAgain {
  const identical = result.sha256 === citation.resultSha256;
  const found = known === null ? null : differences(known, JSON.parse(result.text));
  return answered(version, result, identical, identical ? [] : found);
}

/** On another version keys and cursors are others, and that is no difference. */
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
  const reason = found === null ? NOT_KEPT : null;
  return { state, identical, dataVersion, resultSha256: sha256, reason, differences: found };
}

function notAnswered(state: CitationState, reason: string): AnsweredAgain {
  return { state, identical: false, dataVersion: null, resultSha256: null, reason, differences: null };
}

function both(citation: KeptCitation, outcome: AnsweredAgain): CitationCheck {
  return { citation, asCited: outcome, now: outcome };
}
