/** The kind of a body over time. Former kinds are written "INSTITUTION_OF_STATE_COUNCIL until 2023-03-10". */
import { earliestDay, latestDay } from "./dates.js";
import type { BodyRecord } from "./records.js";
import { BODY_KINDS, type BodyKind } from "./vocabulary.js";

/** A kind on record, and the first day on which the body was of the next one. */
export const FORMER_KIND = new RegExp(`^(${BODY_KINDS.join("|")}) until (\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)$`);

export interface KindPeriod {
  kind: BodyKind;
  /** Null: since its founding. */
  from: string | null;
  /** The first day after the period; null: to its end. */
  to: string | null;
}

type Kinded = Pick<BodyRecord, "kind" | "formerKinds">;

/** The kinds of a body, the earliest first; the last is `kind`. */
export function kindsOf({ kind, formerKinds }: Kinded): KindPeriod[] {
  const periods: KindPeriod[] = [];
  for (const text of formerKinds ?? []) {
    const [, former, to] = FORMER_KIND.exec(text) ?? [];
    if (former && to) periods.push({ kind: former as BodyKind, from: periods.at(-1)?.to ?? null, to });
  }
  return [...periods, { kind, from: periods.at(-1)?.to ?? null, to: null }];
}

/** The kind on a date; on the last day of a year or a month. */
export function kindOn(body: Kinded, date: string): BodyKind {
  return kindsOf(body).find(({ to }) => to === null || latestDay(date) < earliestDay(to))!.kind;
}
