/** Compares two selections. Bodies are matched through lineage as of one date, so a reform does not count as a loss. */
import { wedgesOf } from "../../../analysis/index/incidence.js";
import {
  comparePairs,
  differenceAt,
  type Comparison,
  type Counts,
  type Difference,
  type Differences,
  type Side,
} from "../../../analysis/pairs/compare.js";
import { buildScope, type PairScope } from "../../../analysis/pairs/pair-scope.js";
import type { View } from "../../../analysis/index/view.js";
import { earliestDay } from "../../../domain/dates.js";
import type { BodyRecord } from "../../../domain/records.js";
import type { Unit } from "../../../domain/vocabulary.js";
import { UserError } from "../../../errors.js";
import type { Computer } from "../../computing/computer.js";
import type { Analysis } from "../analysis.js";
import { Answer } from "../answer.js";
import type { ParticipationFilter } from "../filter.js";
import { findBody } from "../lookup.js";
import { notYetFounded } from "./not-yet-founded.js";
import { fingerprint, listPage, type Connection, type ListOf, type PageArguments } from "../../paging.js";

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
    readonly counts: Counts,
    readonly pairs: (page: PageArguments) => Connection<PairDifference>,
  ) {
    super(view);
  }
}

/** @throws UserError BAD_FILTER when the two sides have different identity dates or data versions, or the body did not exist yet */
export async function compare(analysis: Analysis, question: ComparisonQuestion): Promise<ComparisonAnswer> {
  requireOneVersion(question);
  const on = await analysis.on(question.from);
  const matchedAsOf = await matchingDate(on, question);
  const sideOf = async (filter: ParticipationFilter) => {
    const side = { unit: question.unit, filter: matched(filter, matchedAsOf, question.body ?? null) };
    await on.build(side);
    const { view, conditions } = on.prepare(side);
    return { view, scope: buildScope(view, conditions) };
  };
  const [from, to] = [await sideOf(question.from), await sideOf(question.to)];
  if (matchedAsOf !== null && question.body) requireFounded(on, question.body, matchedAsOf, [from, to]);
  const { differences, ...counts } = await compared(from, to, on.computer);
  const questionKey = fingerprint(on.collaboration.version.number, [
    "compare",
    question.unit,
    question.from,
    question.to,
    question.body,
  ]);
  const pairs = (page: PageArguments): Connection<PairDifference> =>
    listPage(listOf(differences), page, on.limits, questionKey, (one) => toAnswer(to.view, one));
  return new ComparisonAnswer(to.view, matchedAsOf, counts, pairs);
}

/** A body founded after the date counts only where a document names it nevertheless. @throws UserError BAD_FILTER */
function requireFounded(on: Analysis, body: string, date: string, sides: readonly ViewedSide[]): void {
  const at = findBody(on, body);
  if (sides.some(({ view: { bodyRowStart } }) => bodyRowStart[at + 1]! > bodyRowStart[at]!)) return;
  const error = notYetFounded(on.collaboration, at, date);
  if (error !== null) throw error;
}

/** Pairs of bodies in the same item, of both sides, that are compared in some ten milliseconds. */
const FEW_WEDGES = 100_000;

async function compared(from: ViewedSide, to: ViewedSide, computer: Computer): Promise<Comparison> {
  const [left, right] = [from, to].map(({ view: { incidence }, scope }): Side => ({ incidence, scope }));
  const wedges = wedgesOf(left!.incidence) + wedgesOf(right!.incidence);
  if (wedges > FEW_WEDGES)
    return computer.compute("comparePairs", { from: left!, to: right! }, computer.signal);
  return computer.piece(() => comparePairs(left!, right!));
}

/** Only the differences of a page become objects. */
function listOf(differences: Differences): ListOf<Difference> {
  const { length } = differences;
  const slice = (from: number, to: number): Difference[] =>
    Array.from({ length: Math.max(0, Math.min(length, to) - from) }, (_, at) =>
      differenceAt(differences, from + at),
    );
  return { length, slice };
}

interface ViewedSide {
  view: View;
  scope: PairScope;
}

function matched(filter: ParticipationFilter, date: string | null, body: string | null): ParticipationFilter {
  const identity = date === null ? { mode: "AS_NAMED" as const } : { mode: "AS_OF" as const, date };
  return { ...filter, identity, ...(body === null ? {} : { involving: [body] }) };
}

/** The identity date of the filters, else the date of the newest document on either side. */
async function matchingDate(
  analysis: Analysis,
  { unit, from, to }: ComparisonQuestion,
): Promise<string | null> {
  const given = [from, to].flatMap(({ identity }) => identity?.date ?? []);
  if (new Set(given).size > 1) {
    throw new UserError(
      "BAD_FILTER",
      `from and to ask for bodies as of ${given.join(" and ")}; pairs can be matched on one date only.`,
    );
  }
  if (given[0] !== undefined) return given[0];
  const named = { mode: "AS_NAMED" as const };
  const dates: string[] = [];
  for (const side of [from, to]) {
    const asNamed = { unit, filter: { ...side, identity: named } };
    await analysis.build(asNamed);
    dates.push(...(await analysis.computer.piece(() => datesOf(analysis.prepare(asNamed).view))));
  }
  return dates.sort((a, b) => earliestDay(b) - earliestDay(a))[0] ?? null;
}

function datesOf({ bodyRows, table, collaboration }: View): string[] {
  const documents = new Set(Array.from(bodyRows, (row) => table.document[row]!));
  const published = collaboration.records.documents.column("publishedOn");
  return [...documents].flatMap((document) => published.at(document) ?? []);
}

function requireOneVersion({ from, to }: ComparisonQuestion): void {
  if ((from.dataVersion ?? null) === (to.dataVersion ?? null)) return;
  throw new UserError(
    "BAD_FILTER",
    "from and to must name the same data version, or none. For the effect of edits, use movedPairs.",
  );
}

function toAnswer({ collaboration }: View, { a, b, before, after }: Difference): PairDifference {
  const body = (at: number): BodyRecord => collaboration.records.bodies[at]!;
  const change = changeOf(before, after);
  return { key: `${body(a).id}:${body(b).id}`, a: body(a), b: body(b), change, before, after };
}

export function changeOf(before: number, after: number): ChangeOfPair {
  if (before === 0) return "GAINED";
  return after === 0 ? "LOST" : "CHANGED";
}
