/** Results of a name lookup: how they are scored, and how several matches become one answer. */
import type { StopReason } from "./identity.js";
import type { NameState } from "./name-dates.js";
import type { MatchKind } from "./vocabulary.js";

export interface NameMatch {
  /** The body that carried the name. */
  namedId: string;
  /** The body that `namedId` is on the requested date; without a date the same. */
  id: string;
  matchedForm: string;
  how: MatchKind;
  /** No body carried the name any more on the date. */
  outdated: boolean;
  /** Why the body, which had ended, could not be followed to the date; null when it could or still existed. */
  stopped: StopReason | null;
  /** 0 to 1, as `scoreOf` gives it. */
  score: number;
}

export interface NameResolution {
  name: string;
  match: NameMatch | null;
  /** Several bodies may be meant, and the request does not decide between them. */
  ambiguous: boolean;
  alternatives: NameMatch[];
}

/** Base score of each kind of match. */
const BASE_SCORE: Readonly<Record<MatchKind, number>> = {
  EXACT: 1,
  VARIANT: 0.95,
  PINYIN: 0.7,
  INITIALS: 0.55,
  PARTIAL: 0.5,
};
const IN_USE: Readonly<Record<NameState, number>> = { IN_FORCE: 1, ENDED: 0.8, LATER: 0.5 };

/**
 * The base score of the kind of match, times 0.8 for a name out of use on the date or 0.5 for one not yet in use, times
 * the share of a partial match: 1 for a name in force written as on record. Rounded to three decimals.
 * @param share length of the shorter text as a share of the longer, 0 to 1
 */
export function scoreOf(how: MatchKind, state: NameState, share: number): number {
  return Math.round(BASE_SCORE[how] * IN_USE[state] * share * 1_000) / 1_000;
}

/** One body that may be meant is the match; several are alternatives. */
export function resolutionOf(name: string, meant: readonly NameMatch[]): NameResolution {
  const [first, ...others] = uniqueByBody(meant);
  if (first === undefined) return unresolved(name);
  if (others.length === 0) return { name, match: first, ambiguous: false, alternatives: [] };
  return unresolved(name, [first, ...others], true);
}

export function unresolved(
  name: string,
  alternatives: readonly NameMatch[] = [],
  ambiguous = false,
): NameResolution {
  return { name, match: null, ambiguous, alternatives: uniqueByBody(alternatives) };
}

export function surestFirst(matches: readonly NameMatch[]): NameMatch[] {
  return [...matches].sort((a, b) => b.score - a.score || (a.namedId < b.namedId ? -1 : 1));
}

/** The first match of each body. */
export function uniqueByBody(matches: readonly NameMatch[]): NameMatch[] {
  const seen = new Set<string>();
  return matches.filter((match) => !seen.has(match.namedId) && seen.add(match.namedId));
}
