/** What the server says of an uploaded table. */
import type { Said } from "../shared/wordings";

export const COLUMNS = [
  "title",
  "number",
  "date",
  "issuers",
  "project",
  "kind",
  "sameAs",
  "chain",
  "body",
  "role",
  "leads",
  "participants",
  "place",
  "quote",
  "note",
] as const;
export type Column = (typeof COLUMNS)[number];

/** What may be said once for all rows that do not give it. */
export const WHOLE_COLUMNS = ["title", "number", "date", "issuers"] as const satisfies readonly Column[];
export type WholeColumn = (typeof WHOLE_COLUMNS)[number];

export const ROLES = ["LEAD", "PARTICIPANT"] as const;
export type Role = (typeof ROLES)[number];

export interface LookColumn {
  readonly key: string;
  readonly heading: string;
  readonly column: Column | null;
  readonly samples: readonly string[];
}

export interface TableLook {
  readonly form: string;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly columns: readonly LookColumn[];
  readonly total: number;
  readonly rows: readonly {
    readonly line: number;
    readonly cells: Partial<Record<Column, string>>;
    readonly date: string | null;
  }[];
  readonly roleWords: readonly { readonly word: string; readonly rows: number; readonly role: Role | null }[];
  readonly problem: string | null;
  /** Those of the problem. */
  readonly wordings?: Said["wordings"];
}

/** The settings of an import, by the names that the server has for them. */
export interface Settings {
  readonly sheet: string | null;
  readonly columns: Readonly<Record<string, Column | null>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly whole: Readonly<Partial<Record<WholeColumn, string>>>;
  readonly dataset: string;
  readonly nameZh: string;
  readonly licence: string;
  readonly citation: string;
  readonly place: string;
  readonly strictDates: boolean;
}

export interface UnknownName {
  readonly name: string;
  readonly rows: number;
  readonly nearest: readonly { readonly body: string; readonly name: string }[];
  readonly file: "names.csv" | "bodies.csv";
}

export type NameRule = "IN_FORCE" | "ENDED" | "EARLY" | "OFFICE" | "LOCAL" | "UNKNOWN";

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface Refusal {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly wordings?: Said["wordings"];
}

export interface Report {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly refused: number;
  readonly refusals: readonly Refusal[];
  readonly counts: Readonly<Record<string, Counts>>;
  readonly versions: { readonly first: { number: number }; readonly last: { number: number } } | null;
  /** The refused rows as CSV. */
  readonly toMend: string | null;
  readonly setAside: readonly string[];
  readonly rowsAside: readonly { readonly line: number; readonly text: string }[];
  readonly findings: {
    readonly documents: { readonly described: number; readonly found: number };
    readonly keptApart: readonly { readonly document: string; readonly like: string }[];
    readonly candidates: readonly { readonly project: string; readonly others: readonly string[] }[];
    readonly names: Readonly<Record<NameRule, number>>;
    readonly doubtful: readonly {
      readonly name: string;
      readonly body: string;
      readonly rule: NameRule;
      readonly rows: number;
    }[];
    readonly unknown: readonly UnknownName[];
    readonly namingNobody: readonly { readonly text: string; readonly rows: number }[];
  };
  readonly leftBehind: {
    readonly facts: readonly {
      readonly statement: string;
      readonly document: string;
      readonly predicate: string;
      readonly namedForm: string;
      readonly object: string | null;
    }[];
  };
}

export interface Step {
  readonly step: "READ" | "CODED" | "WRITTEN";
  readonly done: number;
  readonly total: number;
}
