/**
 * The records of the interchange format, one interface per file.
 * Dates keep the precision they have: "2013", "2013-03" or "2013-03-14". Instants are UTC, ISO 8601.
 * Fields that refer to another record hold its id.
 */
import type {
  AffiliationKind,
  BodyKind,
  NameKind,
  Predicate,
  ProjectKind,
  RolledUp,
  StatementMethod,
  StatementStatus,
  SuccessionKind,
} from "./vocabulary.js";

export interface DatasetRecord {
  id: string;
  nameZh: string;
  nameEn: string | null;
  licence: string;
  citation: string;
  authorsZh?: string[] | null;
  authorsEn?: string[] | null;
  publisherZh?: string | null;
  publisherEn?: string | null;
}

export interface BodyRecord {
  id: string;
  nameZh: string;
  nameEn: string | null;
  shortZh: string | null;
  kind: BodyKind;
  establishedOn: string | null;
  abolishedOn: string | null;
  wikidata: string | null;
  verified: boolean;
  sources: string[];
  /** Kinds before `kind`, the earliest first, as "DIRECTLY_AFFILIATED until 2018-03-17". */
  formerKinds?: string[] | null;
}

/** One form under which a body is named; `from` and `to` null: for as long as the body lives. */
export interface NameRecord {
  id: string;
  body: string;
  text: string;
  kind: NameKind;
  language: "zh" | "en";
  from: string | null;
  to: string | null;
}

/** `body` is part of `other`, or one office with it; `from` and `to` null: for as long as `body` lives. */
export interface AffiliationRecord {
  id: string;
  kind: AffiliationKind;
  body: string;
  other: string;
  from: string | null;
  to: string | null;
  verified: boolean;
  sources: string[];
}

export interface SuccessionRecord {
  id: string;
  predecessor: string;
  successor: string;
  on: string;
  kind: SuccessionKind;
  mainLine: boolean;
  event: string;
  eventZh?: string | null;
  note: string | null;
  noteZh?: string | null;
  verified: boolean;
  sources: string[];
}

/** A duplicate record of a body: its `id` resolves to `into`, the body that it was merged into. */
export interface MergeRecord {
  id: string;
  into: string;
  note: string | null;
}

export interface ProjectRecord {
  id: string;
  nameZh: string;
  nameEn: string | null;
  kind: ProjectKind;
  /** The document does not name the project; the label was written for this graph. */
  labelIsOurs: boolean;
  startedOn: string | null;
  endedOn: string | null;
  /** The whole that it is a part of: a group of a headquarters, a task of a plan. The whole is part of nothing. */
  partOf?: string | null;
}

export interface ChainRecord {
  id: string;
  nameZh: string;
  nameEn: string | null;
}

export interface GoalRecord {
  id: string;
  text: string;
}

export interface TransformationRecord {
  id: string;
  nameZh: string;
  nameEn: string | null;
}

export interface PlanRecord {
  id: string;
  nameZh: string;
  nameEn: string | null;
}

export interface IssuerRecord {
  namedForm: string;
  body: string | null;
}

/** `length` counts code points of the text whose UTF-8 bytes have the SHA-256 `sha256`. */
export interface DocumentRecord {
  id: string;
  title: string;
  number: string | null;
  publishedOn: string | null;
  issuers: IssuerRecord[];
  url: string | null;
  sha256: string | null;
  length: number | null;
  licence: string | null;
  language: string;
}

/**
 * One claim read from one document at one place. `start` and `end` are code-point offsets of `namedForm` in the
 * document's text; `quote` is the clause that names it and `quoteStart` the offset of the clause's first code point.
 */
export interface StatementRecord {
  id: string;
  dataset: string;
  document: string;
  predicate: Predicate;
  subject: string | null;
  object: string;
  namedForm: string;
  section: string | null;
  paragraph: number | null;
  start: number | null;
  end: number | null;
  quote: string | null;
  quoteStart: number | null;
  method: StatementMethod;
  confidence: number;
  status: StatementStatus;
  listIsOpen: boolean;
  from: string | null;
  to: string | null;
  recordedAt: string;
  recordedBy: string;
  reviewedAt: string | null;
  reviewedBy: string | null;
  reviewNote: string | null;
  /** What the named form names instead of the subject itself; missing: nothing. */
  rolledUp?: RolledUp | null;
}

/** A record of any kind. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** The files of the interchange format, in the order in which they can be loaded. */
export interface InterchangeRecords {
  datasets: DatasetRecord[];
  bodies: BodyRecord[];
  names: NameRecord[];
  affiliations: AffiliationRecord[];
  successions: SuccessionRecord[];
  merges: MergeRecord[];
  projects: ProjectRecord[];
  chains: ChainRecord[];
  goals: GoalRecord[];
  transformations: TransformationRecord[];
  plans: PlanRecord[];
  documents: DocumentRecord[];
  statements: StatementRecord[];
}
export type RecordKind = keyof InterchangeRecords;

export const RECORD_KINDS = [
  "datasets",
  "bodies",
  "names",
  "affiliations",
  "successions",
  "merges",
  "projects",
  "chains",
  "goals",
  "transformations",
  "plans",
  "documents",
  "statements",
] as const satisfies readonly RecordKind[];
