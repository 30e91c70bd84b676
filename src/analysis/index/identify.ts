/** Resolves the body of each selected statement under the requested identity, and reports the effects. */
import { earliestDay, latestDay } from "../../domain/dates.js";
import {
  bySuccessionDate,
  targetDate,
  type Identity,
  type Resolution,
  type StopReason,
} from "../../domain/identity.js";
import type { SuccessionRecord } from "../../domain/records.js";
import { parts, type Steps } from "../steps.js";
import type { Collaboration } from "./collaboration.js";
import type { StatementTable } from "./statement-table.js";

/** Bodies and documents are positions in the collaboration, in ascending order. */
export interface IdentityReport {
  /** The day of AS_OF; null in other modes. */
  asOf: string | null;
  /** Bodies that other bodies resolved to, with the bodies named and the successions followed. */
  merged: { body: number; named: number[]; successions: SuccessionRecord[] }[];
  /** Bodies that had ended by the date and could not be followed further. */
  stopped: { body: number; reason: StopReason; successions: SuccessionRecord[] }[];
  /** Bodies founded after the date; kept as named. */
  notYetFounded: number[];
  /** Bodies named in documents without a date; kept as named. */
  unresolved: { body: number; documents: number[] }[];
  /** Documents published after the date of AS_OF. */
  asOfPrecedesDocument: number[];
}

export interface Identified {
  /** The resolved body of each selected row. */
  bodies: Int32Array;
  report: IdentityReport;
}

/** By named body the bodies that it resolved to. */
export type NamedTo = ReadonlyMap<number, ReadonlySet<number>>;

/** Rows of one step. */
const ROWS_AT_ONCE = 5_000;

export function* identify(
  collaboration: Collaboration,
  table: StatementTable,
  identity: Identity,
  rows: Int32Array,
): Steps<Identified & { namedTo: NamedTo }> {
  const { documents, bodies } = collaboration.records;
  const resolver = new Resolver(collaboration);
  const resolved = new Int32Array(rows.length);
  const memo = new Map<number, number>();
  const resolve = (row: number): number => {
    const named = table.body[row]!;
    const document = table.document[row]!;
    const key = document * bodies.length + named;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const body = resolver.resolve(named, document, targetDate(identity, documents[document]!.publishedOn));
    memo.set(key, body);
    return body;
  };
  const isNamed = identity.mode === "AS_NAMED";
  for (const [from, to] of parts(rows.length, isNamed ? rows.length : ROWS_AT_ONCE)) {
    for (let i = from; i < to; i++) resolved[i] = isNamed ? table.body[rows[i]!]! : resolve(rows[i]!);
    yield;
  }
  return {
    bodies: resolved,
    report: resolver.report(identity, () => documentsOf(table.document, rows)),
    namedTo: resolver.namedTo,
  };
}

function documentsOf(column: Int32Array, rows: Int32Array): Set<number> {
  const documents = new Set<number>();
  for (const row of rows) documents.add(column[row]!);
  return documents;
}

class Resolver {
  readonly namedTo = new Map<number, Set<number>>();
  private readonly successions = new Map<number, Map<string, SuccessionRecord>>();
  private readonly stopped = new Map<string, IdentityReport["stopped"][number]>();
  private readonly unfounded = new Set<number>();
  private readonly undated = new Map<number, Set<number>>();
  private readonly memo = new Map<string, Resolution>();

  constructor(private readonly collaboration: Collaboration) {}

  resolve(named: number, document: number, date: string | null): number {
    if (date === null) {
      this.undated.set(named, (this.undated.get(named) ?? new Set()).add(document));
      return this.addNamed(named, named);
    }
    const id = this.collaboration.records.bodies[named]!.id;
    const key = `${date} ${id}`;
    const resolution = this.memo.get(key) ?? this.collaboration.lineage.resolve(id, date);
    this.memo.set(key, resolution);
    const body = this.collaboration.bodyAt.get(resolution.id) ?? named;
    this.record(named, body, resolution);
    return this.addNamed(named, body);
  }

  private addNamed(named: number, body: number): number {
    this.namedTo.set(named, (this.namedTo.get(named) ?? new Set()).add(body));
    return body;
  }

  private record(named: number, body: number, resolution: Resolution): void {
    if (resolution.notYetFounded) this.unfounded.add(named);
    if (resolution.stop) this.stopped.set(`${body} ${resolution.stop.reason}`, { body, ...resolution.stop });
    const followed = this.successions.get(body) ?? new Map<string, SuccessionRecord>();
    for (const succession of resolution.followed) followed.set(succession.id, succession);
    this.successions.set(body, followed);
  }

  report(identity: Identity, documents: () => ReadonlySet<number>): IdentityReport {
    return {
      asOf: identity.mode === "AS_OF" ? identity.date : null,
      merged: this.merged(),
      stopped: [...this.stopped.values()].sort((a, b) => a.body - b.body || (a.reason < b.reason ? -1 : 1)),
      notYetFounded: ascending(this.unfounded),
      unresolved: ascending(this.undated.keys()).map((body) => ({
        body,
        documents: ascending(this.undated.get(body) ?? []),
      })),
      asOfPrecedesDocument: this.publishedAfter(identity, documents),
    };
  }

  private merged(): IdentityReport["merged"] {
    const namedOf = new Map<number, number[]>();
    for (const [named, bodies] of this.namedTo) {
      for (const body of bodies) namedOf.set(body, [...(namedOf.get(body) ?? []), named]);
    }
    return ascending(namedOf.keys())
      .map((body) => ({
        body,
        named: ascending(namedOf.get(body) ?? []),
        successions: this.successionsTo(body),
      }))
      .filter(({ body, named }) => named.some((other) => other !== body));
  }

  private successionsTo(body: number): SuccessionRecord[] {
    return [...(this.successions.get(body)?.values() ?? [])].sort(bySuccessionDate);
  }

  private publishedAfter(identity: Identity, documents: () => ReadonlySet<number>): number[] {
    if (identity.mode !== "AS_OF" || identity.date === null) return [];
    const limit = latestDay(identity.date);
    return ascending(documents()).filter((document) => {
      const publishedOn = this.collaboration.records.documents[document]?.publishedOn;
      return typeof publishedOn === "string" && earliestDay(publishedOn) > limit;
    });
  }
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
