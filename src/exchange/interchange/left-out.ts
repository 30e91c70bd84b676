/** Columns that a file or line may leave out, and what they are then. */
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { RecordKind } from "../../domain/records.js";

const DATED = { from: null, to: null };
const SOURCED = { verified: false, sources: [] };
const NAMED = { nameEn: null };

const DEFAULTS: Partial<Record<RecordKind, Readonly<Record<string, unknown>>>> = {
  datasets: NAMED,
  bodies: { ...NAMED, shortZh: null, establishedOn: null, abolishedOn: null, wikidata: null, ...SOURCED },
  names: DATED,
  affiliations: { ...DATED, ...SOURCED },
  successions: { note: null, ...SOURCED },
  merges: { note: null },
  projects: { ...NAMED, labelIsOurs: false, startedOn: null, endedOn: null },
  chains: NAMED,
  transformations: NAMED,
  plans: NAMED,
  documents: { number: null, url: null, sha256: null, length: null, licence: null, language: "zh" },
  statements: {
    ...{ section: null, paragraph: null, start: null, end: null, quote: null, quoteStart: null },
    ...{ listIsOpen: false, ...DATED, reviewedAt: null, reviewedBy: null, reviewNote: null },
  },
};

/** @param head columns that the file has: a body with a name in English needs none in Chinese */
export function mayBeLeftOut(kind: RecordKind, head: readonly string[]): readonly string[] {
  const columns = Object.keys(DEFAULTS[kind] ?? {});
  return kind === "bodies" && head.includes("nameEn") ? [...columns, "nameZh"] : columns;
}

/** A value that is no record is returned as it is, and so is a record in which nothing is left out. */
export function withDefaults(kind: RecordKind, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const given = value as Record<string, unknown>;
  const defaults = DEFAULTS[kind] ?? {};
  // a foreign body may have a name in its own language alone
  const isForeign = kind === "bodies" && (given.nameZh ?? "") === "" && typeof given.nameEn === "string";
  if (!isForeign && Object.keys(defaults).every((column) => column in given)) return given;
  const whole = { ...defaults, ...given, ...(isForeign ? { nameZh: given.nameEn } : {}) };
  const columns = RECORD_COLUMNS[kind].filter((column) => column in whole);
  return {
    ...Object.fromEntries(columns.map((column) => [column, whole[column as keyof typeof whole]])),
    ...whole,
  };
}
