/** Reforms of institutions: successions that one event brought about, in order of date. */
import type { Collaboration } from "../../../analysis/index/collaboration.js";
import { earliestDay, latestDay } from "../../../domain/dates.js";
import { bySuccessionDate } from "../../../domain/identity.js";
import type { SuccessionRecord } from "../../../domain/records.js";
import type { SuccessionKind } from "../../../domain/vocabulary.js";
import { successionAnswer, type SuccessionAnswer } from "../answer.js";
import { checkedPeriod } from "../filter.js";

export interface ReformCounts {
  successions: number;
  renamed: number;
  mergedInto: number;
  splitInto: number;
  functionsTransferred: number;
  /** Bodies that something was taken over from. */
  predecessors: number;
  /** Bodies that took something over. */
  successors: number;
  /** Successions for which a source was seen. */
  verified: number;
}

export interface ReformAnswer {
  key: string;
  event: string;
  /** Dates of the first and the last of its successions, with the precision they have. */
  on: string;
  until: string;
  /** By date, then by id. */
  successions: SuccessionAnswer[];
  /** Each once, in the order of the successions. */
  sources: string[];
  notes: string[];
  counts: ReformCounts;
}

/**
 * Reforms of which something may have happened in a period, the first first. A coarse date has the benefit of the doubt.
 * @param from first day of the period; null: from the beginning @param to last day; null: without end
 * @throws UserError BAD_FILTER
 */
export function reformsIn(
  collaboration: Collaboration,
  from: string | null,
  to: string | null,
): ReformAnswer[] {
  const period = checkedPeriod({ from, to }, "");
  const inPeriod = collaboration.records.successions
    .filter(
      ({ on }) =>
        (period.from === null || latestDay(on) >= earliestDay(period.from)) &&
        (period.to === null || earliestDay(on) <= latestDay(period.to)),
    )
    .sort(bySuccessionDate);
  return [...byEvent(inPeriod)].map(([event, steps]) => reform(collaboration, event, steps));
}

/** Groups stand in the order of their first succession. */
function byEvent(successions: readonly SuccessionRecord[]): Map<string, SuccessionRecord[]> {
  const groups = new Map<string, SuccessionRecord[]>();
  for (const one of successions) {
    const group = groups.get(one.event);
    if (group) group.push(one);
    else groups.set(one.event, [one]);
  }
  return groups;
}

function reform(collaboration: Collaboration, event: string, steps: SuccessionRecord[]): ReformAnswer {
  return {
    key: `reform:${event}`,
    event,
    on: steps[0]!.on,
    until: steps.map(({ on }) => on).reduce((last, on) => (latestDay(on) > latestDay(last) ? on : last)),
    successions: steps.map((one) => successionAnswer(collaboration, one)),
    sources: [...new Set(steps.flatMap(({ sources }) => sources))],
    notes: [...new Set(steps.flatMap(({ note }) => note ?? []))],
    counts: countsOf(steps),
  };
}

function countsOf(steps: readonly SuccessionRecord[]): ReformCounts {
  const ofKind = (wanted: SuccessionKind): number => steps.filter(({ kind }) => kind === wanted).length;
  return {
    successions: steps.length,
    renamed: ofKind("RENAMED"),
    mergedInto: ofKind("MERGED_INTO"),
    splitInto: ofKind("SPLIT_INTO"),
    functionsTransferred: ofKind("FUNCTIONS_TRANSFERRED"),
    predecessors: new Set(steps.map(({ predecessor }) => predecessor)).size,
    successors: new Set(steps.map(({ successor }) => successor)).size,
    verified: steps.filter(({ verified }) => verified).length,
  };
}
