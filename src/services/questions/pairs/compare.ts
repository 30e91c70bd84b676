/** Compares two selections. Bodies are matched through lineage as of one date, so a reform does not count as a loss. */
import { comparePairs, type Comparison, type Difference } from "../../../analysis/pairs/compare.js";
import { buildScope } from "../../../analysis/pairs/pair-scope.js";
import type { View } from "../../../analysis/index/view.js";
import { earliestDay } from "../../../domain/dates.js";
import type { BodyRecord } from "../../../domain/records.js";
import type { Unit } from "../../../domain/vocabulary.js";
import { UserError } from "../../../errors.js";
import type { Analysis } from "../analysis.js";
import { Answer } from "../answer.js";
import type { ParticipationFilter } from "../filter.js";
import { fingerprint, listPage, type Connection, type PageArguments } from "../../paging.js";

export interface ComparisonQuestion extends PageArguments {
  unit: Unit;
  from: ParticipationFilter;
  to: ParticipationFilter;
  body?: string | null;
}

export type ChangeOfPair = "GAINED" | "LOST" | "CHANGED";

export interface PairDifference {
  key: string;
  a: BodyRecord;
  b: BodyRecord;
  change: ChangeOfPair;
  before: number;
  after: number;
}

export class ComparisonAnswer extends Answer {
  constructor(
    view: View,
    /** Date as of which bodies are matched; null when no selected document is dated: bodies are matched as named. */
    readonly matchedAsOf: string | null,
    readonly counts: Omit<Comparison, "differences">,
    readonly pairs: (page: PageArguments) => Connection<PairDifference>,
  ) {
    super(view);
  }
}

/** @throws UserError BAD_FILTER when the two sides have different identity dates or data versions */
export async function compare(analysis: Analysis, question: ComparisonQuestion): Promise<ComparisonAnswer> {
  requireOneVersion(question);
  const on = await analysis.on(question.from);
  const matchedAsOf = matchingDate(on, question);
  const [from, to] = [question.from, question.to].map((filter) => {
    const matchedFilter = matched(filter, matchedAsOf, question.body ?? null);
    const { view, conditions } = on.prepare({ unit: question.unit, filter: matchedFilter });
    return { view, scope: buildScope(view, conditions) };
  });
  const { differences, ...counts } = comparePairs(from!, to!);
  const questionKey = fingerprint(on.collaboration.version.number, [
    "compare",
    question.unit,
    question.from,
    question.to,
    question.body,
  ]);
  const pairs = (page: PageArguments): Connection<PairDifference> =>
    listPage(differences, page, on.limits, questionKey, (difference) => toAnswer(to!.view, difference));
  return new ComparisonAnswer(to!.view, matchedAsOf, counts, pairs);
}

function matched(filter: ParticipationFilter, date: string | null, body: string | null): ParticipationFilter {
  const identity = date === null ? { mode: "AS_NAMED" as const } : { mode: "AS_OF" as const, date };
  return { ...filter, identity, ...(body === null ? {} : { involving: [body] }) };
}

/** The identity date of the filters, else the date of the newest document on either side. */
function matchingDate(analysis: Analysis, { unit, from, to }: ComparisonQuestion): string | null {
  const given = [from, to].flatMap(({ identity }) => identity?.date ?? []);
  if (new Set(given).size > 1) {
    throw new UserError(
      "BAD_FILTER",
      `from and to ask for bodies as of ${given.join(" and ")}; pairs can be matched on one date only.`,
    );
  }
  if (given[0] !== undefined) return given[0];
  const named = { mode: "AS_NAMED" as const };
  const dates = [from, to].flatMap((filter) =>
    datesOf(analysis.prepare({ unit, filter: { ...filter, identity: named } }).view),
  );
  return dates.sort((a, b) => earliestDay(b) - earliestDay(a))[0] ?? null;
}

function datesOf({ bodyRows, table, collaboration }: View): string[] {
  const documents = new Set(Array.from(bodyRows, (row) => table.document[row]!));
  return [...documents].flatMap((document) => collaboration.records.documents[document]!.publishedOn ?? []);
}

function requireOneVersion({ from, to }: ComparisonQuestion): void {
  if ((from.dataVersion ?? null) === (to.dataVersion ?? null)) return;
  throw new UserError(
    "BAD_FILTER",
    "from and to must name the same data version, or none. For the effect of edits, use dataChanges.",
  );
}

function toAnswer({ collaboration }: View, { a, b, before, after }: Difference): PairDifference {
  const body = (at: number): BodyRecord => collaboration.records.bodies[at]!;
  const change = before === 0 ? "GAINED" : after === 0 ? "LOST" : "CHANGED";
  return { key: `${body(a).id}:${body(b).id}`, a: body(a), b: body(b), change, before, after };
}
