/**
 * The outcomes of resolving a table's named bodies under an identity. Whatever statements a question selects, a named
 * body has few outcomes, so they are found once for a table and each statement only refers to its own.
 */
import type { Identity, Resolution } from "../../domain/identity.js";
import { parts, type Steps } from "../steps.js";
import type { Collaboration } from "./collaboration.js";
import type { Numbers } from "./narrow-numbers.js";
import type { StatementTable } from "./statement-table.js";

/** A named body and what it resolves to; bodies are positions in the collaboration. */
export interface IdentityCase {
  named: number;
  body: number;
  /** Null where no date is known: the body is kept as named. */
  resolution: Resolution | null;
}

export interface IdentityCases {
  /** The case of each row of the table. */
  readonly ofRow: Numbers;
  readonly cases: readonly IdentityCase[];
}

/** Rows of one step. */
const ROWS_AT_ONCE = 50_000;

const atDocumentDates = new WeakMap<Collaboration, Map<StatementTable, IdentityCases>>();

/** @param identity AS_OF, or AT_DOCUMENT_DATE, whose cases are kept with the collaboration */
export function* identityCases(
  collaboration: Collaboration,
  table: StatementTable,
  identity: Identity,
): Steps<IdentityCases> {
  if (identity.mode === "AS_OF") return { ofRow: table.body, cases: casesAt(collaboration, identity.date) };
  const kept = atDocumentDates.get(collaboration) ?? new Map<StatementTable, IdentityCases>();
  const known = kept.get(table);
  if (known) return known;
  const found = yield* findCases(collaboration, table);
  atDocumentDates.set(collaboration, kept.set(table, found));
  return found;
}

/** One case per body, in their order. */
function casesAt(collaboration: Collaboration, date: string | null): IdentityCase[] {
  return collaboration.records.bodies.map((_, named) => caseAt(collaboration, named, date));
}

function caseAt(collaboration: Collaboration, named: number, date: string | null): IdentityCase {
  if (date === null) return { named, body: named, resolution: null };
  const resolution = collaboration.lineage.resolve(collaboration.records.bodies[named]!.id, date);
  return { named, body: collaboration.bodyAt.get(resolution.id) ?? named, resolution };
}

/** Of each statement at the date of its document. */
function* findCases(collaboration: Collaboration, table: StatementTable): Steps<IdentityCases> {
  const { documents, bodies } = collaboration.records;
  const dates = new Distinct<string | null>();
  const dateOf = Int32Array.from(documents.column("publishedOn"), (date) => dates.at(date, date));
  const cases = new Distinct<IdentityCase>();
  const known = new Map<number, number>();
  const caseOfRow = (row: number): number => {
    const [named, date] = [table.body[row]!, dateOf[table.document[row]!]!];
    const key = date * bodies.length + named;
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = caseAt(collaboration, named, dates.list[date]!);
    const found = cases.at(outcomeKey(outcome), outcome);
    known.set(key, found);
    return found;
  };
  const ofRow = new Int32Array(table.length);
  for (const [from, to] of parts(table.length, ROWS_AT_ONCE)) {
    for (let row = from; row < to; row++) ofRow[row] = caseOfRow(row);
    yield;
  }
  return { ofRow, cases: cases.list };
}

/** Values by their keys, in the order in which they were first seen. */
class Distinct<Value> {
  readonly list: Value[] = [];
  private readonly positions = new Map<string | null, number>();

  /** The position of the value with this key, which is added where there is none. */
  at(key: string | null, value: Value): number {
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.list.length);
    return this.list.push(value) - 1;
  }
}

function outcomeKey({ named, body, resolution }: IdentityCase): string {
  if (resolution === null) return `${named}`;
  const { followed, stop, notYetFounded } = resolution;
  const ids = (successions: readonly { id: string }[]): string[] => successions.map(({ id }) => id);
  return JSON.stringify([
    ...[named, body, notYetFounded, ids(followed)],
    stop && [stop.reason, ids(stop.successions)],
  ]);
}
