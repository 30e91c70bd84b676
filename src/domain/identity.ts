/**
 * Resolves a named body: as the text names it, at the document's date, or as of a date that the caller gives.
 * Only main-line successions that certainly happened by the target date are followed; everything else is reported.
 */
import { earliestDay, isOnOrBefore, latestDay } from "./dates.js";
import { groupBy } from "./grouping.js";
import type { SuccessionRecord } from "./records.js";
import type { IdentityMode } from "./vocabulary.js";

export interface Identity {
  mode: IdentityMode;
  /** The date of AS_OF; null otherwise. */
  date: string | null;
}

export interface LifeSpan {
  id: string;
  establishedOn: string | null;
  abolishedOn: string | null;
}

/** Why a body could not be followed to the target date. */
export type StopReason = "NO_MAIN_LINE" | "NO_SUCCESSOR" | "AMBIGUOUS_DATE";

export interface Resolution {
  /** The body that the named one is at the target date. */
  id: string;
  /** Successions followed, in order. */
  followed: SuccessionRecord[];
  stop: { reason: StopReason; at: string; successions: SuccessionRecord[] } | null;
  notYetFounded: boolean;
}

export class Lineage {
  private readonly outgoing: ReadonlyMap<string, readonly SuccessionRecord[]>;

  constructor(
    successions: readonly SuccessionRecord[],
    private readonly lives: ReadonlyMap<string, LifeSpan>,
  ) {
    this.outgoing = groupBy([...successions].sort(bySuccessionDate), ({ predecessor }) => predecessor);
  }

  /** Follows main-line successions from a body up to and including a date. */
  resolve(id: string, date: string): Resolution {
    const life = this.lives.get(id);
    if (life?.establishedOn && earliestDay(life.establishedOn) > latestDay(date)) {
      return { id, followed: [], stop: null, notYetFounded: true };
    }
    const followed: SuccessionRecord[] = [];
    const seen = new Set([id]);
    let current = id;
    for (;;) {
      const next = this.mainLine(current, date);
      if (next.step === null || seen.has(next.step.successor)) {
        return { id: current, followed, stop: next.stop, notYetFounded: false };
      }
      followed.push(next.step);
      current = next.step.successor;
      seen.add(current);
    }
  }

  /**
   * The bodies that a body becomes over time, itself first. A date reaches each from the day that its first day must not
   * lie before; one that cannot be told apart from the next is left out.
   */
  becoming(id: string): { body: string; fromDay: number }[] {
    const line = [{ body: id, fromDay: 0 }];
    for (const seen = new Set([id]); ;) {
      const { body, fromDay } = line.at(-1)!;
      const step = this.outgoing.get(body)?.find((succession) => succession.mainLine);
      if (!step || seen.has(step.successor)) break;
      seen.add(step.successor);
      line.push({ body: step.successor, fromDay: Math.max(fromDay, latestDay(step.on)) });
    }
    return line.filter(({ fromDay }, at) => fromDay !== line[at + 1]?.fromDay);
  }

  private mainLine(id: string, date: string): { step: SuccessionRecord | null; stop: Resolution["stop"] } {
    const next = this.outgoing.get(id) ?? [];
    const main = next.find((succession) => succession.mainLine);
    if (main) {
      const reached = isOnOrBefore(main.on, date);
      if (reached === "YES") return { step: main, stop: null };
      if (reached === "NO") return { step: null, stop: null };
      return { step: null, stop: { reason: "AMBIGUOUS_DATE", at: id, successions: [main] } };
    }
    const abolishedOn = this.lives.get(id)?.abolishedOn;
    const ended = abolishedOn ? isOnOrBefore(abolishedOn, date) : "NO";
    if (ended === "NO") return { step: null, stop: null };
    const happened = next.filter((succession) => isOnOrBefore(succession.on, date) !== "NO");
    const known = happened.length > 0 ? "NO_MAIN_LINE" : "NO_SUCCESSOR";
    const reason = ended === "UNCERTAIN" ? "AMBIGUOUS_DATE" : known;
    return { step: null, stop: { reason, at: id, successions: happened } };
  }
}

/** Order by the first day that the date can mean, then by id. */
export function bySuccessionDate(a: SuccessionRecord, b: SuccessionRecord): number {
  return earliestDay(a.on) - earliestDay(b.on) || (a.id < b.id ? -1 : 1);
}
