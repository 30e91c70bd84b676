/** Resolves the body of each selected statement under the requested identity, and reports the effects. */
import { earliestDay, latestDay } from "../../domain/dates.js";
import { bySuccessionDate, type Identity, type Resolution, type StopReason } from "../../domain/identity.js";
import type { SuccessionRecord } from "../../domain/records.js";
import { parts, type Steps } from "../steps.js";
import type { Collaboration } from "./collaboration.js";
import { identityCases, type IdentityCase } from "./identity-cases.js";
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
const ROWS_AT_ONCE = 50_000;

export function* identify(
  collaboration: Collaboration,
  table: StatementTable,
  identity: Identity,
  rows: Int32Array,
): Steps<Identified & { namedTo: NamedTo }> {
  const outcomes = new Outcomes(collaboration);
  if (identity.mode === "AS_NAMED") {
    const bodies = rows.map((row) => table.body[row]!);
    return { bodies, report: outcomes.report(identity, () => new Set()), namedTo: outcomes.namedTo };
  }
  const { ofRow, cases } = yield* identityCases(collaboration, table, identity);
  const bodies = new Int32Array(rows.length);
  const seen = new Uint8Array(cases.length);
  const identifyRow = (row: number): number => {
    const at = ofRow[row]!;
    const { named, body, resolution } = cases[at]!;
    seen[at] = 1;
    if (resolution === null) outcomes.addUndated(named, table.document[row]!);
    return body;
  };
  for (const [from, to] of parts(rows.length, ROWS_AT_ONCE)) {
    for (let i = from; i < to; i++) bodies[i] = identifyRow(rows[i]!);
    yield;
  }
  for (const [at, outcome] of cases.entries()) if (seen[at] === 1) outcomes.add(outcome);
  const report = outcomes.report(identity, () => documentsOf(table, rows));
  return { bodies, report, namedTo: outcomes.namedTo };
}

function documentsOf(table: StatementTable, rows: Int32Array): Set<number> {
  const documents = new Set<number>();
  for (const row of rows) documents.add(table.document[row]!);
  return documents;
}

/** What the outcomes of the selected rows have in common, for the report. */
class Outcomes {
  readonly namedTo = new Map<number, Set<number>>();
  private readonly successions = new Map<number, Map<string, SuccessionRecord>>();
  private readonly stopped = new Map<string, IdentityReport["stopped"][number]>();
  private readonly unfounded = new Set<number>();
  private readonly undated = new Map<number, Set<number>>();

  constructor(private readonly collaboration: Collaboration) {}

  add({ named, body, resolution }: IdentityCase): void {
    this.namedTo.set(named, (this.namedTo.get(named) ?? new Set()).add(body));
    if (resolution !== null) this.addResolution(named, body, resolution);
  }

  addUndated(named: number, document: number): void {
    this.undated.set(named, (this.undated.get(named) ?? new Set()).add(document));
  }

  private addResolution(named: number, body: number, resolution: Resolution): void {
    if (resolution.notYetFounded) this.unfounded.add(named);
    if (resolution.stop) this.addStop(body, resolution.stop);
    const followed = this.successions.get(body) ?? new Map<string, SuccessionRecord>();
    for (const succession of resolution.followed) followed.set(succession.id, succession);
    this.successions.set(body, followed);
  }

  /** A body may have stopped at several dates, with more successions by the later ones. */
  private addStop(body: number, { reason, successions }: NonNullable<Resolution["stop"]>): void {
    const key = `${body} ${reason}`;
    const before = this.stopped.get(key)?.successions ?? [];
    const all = new Map([...before, ...successions].map((succession) => [succession.id, succession]));
    this.stopped.set(key, { body, reason, successions: [...all.values()].sort(bySuccessionDate) });
  }

  /** @param documents the documents of the selected statements */
  report(identity: Identity, documents: () => ReadonlySet<number>): IdentityReport {
    return {
      asOf: identity.mode === "AS_OF" ? identity.date : null,
      merged: this.merged(),
      stopped: [...this.stopped.values()].sort((a, b) => a.body - b.body || (a.reason < b.reason ? -1 : 1)),
      notYetFounded: ascending(this.unfounded),
      unresolved: ascending(this.undated.keys()).map((body) => ({
        body,
        documents: ascending(this.undated.get(body)!),
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
    const dates = this.collaboration.records.documents.column("publishedOn");
    return ascending(documents()).filter((document) => {
      const publishedOn = dates.at(document);
      return publishedOn !== null && earliestDay(publishedOn) > limit;
    });
  }
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
