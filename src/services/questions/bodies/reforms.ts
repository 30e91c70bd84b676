/** Institutional reforms: the successions of one event, in order of date. */
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
  /** Number of distinct predecessors. */
  predecessors: number;
  /** Number of distinct successors. */
  successors: number;
  /** Successions verified against a source. */
  verified: number;
}

export interface ReformAnswer {
  key: string;
  event: string;
  eventZh: string | null;
  /** Dates of its first and last succession, in the precision recorded. */
  on: string;
  until: string;
  /** By date, then by id. */
  successions: SuccessionAnswer[];
  /** Distinct, in the order of the successions. */
  sources: string[];
  notes: string[];
  notesZh: string[];
  counts: ReformCounts;
}

/**
 * Reforms with a succession in a period, earliest first. A partial date (year or month) counts if any day of it is in
 * the period.
 * @param from first day of the period; null: no lower bound
 * @param to last day of the period; null: no upper bound
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

/** Groups in the order of their first succession. */
function byEvent(successions: readonly SuccessionRecord[]): Map<string, SuccessionRecord[]> {
  const groups = new Map<string, SuccessionRecord[]>();
  for (const succession of successions) {
    const group = groups.get(succession.event);
    if (group) group.push(succession);
    else groups.set(succession.event, [succession]);
  }
  return groups;
}

function reform(collaboration: Collaboration, event: string, steps: SuccessionRecord[]): ReformAnswer {
  return {
    key: `reform:${event}`,
    event,
    eventZh: steps.find(({ eventZh }) => eventZh)?.eventZh ?? null,
    on: steps[0]!.on,
    until: steps.map(({ on }) => on).reduce((last, on) => (latestDay(on) > latestDay(last) ? on : last)),
    successions: steps.map((one) => successionAnswer(collaboration, one)),
    sources: [...new Set(steps.flatMap(({ sources }) => sources))],
    notes: [...new Set(steps.flatMap(({ note }) => note ?? []))],
    notesZh: [...new Set(steps.flatMap(({ noteZh }) => noteZh ?? []))],
    counts: countsOf(steps),
  };
}

function countsOf(steps: readonly SuccessionRecord[]): ReformCounts {
  const countOf = (kind: SuccessionKind): number => steps.filter((step) => step.kind === kind).length;
  return {
    successions: steps.length,
    renamed: countOf("RENAMED"),
    mergedInto: countOf("MERGED_INTO"),
    splitInto: countOf("SPLIT_INTO"),
    functionsTransferred: countOf("FUNCTIONS_TRANSFERRED"),
    predecessors: new Set(steps.map(({ predecessor }) => predecessor)).size,
    successors: new Set(steps.map(({ successor }) => successor)).size,
    verified: steps.filter(({ verified }) => verified).length,
  };
}
