/** Validates a caller's filter and converts ids to index positions. */
import type { PairConditions } from "../../analysis/pairs/pair-scope.js";
import type { Period, Selection } from "../../analysis/index/selection.js";
import { earliestDay, isPartialDate, lastDayOf, latestDay } from "../../domain/dates.js";
import type { Identity } from "../../domain/identity.js";
import type { BodyKind, IdentityMode, Role, StatementStatus, Unit } from "../../domain/vocabulary.js";
import { quoted, UserError } from "../../errors.js";
import { findBody, findChain, findDataset, findDocument, findProject, type Lookup } from "./lookup.js";

type Maybe<T> = T | null | undefined;

/** Conditions are ANDed, values in a list ORed; null or missing: no condition; []: matches nothing. */
export interface ParticipationFilter {
  identity?: Maybe<{ mode?: Maybe<IdentityMode>; date?: Maybe<string> }>;
  bodyIds?: Maybe<string[]>;
  involving?: Maybe<string[]>;
  bodyKinds?: Maybe<BodyKind[]>;
  projectIds?: Maybe<string[]>;
  countNestedOnce?: Maybe<boolean>;
  chainIds?: Maybe<string[]>;
  documentIds?: Maybe<string[]>;
  datasetIds?: Maybe<string[]>;
  roles?: Maybe<Role[]>;
  period?: Maybe<{ from?: Maybe<string>; to?: Maybe<string>; basis?: Maybe<Period["basis"]> }>;
  minConfidence?: Maybe<number>;
  excludeOffices?: Maybe<boolean>;
  statuses?: Maybe<StatementStatus[]>;
  excludeParentChild?: Maybe<boolean>;
  excludeJointOffices?: Maybe<boolean>;
  /** Data version to query; see Analysis.on. */
  dataVersion?: Maybe<string>;
}

export interface ReadFilter {
  selection: Selection;
  conditions: PairConditions;
}

/** @throws UserError BAD_FILTER, and the errors of lookup.ts */
export function readFilter(lookup: Lookup, unit: Unit, filter: ParticipationFilter): ReadFilter {
  requireProjectsOfUnit(unit, filter);
  const list = (ids: Maybe<string[]>, find: (from: Lookup, id: string) => number): number[] | null =>
    ids ? positions(lookup, ids, find) : null;
  return {
    selection: {
      unit,
      identity: readIdentity(filter.identity),
      projects: list(filter.projectIds, findProject),
      countNestedOnce: unit === "PROJECT" && (filter.countNestedOnce ?? false),
      chains: list(filter.chainIds, findChain),
      documents: list(filter.documentIds, findDocument),
      datasets: list(filter.datasetIds, findDataset),
      roles: filter.roles ? [...new Set(filter.roles)].sort() : null,
      period: readPeriod(filter.period),
      minConfidence: readConfidence(filter.minConfidence),
      excludeOffices: filter.excludeOffices ?? false,
      statuses: [...new Set(filter.statuses ?? (["ACCEPTED"] as const))].sort(),
    },
    conditions: {
      bodies: list(filter.bodyIds, findBody),
      involving: list(filter.involving, findBody),
      kinds: filter.bodyKinds ? [...new Set(filter.bodyKinds)].sort() : null,
      excludeParentChild: filter.excludeParentChild ?? false,
      excludeJointOffices: filter.excludeJointOffices ?? false,
    },
  };
}

/** Conditions on projects do not go with documents that bodies issued. @throws UserError BAD_FILTER */
export function requireProjectsOfUnit(
  unit: Unit,
  { projectIds, chainIds }: Pick<ParticipationFilter, "projectIds" | "chainIds">,
): void {
  if (unit !== "DOCUMENT" || !(projectIds || chainIds)) return;
  throw new UserError(
    "BAD_FILTER",
    "Unit DOCUMENT counts who issued documents together; projectIds and chainIds do not apply. Leave them out, or use documentIds.",
  );
}

const MAX_IDS = 1_000;

function positions(
  lookup: Lookup,
  ids: readonly string[],
  find: (from: Lookup, id: string) => number,
): number[] {
  if (ids.length > MAX_IDS) {
    throw new UserError(
      "BAD_FILTER",
      `A list of the filter holds ${ids.length} entries; at most ${MAX_IDS} are allowed.`,
    );
  }
  return [...new Set([...new Set(ids)].map((id) => find(lookup, id)))].sort((a, b) => a - b);
}

/**
 * AS_OF a year or a month takes its last day, for successions and for affiliations alike.
 * @throws UserError BAD_FILTER
 */
export function readIdentity(given: ParticipationFilter["identity"]): Identity {
  const mode = given?.mode ?? "AS_NAMED";
  const date = given?.date ?? null;
  if (mode !== "AS_OF") {
    if (date === null) return { mode, date };
    throw new UserError(
      "BAD_FILTER",
      `identity.date goes with mode AS_OF only; ${mode} takes none. Remove the date or change the mode.`,
    );
  }
  if (date === null) {
    throw new UserError(
      "BAD_FILTER",
      'identity mode AS_OF needs a date, such as "2018-12-31"; "now" cannot be cited.',
    );
  }
  return { mode, date: lastDayOf(checkedDate(date, "identity.date")) };
}

function readPeriod(given: ParticipationFilter["period"]): Period | null {
  if (!given) return null;
  const { from, to } = checkedPeriod(given, "period.");
  return from === null && to === null ? null : { from, to, basis: given.basis ?? "DOCUMENT" };
}

/** @param prefix prepended to "from" and "to" in error messages. @throws UserError BAD_FILTER */
export function checkedPeriod(
  given: { from?: Maybe<string>; to?: Maybe<string> },
  prefix: string,
): { from: string | null; to: string | null } {
  const from = optionalDate(given.from, `${prefix}from`);
  const to = optionalDate(given.to, `${prefix}to`);
  if (from !== null && to !== null && earliestDay(from) > latestDay(to)) {
    throw new UserError("BAD_FILTER", `${prefix}from (${from}) lies after ${prefix}to (${to}). Swap them.`);
  }
  return { from, to };
}

function optionalDate(date: Maybe<string>, argument: string): string | null {
  return date === null || date === undefined ? null : checkedDate(date, argument);
}

function readConfidence(given: Maybe<number>): number {
  const value = given ?? 0;
  if (value >= 0 && value <= 1) return value;
  throw new UserError("BAD_FILTER", `minConfidence is ${value}; it lies between 0 and 1.`);
}

/** @throws UserError BAD_FILTER */
export function checkedDate(date: string, argument: string): string {
  if (isPartialDate(date)) return date;
  throw new UserError(
    "BAD_FILTER",
    `${argument} is ${quoted(date)}, which is no date. Write 2013, 2013-03 or 2013-03-14.`,
  );
}
