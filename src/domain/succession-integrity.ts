/** Rules between successions of all kinds: no cycles, at most one main line from a body, and dates at which both lived. */
import { earliestDay, latestDay } from "./dates.js";
import { groupBy } from "./grouping.js";
import type { LifeSpan } from "./identity.js";
import type { SuccessionRecord } from "./records.js";

export interface SuccessionBreach {
  rule: "cycle" | "mainLine" | "dates";
  /** Id of the succession. */
  id: string;
  column: "successor" | "mainLine" | "on";
  message: string;
}

type Succession = Pick<SuccessionRecord, "id" | "predecessor" | "successor" | "mainLine">;

/** Second main lines first, then one succession of each cycle. */
export function breachesOfSuccession(successions: readonly Succession[]): SuccessionBreach[] {
  return [
    ...secondMainLines(successions),
    ...closingCycles(successions).map(({ id, successor }): SuccessionBreach => {
      const message = `closes a circle of successions: it leads back to "${successor}"`;
      return { rule: "cycle", id, column: "successor", message };
    }),
  ];
}

/** A year: between the decision on a reform and the days on which bodies are abolished and founded. */
const REFORM_TAKES = 10_000;

/** Why a succession cannot have happened on its date in the lives of the two bodies; null when it can. */
export function datesBreach(
  { id, on, predecessor, successor }: Pick<SuccessionRecord, "id" | "on" | "predecessor" | "successor">,
  lives: ReadonlyMap<string, LifeSpan>,
): SuccessionBreach | null {
  const [one, other] = [lives.get(predecessor), lives.get(successor)];
  const breach = (why: string): SuccessionBreach => ({
    ...{ rule: "dates", id, column: "on", message: `is dated ${on}, but ${why}` },
  });
  if (one && isAfter(one.establishedOn, on)) return breach(`"${predecessor}" begins ${one.establishedOn}`);
  if (other && isAfter(other.establishedOn, on, REFORM_TAKES))
    return breach(`"${successor}" begins ${other.establishedOn}`);
  if (one && isAfter(on, one.abolishedOn, REFORM_TAKES))
    return breach(`"${predecessor}" ends ${one.abolishedOn}`);
  if (other && isAfter(on, other.abolishedOn)) return breach(`"${successor}" ends ${other.abolishedOn}`);
  return null;
}

/** Whether a date certainly lies after another by more than a margin; false where one is not known. */
function isAfter(date: string | null, other: string | null, margin = 0): boolean {
  return date !== null && other !== null && earliestDay(date) > latestDay(other) + margin;
}

function secondMainLines(successions: readonly Succession[]): SuccessionBreach[] {
  const seen = new Set<string>();
  return successions.flatMap(({ id, predecessor, mainLine }) => {
    if (!mainLine || (!seen.has(predecessor) && seen.add(predecessor))) return [];
    return [
      { rule: "mainLine", id, column: "mainLine", message: `is a second main line of "${predecessor}"` },
    ];
  });
}

/** A body on the current path of the walk, with the successions from it that are still to be followed. */
interface Step {
  body: string;
  ahead: Iterator<Succession>;
}

/**
 * Successions that close a cycle, including a body that succeeds itself. A depth-first search follows each succession
 * once; it keeps its path in a list instead of recursing, so that chains of any length can be checked.
 */
function closingCycles(successions: readonly Succession[]): Succession[] {
  const walk = new Walk(byPredecessor(successions));
  return [...new Set(successions.map(({ predecessor }) => predecessor))].flatMap((body) => walk.from(body));
}

class Walk {
  private readonly seen = new Set<string>();
  private readonly onPath = new Set<string>();
  private readonly path: Step[] = [];

  constructor(private readonly ahead: ReadonlyMap<string, readonly Succession[]>) {}

  /** Follows the successions not followed before. @returns those that led back to a body on the path */
  from(start: string): Succession[] {
    const back: Succession[] = [];
    if (!this.seen.has(start)) this.enter(start);
    for (let step = this.path.at(-1); step !== undefined; step = this.path.at(-1)) {
      const next = step.ahead.next();
      if (next.done) this.leave();
      else if (this.onPath.has(next.value.successor)) back.push(next.value);
      else if (!this.seen.has(next.value.successor)) this.enter(next.value.successor);
    }
    return back;
  }

  private enter(body: string): void {
    this.seen.add(body);
    this.onPath.add(body);
    this.path.push({ body, ahead: (this.ahead.get(body) ?? []).values() });
  }

  private leave(): void {
    const left = this.path.pop();
    if (left) this.onPath.delete(left.body);
  }
}

function byPredecessor(successions: readonly Succession[]): Map<string, Succession[]> {
  return groupBy(successions, ({ predecessor }) => predecessor);
}
