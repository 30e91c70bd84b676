/** Predecessors and successors of a body. Functions that it took over or handed over are steps that lead no further. */
import type { Collaboration } from "../../../analysis/index/collaboration.js";
import { earliestDay } from "../../../domain/dates.js";
import { bySuccessionDate } from "../../../domain/identity.js";
import { kindOn, kindsOf, type KindPeriod } from "../../../domain/kinds-over-time.js";
import type { BodyRecord, SuccessionRecord } from "../../../domain/records.js";
import type { BodyKind } from "../../../domain/vocabulary.js";
import { successionAnswer, type SuccessionAnswer } from "../answer.js";
import { checkedDate } from "../filter.js";

export interface LineageAnswer {
  key: string;
  /** The body, its predecessors and its successors, in order of founding. */
  bodies: BodyRecord[];
  successions: SuccessionAnswer[];
}

export function lineageOf(collaboration: Collaboration, id: string): LineageAnswer {
  const { successions, bodies } = collaboration.records;
  const backwards = walk(id, successions, (one) => [one.successor, one.predecessor]);
  const forwards = walk(id, successions, (one) => [one.predecessor, one.successor]);
  const steps = [...new Set([...backwards, ...forwards])];
  const ids = new Set([id, ...steps.flatMap((one) => [one.predecessor, one.successor])]);
  return {
    key: `lineage:${id}`,
    bodies: bodies.filter((body) => ids.has(body.id)).sort(byFounding),
    successions: steps.sort(bySuccessionDate).map((one) => successionAnswer(collaboration, one)),
  };
}

/** Whether the successor continues the predecessor or a part of it, rather than some of its functions. */
function passesOn({ kind, mainLine }: SuccessionRecord): boolean {
  return mainLine || kind !== "FUNCTIONS_TRANSFERRED";
}

/** The body that `id` had become by a date, along the main line. @throws UserError BAD_FILTER */
export function bodyOn({ records, bodyAt, lineage }: Collaboration, id: string, date: string): BodyRecord {
  return records.bodies[bodyAt.get(lineage.resolve(id, checkedDate(date, "date")).id)!]!;
}

/** @throws UserError BAD_FILTER */
export function kindOf({ records, bodyAt }: Collaboration, id: string, date: string): BodyKind {
  return kindOn(records.bodies[bodyAt.get(id)!]!, checkedDate(date, "date"));
}

export function kindPeriods(
  { records, bodyAt }: Collaboration,
  id: string,
): (KindPeriod & { key: string })[] {
  const periods = kindsOf(records.bodies[bodyAt.get(id)!]!);
  return periods.map((period, at) => ({ key: `${id}:kind:${at}`, ...period }));
}

/** Later than any date in the data. */
const END_OF_TIME = "9999-12-31";

/** The final successors of a body, and the successions leading there, by date; both empty if it still exists. */
export function becameOf(
  { records, bodyAt, lineage }: Collaboration,
  id: string,
): { bodies: BodyRecord[]; successions: SuccessionRecord[] } {
  const ends = new Set<string>();
  const steps = new Set<SuccessionRecord>();
  const follow = (from: string): void => {
    const { id: end, followed, stop } = lineage.resolve(from, END_OF_TIME);
    followed.forEach((one) => steps.add(one));
    const branches = (stop?.successions ?? []).filter((one) => !steps.has(one));
    if (branches.length === 0) ends.add(end);
    branches.forEach((one) => steps.add(one));
    branches.forEach((one) => follow(one.successor));
  };
  follow(id);
  ends.delete(id);
  const bodies = [...ends].sort().map((end) => records.bodies[bodyAt.get(end)!]!);
  return { bodies, successions: [...steps].sort(bySuccessionDate) };
}

function walk(
  start: string,
  successions: readonly SuccessionRecord[],
  ends: (one: SuccessionRecord) => [from: string, to: string],
): Set<SuccessionRecord> {
  const found = new Set<SuccessionRecord>();
  const waiting = [start];
  const seen = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const one of successions) {
      const [from, to] = ends(one);
      if (from !== id || !(passesOn(one) || from === start)) continue;
      found.add(one);
      if (!passesOn(one)) continue;
      if (!seen.has(to)) waiting.push(to);
      seen.add(to);
    }
  }
  return found;
}

function byFounding(a: BodyRecord, b: BodyRecord): number {
  const founded = (body: BodyRecord): number =>
    body.establishedOn === null ? 0 : earliestDay(body.establishedOn);
  return founded(a) - founded(b) || (a.id < b.id ? -1 : 1);
}
