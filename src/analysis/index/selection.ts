/** Selects the statements that a question counts. */
import { earliestDay, latestDay } from "../../domain/dates.js";
import type { Identity } from "../../domain/identity.js";
import { STATEMENT_STATUSES, type Role, type StatementStatus, type Unit } from "../../domain/vocabulary.js";
import { parts, type Steps } from "../steps.js";
import type { Collaboration } from "./collaboration.js";
import { listAt } from "./columns.js";
import { ROLE_BITS, type StatementTable } from "./statement-table.js";

export interface Period {
  from: string | null;
  to: string | null;
  basis: "DOCUMENT" | "PARTICIPATION";
}

/** Conditions on statements; null means no condition. Lists hold positions in the collaboration. */
export interface Selection {
  unit: Unit;
  identity: Identity;
  projects: readonly number[] | null;
  /** In the unit PROJECT a part of a project counts as the whole. */
  countNestedOnce: boolean;
  chains: readonly number[] | null;
  documents: readonly number[] | null;
  datasets: readonly number[] | null;
  roles: readonly Role[] | null;
  period: Period | null;
  minConfidence: number;
  /** Leaves out what an office of the body is named for. */
  excludeOffices: boolean;
  statuses: readonly StatementStatus[];
}

export interface SelectedRows {
  rows: Int32Array;
  /** Rows left out because a date is missing or too coarse to tell whether it lies in the period. */
  undatable: number;
}

type Verdict = "IN" | "OUT" | "UNCERTAIN";

/** Rows of one step. */
const ROWS_AT_ONCE = 50_000;

/** The rows that satisfy every condition, ascending. */
export function* selectRows(collaboration: Collaboration, selection: Selection): Steps<SelectedRows> {
  const table = collaboration.tableOf(selection.unit);
  const rows = new Int32Array(table.length);
  const keep = columnConditions(collaboration, table, selection);
  const dated = periodCondition(collaboration, table, selection.period);
  let count = 0;
  let undatable = 0;
  const select = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      if (!keep(row)) continue;
      const verdict = dated(row);
      if (verdict === "IN") rows[count++] = row;
      else if (verdict === "UNCERTAIN") undatable++;
    }
  };
  for (const [from, to] of parts(table.length, ROWS_AT_ONCE)) {
    select(from, to);
    yield;
  }
  return { rows: rows.subarray(0, count), undatable };
}

function columnConditions(
  collaboration: Collaboration,
  table: StatementTable,
  selection: Selection,
): (row: number) => boolean {
  const { documents, datasets } = collaboration.records;
  const status = membership(
    STATEMENT_STATUSES.length,
    selection.statuses.map((name) => STATEMENT_STATUSES.indexOf(name)),
  );
  const roles =
    selection.roles?.reduce((bits, role) => bits | ROLE_BITS[role], 0) ??
    ROLE_BITS.LEAD | ROLE_BITS.PARTICIPANT;
  const inTargets = targetCondition(collaboration, selection);
  const inDocuments = membership(documents.length, selection.documents);
  const inDatasets = membership(datasets.length, selection.datasets);
  const { minConfidence, excludeOffices } = selection;
  const sure = Uint8Array.from(table.confidences, (confidence) => (confidence >= minConfidence ? 1 : 0));
  return (row) =>
    status[table.status[row]!] === 1 &&
    (table.role[row]! & roles) !== 0 &&
    sure[table.confidence[row]!] === 1 &&
    !(excludeOffices && table.isOffice[row] === 1) &&
    inTargets[table.target[row]!] === 1 &&
    inDocuments[table.document[row]!] === 1 &&
    inDatasets[table.dataset[row]!] === 1;
}

/** 1 for each target that satisfies the conditions on projects and chains; any document does. */
function targetCondition(
  collaboration: Collaboration,
  { unit, projects, chains, statuses }: Selection,
): Uint8Array {
  const { records } = collaboration;
  if (unit === "DOCUMENT") return membership(records.documents.length, null);
  const inProjects = membership(records.projects.length, projects);
  const { projectsOfChain } = collaboration.servedUnder(statuses);
  const served = chains?.flatMap((chain) => listAt(projectsOfChain, chain)) ?? null;
  const inChains = membership(records.projects.length, served);
  return inProjects.map((bit, project) => bit & inChains[project]!);
}

/** One byte per position: 1 where it is in the list, or everywhere when the list is null. */
export function membership(size: number, list: readonly number[] | null): Uint8Array {
  const bits = new Uint8Array(size);
  if (list === null) return bits.fill(1);
  for (const position of list) bits[position] = 1;
  return bits;
}

function periodCondition(
  collaboration: Collaboration,
  table: StatementTable,
  period: Period | null,
): (row: number) => Verdict {
  if (period === null) return () => "IN";
  const low = period.from === null ? 0 : earliestDay(period.from);
  const high = period.to === null ? 99991231 : latestDay(period.to);
  if (period.basis === "PARTICIPATION") {
    return (row) => spanVerdict(table.from[row]!, table.to[row]!, low, high);
  }
  const verdicts = Array.from(collaboration.records.documents.column("publishedOn"), (date) =>
    dateVerdict(date, low, high),
  );
  return (row) => verdicts[table.document[row]!] ?? "UNCERTAIN";
}

function dateVerdict(date: string | null, low: number, high: number): Verdict {
  if (date === null) return "UNCERTAIN";
  if (earliestDay(date) >= low && latestDay(date) <= high) return "IN";
  return latestDay(date) < low || earliestDay(date) > high ? "OUT" : "UNCERTAIN";
}

/** A participation counts when it ran on some day of the period; an end that is not stated is open. */
function spanVerdict(from: number, to: number, low: number, high: number): Verdict {
  if (from === 0 && to === 0) return "UNCERTAIN";
  return (from === 0 || from <= high) && (to === 0 || to >= low) ? "IN" : "OUT";
}
