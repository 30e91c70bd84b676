/** Rules that hold between successions, of whatever kind: nothing leads back, and one main line leaves a body. */
import type { SuccessionRecord } from "./records.js";

export interface SuccessionBreach {
  rule: "cycle" | "mainLine";
  /** Of the succession. */
  id: string;
  column: "successor" | "mainLine";
  message: string;
}

type Succession = Pick<SuccessionRecord, "id" | "predecessor" | "successor" | "mainLine">;

/** Second main lines first, then one succession of each way back. */
export function breachesOfSuccession(successions: readonly Succession[]): SuccessionBreach[] {
  return [
    ...secondMainLines(successions),
    ...closing(successions).map(({ id, successor }): SuccessionBreach => {
      const message = `closes a circle of successions: it leads back to "${successor}"`;
      return { rule: "cycle", id, column: "successor", message };
    }),
  ];
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

/** A body on the way from where the walk began, with the successions from it that are still to be walked. */
interface Step {
  body: string;
  ahead: Iterator<Succession>;
}

/**
 * Successions that lead to a body they come from, a body that succeeds itself included. Each succession is walked once,
 * and the way is kept in a list, so that a line of any length can be checked.
 */
function closing(successions: readonly Succession[]): Succession[] {
  const walk = new Walk(byPredecessor(successions));
  return [...new Set(successions.map(({ predecessor }) => predecessor))].flatMap((body) => walk.from(body));
}

class Walk {
  private readonly seen = new Set<string>();
  private readonly onWay = new Set<string>();
  private readonly way: Step[] = [];

  constructor(private readonly ahead: ReadonlyMap<string, readonly Succession[]>) {}

  /** Walks all that was not walked before; gives the successions that led back. */
  from(start: string): Succession[] {
    const back: Succession[] = [];
    if (!this.seen.has(start)) this.enter(start);
    for (let step = this.way.at(-1); step !== undefined; step = this.way.at(-1)) {
      const next = step.ahead.next();
      if (next.done) this.leave();
      else if (this.onWay.has(next.value.successor)) back.push(next.value);
      else if (!this.seen.has(next.value.successor)) this.enter(next.value.successor);
    }
    return back;
  }

  private enter(body: string): void {
    this.seen.add(body);
    this.onWay.add(body);
    this.way.push({ body, ahead: (this.ahead.get(body) ?? []).values() });
  }

  private leave(): void {
    const left = this.way.pop();
    if (left) this.onWay.delete(left.body);
  }
}

function byPredecessor(successions: readonly Succession[]): Map<string, Succession[]> {
  const from = new Map<string, Succession[]>();
  for (const one of successions) {
    const list = from.get(one.predecessor);
    if (list) list.push(one);
    else from.set(one.predecessor, [one]);
  }
  return from;
}
