/** Bodies, documents and successions by their dates, with the rules for dates that are a year or a month. */
import {
  allHold,
  earliestDay,
  holdsWithin,
  liesIn,
  type DateRange,
  type Verdict,
} from "../../../domain/dates.js";
import { groupBy } from "../../../domain/grouping.js";
import { bySuccessionDate } from "../../../domain/identity.js";
import type { BodyRecord, DocumentRecord, SuccessionRecord } from "../../../domain/records.js";
import type { BodyKind, SuccessionKind } from "../../../domain/vocabulary.js";
import type { Analysis } from "../analysis.js";
import { successionAnswer, type SuccessionAnswer } from "../answer.js";
import { findBody } from "../lookup.js";
import { datedAnswer, rangeOf, type DatedAnswer, type DatedQuestion, type GivenRange } from "./dated.js";

export interface SuccessionCondition {
  on?: GivenRange;
  kinds?: SuccessionKind[] | null;
  mainLine?: boolean | null;
}

export interface BodiesQuestion extends DatedQuestion {
  existed?: GivenRange;
  founded?: GivenRange;
  ended?: GivenRange;
  became?: SuccessionCondition | null;
  kinds?: BodyKind[] | null;
}

/** Bodies that meet all conditions, in order of founding. @throws UserError BAD_FILTER, DATA_VERSION_NOT_FOUND */
export async function bodiesByDate(
  analysis: Analysis,
  question: BodiesQuestion,
): Promise<DatedAnswer<{ body: BodyRecord; successions: SuccessionAnswer[] }>> {
  const { collaboration, limits } = await analysis.on(question);
  const { bodies, successions } = collaboration.records;
  const judgeStep = question.became ? succeeded(question.became, "became.on.") : null;
  const steps = groupBy([...successions].sort(bySuccessionDate), ({ predecessor }) => predecessor);
  const judgeLife = lived(question);
  const judge = (body: BodyRecord): Verdict => {
    if (question.kinds && !question.kinds.includes(body.kind)) return "NO";
    const became = judgeStep === null ? "YES" : best((steps.get(body.id) ?? []).map(judgeStep));
    return allHold([judgeLife(body), became]);
  };
  return datedAnswer(collaboration, limits, question, byDate(bodies, "establishedOn"), judge, (body) => ({
    body,
    successions: (judgeStep === null ? [] : (steps.get(body.id) ?? []))
      .filter((one) => judgeStep!(one) !== "NO")
      .map((one) => successionAnswer(collaboration, one)),
  }));
}

/** Documents published in a range, the earliest first. @throws UserError BAD_FILTER, DATA_VERSION_NOT_FOUND */
export async function documentsByDate(
  analysis: Analysis,
  question: DatedQuestion & { published: NonNullable<GivenRange> },
): Promise<DatedAnswer<{ document: DocumentRecord }>> {
  const { collaboration, limits } = await analysis.on(question);
  const published = rangeOf(question.published, "published.");
  const list = byDate(collaboration.records.documents, "publishedOn");
  const judge = ({ publishedOn }: DocumentRecord): Verdict => within(publishedOn, published);
  return datedAnswer(collaboration, limits, question, list, judge, (document) => ({ document }));
}

/** Successions in a range, the earliest first. @throws UserError BAD_FILTER, BODY_NOT_FOUND, NAME_AMBIGUOUS */
export async function successionsByDate(
  analysis: Analysis,
  question: DatedQuestion & SuccessionCondition & { body?: string | null },
): Promise<DatedAnswer<{ succession: SuccessionAnswer }>> {
  const versioned = await analysis.on(question);
  const { collaboration, limits } = versioned;
  const { bodies, successions } = collaboration.records;
  const body = question.body ? bodies[findBody(versioned, question.body)]!.id : null;
  const judgeStep = succeeded(question, "on.");
  const judge = (one: SuccessionRecord): Verdict =>
    body === null || [one.predecessor, one.successor].includes(body) ? judgeStep(one) : "NO";
  return datedAnswer(
    collaboration,
    limits,
    question,
    [...successions].sort(bySuccessionDate),
    judge,
    (one) => ({
      succession: successionAnswer(collaboration, one),
    }),
  );
}

function lived({ existed, founded, ended }: BodiesQuestion): (body: BodyRecord) => Verdict {
  const life = rangeOf(existed, "existed.");
  const beginning = rangeOf(founded, "founded.");
  const end = rangeOf(ended, "ended.");
  return ({ establishedOn, abolishedOn }) =>
    allHold([
      life === null ? "YES" : holdsWithin({ from: establishedOn, to: abolishedOn }, life),
      within(establishedOn, beginning),
      within(abolishedOn, end),
    ]);
}

function succeeded(
  { on, kinds, mainLine }: SuccessionCondition,
  prefix: string,
): (one: SuccessionRecord) => Verdict {
  const range = rangeOf(on, prefix);
  return (one) => {
    const isOther = kinds?.includes(one.kind) === false || (mainLine ?? one.mainLine) !== one.mainLine;
    return isOther ? "NO" : within(one.on, range);
  };
}

/** A missing date lies in no range. */
function within(date: string | null, range: DateRange | null): Verdict {
  if (range === null) return "YES";
  return date === null ? "NO" : liesIn(date, range);
}

/** The verdict on whether any of several holds. */
function best(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("YES")) return "YES";
  return verdicts.includes("UNCERTAIN") ? "UNCERTAIN" : "NO";
}

/** By the first day that the date can mean; records without one come first. */
function byDate<Key extends string, Item extends { id: string } & Record<Key, string | null>>(
  records: Iterable<Item>,
  field: Key,
): Item[] {
  const day = (record: Item): number => {
    const date: string | null = record[field];
    return date === null ? 0 : earliestDay(date);
  };
  return [...records].sort((a, b) => day(a) - day(b) || (a.id < b.id ? -1 : 1));
}
