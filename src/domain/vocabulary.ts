/** The closed vocabularies of the model, each in display order. */

export const BODY_KINDS = [
  "STATE_COUNCIL_MINISTRY",
  "STATE_COUNCIL_COMMISSION",
  "CENTRAL_BANK",
  "AUDIT",
  "DIRECTLY_AFFILIATED",
  "NATIONAL_BUREAU_UNDER_MINISTRY",
  "STATE_COUNCIL_OFFICE",
  "INSTITUTION_OF_STATE_COUNCIL",
  "PARTY_BODY",
  "PEOPLES_ORGANIZATION",
  "LOCAL",
  "ENTERPRISE",
  "OTHER",
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const NAME_KINDS = ["FULL", "SHORT", "ALIAS", "NAMEPLATE"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const AFFILIATION_KINDS = ["PART_OF", "JOINT_OFFICE_WITH"] as const;
export type AffiliationKind = (typeof AFFILIATION_KINDS)[number];

export const SUCCESSION_KINDS = ["RENAMED", "MERGED_INTO", "SPLIT_INTO", "FUNCTIONS_TRANSFERRED"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const PROJECT_KINDS = [
  "INFORMATION_RESOURCE_BASE",
  "INFORMATIZATION_PROJECT",
  "DEPARTMENTAL_SYSTEM",
  "COORDINATION_MECHANISM",
  "POLICY_TASK",
  "PLAN",
  "CAMPAIGN",
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** How a requested name matches a name on record, the most certain first. */
export const MATCH_KINDS = ["EXACT", "VARIANT", "PINYIN", "INITIALS", "PARTIAL"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** What can be searched for. */
export const SEARCH_TYPES = [
  "BODY",
  "PROJECT",
  "BUSINESS_CHAIN",
  "DOCUMENT",
  "GOAL",
  "PLAN",
  "QUOTE",
] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];
/** Types of records. Quotes are passages of documents, and not held in memory until they are searched. */
export type RecordSearchType = Exclude<SearchType, "QUOTE">;

/** How a search text matches a name or title on record, the best first. */
export const SEARCH_MATCHES = [
  "EXACT",
  "BEGINS",
  "PINYIN",
  "CONTAINS",
  "INITIALS",
  "WORDS",
  "PINYIN_INSIDE",
  "IN_ORDER",
] as const;
export type SearchMatch = (typeof SEARCH_MATCHES)[number];

/** What a statement can claim. Each names the derived relationship from its subject to its object. */
export const PREDICATES = [
  "LEADS",
  "PARTICIPATES_IN",
  "UNDERTAKES",
  "SERVES",
  "AIMS_AT",
  "EXEMPLIFIES",
  "PLANNED_IN",
  "GUIDES",
  "ISSUED",
] as const;
export type Predicate = (typeof PREDICATES)[number];

export const STATEMENT_METHODS = ["CURATED", "EXTRACTED", "IMPORTED"] as const;
export type StatementMethod = (typeof STATEMENT_METHODS)[number];

/** What a named form names instead of the subject itself: OFFICE, an office of it (教育部办公厅). */
export const ROLLED_UP = ["OFFICE"] as const;
export type RolledUp = (typeof ROLLED_UP)[number];

export const STATEMENT_STATUSES = ["PROPOSED", "ACCEPTED", "REJECTED"] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

/** How far a document was read. */
export const DOCUMENT_CODINGS = ["IN_FULL", "ISSUERS_ONLY", "TITLE_ONLY", "NOT_READ"] as const;
export type DocumentCoding = (typeof DOCUMENT_CODINGS)[number];

export const ROLES = ["LEAD", "PARTICIPANT"] as const;
export type Role = (typeof ROLES)[number];

export const UNITS = ["BUSINESS_CHAIN", "PROJECT", "DOCUMENT"] as const;
export type Unit = (typeof UNITS)[number];

export const IDENTITY_MODES = ["AS_NAMED", "AT_DOCUMENT_DATE", "AS_OF"] as const;
export type IdentityMode = (typeof IDENTITY_MODES)[number];

/** Predicates whose statements say that a body takes part in a project. */
export const PARTICIPATION_PREDICATES = ["LEADS", "PARTICIPATES_IN"] as const satisfies readonly Predicate[];

/** What a caller may do. Each level includes the levels before it. */
export const ACCESS_LEVELS = ["READER", "EDITOR", "ADMIN"] as const;
export type Access = (typeof ACCESS_LEVELS)[number];

/** The node labels that a predicate joins: subject first, object second. */
export const PREDICATE_ENDS = {
  LEADS: ["Body", "Project"],
  PARTICIPATES_IN: ["Body", "Project"],
  UNDERTAKES: ["Body", "Project"],
  SERVES: ["Project", "BusinessChain"],
  AIMS_AT: ["Project", "Goal"],
  EXEMPLIFIES: ["Project", "Transformation"],
  PLANNED_IN: ["Project", "Plan"],
  GUIDES: ["Plan", "Transformation"],
  ISSUED: ["Body", "Document"],
} as const satisfies Record<Predicate, readonly [string, string]>;

/** The labels under which records are stored as nodes. */
export const RECORD_LABELS = [
  "Body",
  "Name",
  "Merge",
  "Project",
  "BusinessChain",
  "Goal",
  "Transformation",
  "Plan",
  "Dataset",
  "Document",
  "Statement",
] as const;
