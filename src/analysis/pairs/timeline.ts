/** Timeline by year of document: participations, bodies that take part, enter and leave, and pairs that form. */
import { earliestDay } from "../../domain/dates.js";
import { allSteps, parts, type Steps } from "../steps.js";
import { entryOf } from "../index/evidence.js";
import { inScope, type PairScope } from "./pair-scope.js";
import { itemsOfTarget, type View } from "../index/view.js";

export interface Year {
  year: number;
  /** Participations (body × target × role) that a document of the year states. */
  participations: number;
  documents: number;
  /** Bodies that a document of the year names, ascending. */
  bodies: number[];
  /** Bodies named for the first time. */
  entered: number[];
  /** Bodies named for the last time in the previous year of the list. */
  left: number[];
  /** Pairs that share an item for the first time: both named in it by the end of the year, and not both before. */
  pairsFormed: number;
}

/** Later than every year and every day (YYYYMMDD). */
const NEVER = 2_147_483_647;

/** Bodies of one step. */
const BODIES_AT_ONCE = 100;

/** Years with a document, ascending. Statements of documents without a date are left out. */
export function* timeline(view: View, scope: PairScope): Steps<Year[]> {
  const documentYear = yearsOfDocuments(view);
  const years = new Map<number, Year>();
  const yearOf = (year: number): Year => {
    const known = years.get(year) ?? emptyYear(year);
    years.set(year, known);
    return known;
  };
  countDocuments(view, documentYear, yearOf);
  for (const [from, to] of parts(view.bodyRowStart.length - 1, BODIES_AT_ONCE)) {
    for (let body = from; body < to; body++)
      if (scope.ends[body] === 1) countBody(view, body, documentYear, yearOf);
    yield;
  }
  const list = [...years.values()].sort((a, b) => a.year - b.year);
  markArrivals(list);
  const first = yield* firstTimes(view, documentYear);
  yield* countPairs(view, scope, first, yearOf);
  return list;
}

function emptyYear(year: number): Year {
  return { year, participations: 0, documents: 0, bodies: [], entered: [], left: [], pairsFormed: 0 };
}

/** The year of each document; NEVER for one without a date. */
function yearsOfDocuments({ collaboration }: View): Int32Array {
  return Int32Array.from(collaboration.records.documents.column("publishedOn"), (date) =>
    date === null ? NEVER : Math.floor(earliestDay(date) / 10_000),
  );
}

function countDocuments(
  { bodyRows, table }: View,
  documentYear: Int32Array,
  yearOf: (year: number) => Year,
): void {
  const documents = new Set<number>();
  for (const row of bodyRows) documents.add(table.document[row]!);
  for (const document of documents)
    if (documentYear[document] !== NEVER) yearOf(documentYear[document]!).documents++;
}

/** The rows of a body are sorted by target. */
function countBody(
  { bodyRows, bodyRowStart, table }: View,
  body: number,
  documentYear: Int32Array,
  yearOf: (year: number) => Year,
): void {
  const active = new Set<number>();
  let [target, seen] = [-1, new Set<number>()];
  for (let at = bodyRowStart[body]!; at < bodyRowStart[body + 1]!; at++) {
    const row = bodyRows[at]!;
    const year = documentYear[table.document[row]!]!;
    if (year === NEVER) continue;
    active.add(year);
    if (table.target[row] !== target) [target, seen] = [table.target[row]!, new Set()];
    const key = year * 4 + table.role[row]!;
    if (seen.has(key)) continue;
    seen.add(key);
    yearOf(year).participations++;
  }
  for (const year of active) yearOf(year).bodies.push(body);
}

function markArrivals(years: readonly Year[]): void {
  const seen = new Set<number>();
  const last = new Map<number, number>();
  years.forEach(({ bodies }, at) => bodies.forEach((body) => last.set(body, at)));
  years.forEach((year, at) => {
    year.entered = year.bodies.filter((body) => !seen.has(body));
    year.bodies.forEach((body) => seen.add(body));
    const former = years[at - 1];
    if (former) year.left = former.bodies.filter((body) => last.get(body) === at - 1);
  });
}

/** The earliest time at which each entry of the incidence is documented. @param documentTime of each document */
function* firstTimes(view: View, documentTime: Int32Array): Steps<Int32Array> {
  const first = new Int32Array(view.incidence.items.length).fill(NEVER);
  const { start, values } = itemsOfTarget(view.collaboration, view.selection);
  const note = (body: number): void => {
    for (let at = view.bodyRowStart[body]!; at < view.bodyRowStart[body + 1]!; at++) {
      const row = view.bodyRows[at]!;
      const time = documentTime[view.table.document[row]!]!;
      const target = view.table.target[row]!;
      for (const item of values.subarray(start[target], start[target + 1])) {
        const entry = entryOf(view, body, item);
        if (time < first[entry]!) first[entry] = time;
      }
    }
  };
  for (const [from, to] of parts(view.bodyRowStart.length - 1, BODIES_AT_ONCE)) {
    for (let body = from; body < to; body++) note(body);
    yield;
  }
  return first;
}

function* countPairs(
  view: View,
  scope: PairScope,
  first: Int32Array,
  yearOf: (year: number) => Year,
): Steps<void> {
  const { bodyCount, bodyStart, items, above, itemStart, members } = view.incidence;
  const yearOfMember = byMember(view, first);
  const formed = new Int32Array(bodyCount).fill(NEVER);
  const countPairsOf = (a: number): void => {
    const partners = new Set<number>();
    for (let entry = bodyStart[a]!; entry < bodyStart[a + 1]!; entry++) {
      for (let at = above[entry]!; at < itemStart[items[entry]! + 1]!; at++) {
        const year = Math.max(first[entry]!, yearOfMember[at]!);
        const b = members[at]!;
        if (year < formed[b]!) formed[b] = year;
        partners.add(b);
      }
    }
    for (const b of partners) {
      if (formed[b] !== NEVER && inScope(scope, a, b)) yearOf(formed[b]!).pairsFormed++;
      formed[b] = NEVER;
    }
  };
  for (const [from, to] of parts(bodyCount, BODIES_AT_ONCE)) {
    for (let a = from; a < to; a++) countPairsOf(a);
    yield;
  }
}

/** Reorders times from entries of bodies to members of items. */
function byMember({ incidence }: View, first: Int32Array): Int32Array {
  const times = new Int32Array(incidence.members.length);
  incidence.above.forEach((next, entry) => (times[next - 1] = first[entry]!));
  return times;
}

/** For each member of each item, in their order, the earliest time at which it is documented. */
export function firstTimesOfMembers(view: View, documentTime: Int32Array): Int32Array {
  return byMember(view, allSteps(firstTimes(view, documentTime)));
}
