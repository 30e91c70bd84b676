/**
 * The outcomes of resolving a table's named bodies under an identity. Whatever statements a question selects, a named
 * body has few outcomes, so they are found once for a table and each statement only refers to its own.
 */
import { targetDate, type Identity, type Resolution } from "../../domain/identity.js";
import { parts, type Steps } from "../steps.js";
import type { Collaboration } from "./collaboration.js";
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
  readonly ofRow: Int32Array;
  readonly cases: readonly IdentityCase[];
}

/** Rows of one step. */
const ROWS_AT_ONCE = 50_000;

const atDocumentDates = new WeakMap<Collaboration, Map<StatementTable, IdentityCases>>();

/** @param identity AS_OF or AT_DOCUMENT_DATE; the cases of the latter are kept with the collaboration */
export function* identityCases(
  collaboration: Collaboration,
  table: StatementTable,
  identity: Identity,
): Steps<IdentityCases> {
  if (identity.mode === "AS_OF") return { ofRow: table.body, cases: casesAt(collaboration, identity.date) };
  const kept = atDocumentDates.get(collaboration) ?? new Map<StatementTable, IdentityCases>();
  const known = kept.get(table);
  if (known) return known;
  const found = yield* findCases(collaboration, table, identity);
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

function* findCases(
  collaboration: Collaboration,
  table: StatementTable,
  identity: Identity,
): Steps<IdentityCases> {
  const { documents, bodies } = collaboration.records;
  const dates = new DistinctTexts(documents.map(({ publishedOn }) => targetDate(identity, publishedOn)));
  const cases = new DistinctCases();
  const known = new Map<number, number>();
  const ofRow = new Int32Array(table.length);
  const caseOfRow = (row: number): number => {
    const [named, date] = [table.body[row]!, dates.of[table.document[row]!]!];
    const key = date * bodies.length + named;
    const found = known.get(key) ?? cases.add(caseAt(collaboration, named, dates.texts[date]!));
    known.set(key, found);
    return found;
  };
  for (const [from, to] of parts(table.length, ROWS_AT_ONCE)) {
    for (let row = from; row < to; row++) ofRow[row] = caseOfRow(row);
    yield;
  }
  return { ofRow, cases: cases.list };
}

class DistinctTexts {
  readonly texts: (string | null)[] = [];
  /** The position of each text in `texts`. */
  readonly of: Int32Array;

  constructor(all: readonly (string | null)[]) {
    const at = new Map<string | null, number>();
    this.of = Int32Array.from(all, (text) => {
      const known = at.get(text) ?? this.texts.push(text) - 1;
      at.set(text, known);
      return known;
    });
  }
}

class DistinctCases {
  readonly list: IdentityCase[] = [];
  private readonly at = new Map<string, number>();

  add(added: IdentityCase): number {
    const key = outcomeKey(added);
    const known = this.at.get(key) ?? this.list.push(added) - 1;
    this.at.set(key, known);
    return known;
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
