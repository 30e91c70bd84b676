/** Records with everything that a test does not care about filled in. */
import type {
  AffiliationRecord,
  BodyRecord,
  DocumentRecord,
  InterchangeRecords,
  ProjectRecord,
  StatementRecord,
  SuccessionRecord,
} from "../../../src/domain/records.js";

const DATASET = "set";

export function records(given: Partial<InterchangeRecords>): InterchangeRecords {
  return {
    datasets: [dataset(DATASET)],
    bodies: [],
    names: [],
    affiliations: [],
    successions: [],
    merges: [],
    projects: [],
    chains: [],
    goals: [],
    transformations: [],
    plans: [],
    documents: [],
    statements: [],
    ...given,
  };
}

export const dataset = (id: string) => ({ id, nameZh: id, nameEn: null, licence: "CC0-1.0", citation: id });

export const chain = (id: string) => ({ id, nameZh: id, nameEn: null });

export function body(id: string, given: Partial<BodyRecord> = {}): BodyRecord {
  const life = { establishedOn: null, abolishedOn: null };
  const rest = { nameEn: null, shortZh: null, wikidata: null, verified: true, sources: [] };
  return { id, nameZh: id, kind: "STATE_COUNCIL_MINISTRY", ...life, ...rest, ...given };
}

export function project(id: string): ProjectRecord {
  const rest = { nameEn: null, labelIsOurs: false, startedOn: null, endedOn: null };
  return { id, nameZh: id, kind: "INFORMATIZATION_PROJECT", ...rest };
}

export function document(id: string, publishedOn: string | null): DocumentRecord {
  const rest = { number: null, issuers: [], url: null, sha256: null, length: null, licence: null };
  return { id, title: id, publishedOn, language: "zh", ...rest };
}

export function succession(
  predecessor: string,
  successor: string,
  on: string,
  given: Partial<SuccessionRecord> = {},
): SuccessionRecord {
  const rest = { event: "reform", note: null, verified: true, sources: [] };
  return {
    id: `${predecessor}.${successor}.${on}`,
    ...{ predecessor, successor, on, kind: "RENAMED", mainLine: true, ...rest, ...given },
  };
}

export function affiliation(
  kind: AffiliationRecord["kind"],
  one: string,
  other: string,
  given: Partial<AffiliationRecord> = {},
): AffiliationRecord {
  const rest = { from: null, to: null, verified: true, sources: [] };
  return { id: `${one}.${kind}.${other}.${given.from ?? ""}`, kind, body: one, other, ...rest, ...given };
}

type Claim = Pick<StatementRecord, "predicate" | "subject" | "object" | "document">;

export function statement(id: string, claim: Claim, given: Partial<StatementRecord> = {}): StatementRecord {
  const place = { section: null, paragraph: null, start: null, end: null, quote: null, quoteStart: null };
  const review = { reviewedAt: null, reviewedBy: null, reviewNote: null };
  const state = { method: "CURATED", confidence: 1, status: "ACCEPTED", listIsOpen: false } as const;
  const recorded = { recordedAt: "2026-01-01T00:00:00Z", recordedBy: "test" };
  const named = { dataset: DATASET, namedForm: claim.subject ?? "?", from: null, to: null };
  return { id, ...named, ...place, ...review, ...state, ...recorded, ...claim, ...given };
}
