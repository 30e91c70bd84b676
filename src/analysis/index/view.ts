/** The view of a selection: its incidence, the statements behind each entry, and counts of what was left out. */
import type { Collaboration } from "./collaboration.js";
import { listAt, listsOf, ownLists, type Lists } from "./columns.js";
import { identify, type IdentityReport, type NamedTo } from "./identify.js";
import { buildIncidence, sortedBy, type Incidence, type Mentions } from "./incidence.js";
import { allSteps, type Steps } from "../steps.js";
import { wholesOf } from "./nested-projects.js";
import type { StatementTable } from "./statement-table.js";
import { membership, selectRows, type Selection } from "./selection.js";

export interface View {
  readonly collaboration: Collaboration;
  readonly selection: Selection;
  /** The statements that the unit counts: participations, or issuances of documents. */
  readonly table: StatementTable;
  readonly incidence: Incidence;
  readonly report: IdentityReport;
  readonly namedTo: NamedTo;
  /** Rows of the statement table, sorted by resolved body, then by target. */
  readonly bodyRows: Int32Array;
  /** Rows of body b: positions bodyRowStart[b] up to bodyRowStart[b + 1] of bodyRows. */
  readonly bodyRowStart: Int32Array;
  /** Participations (body × target × role) that were selected. */
  readonly participations: number;
  /** Of these, the ones whose target has no item of the unit. */
  readonly participationsWithoutItem: number;
  /** Statements left out because a date is missing or too coarse for the period. */
  readonly statementsUndatable: number;
}

export function buildView(collaboration: Collaboration, selection: Selection): View {
  return allSteps(viewSteps(collaboration, selection));
}

export function* viewSteps(collaboration: Collaboration, selection: Selection): Steps<View> {
  const table = collaboration.tableOf(selection.unit);
  const { rows, undatable } = yield* selectRows(collaboration, selection);
  const identified = yield* identify(collaboration, table, selection.identity, rows);
  const itemsOf = itemsOfTarget(collaboration, selection);
  const ordered = rowsByBody(collaboration, table, rows, identified.bodies);
  yield;
  const mentions = mentionsOf(table, ordered, itemsOf);
  yield;
  const sizes = [collaboration.records.bodies.length, itemCount(collaboration, selection)] as const;
  const incidence = buildIncidence(...sizes, mentions);
  yield;
  return {
    ...{ collaboration, selection, table, incidence },
    report: identified.report,
    namedTo: identified.namedTo,
    ...ordered,
    ...countParticipations(table, ordered, itemsOf),
    statementsUndatable: undatable,
  };
}

function itemCount(collaboration: Collaboration, selection: Selection): number {
  const { chains, projects, documents } = collaboration.records;
  return { BUSINESS_CHAIN: chains, PROJECT: projects, DOCUMENT: documents }[selection.unit].length;
}

/** For each target its items in the unit, restricted to the selected chains; of a part the whole, if asked. */
export function itemsOfTarget(collaboration: Collaboration, selection: Selection): Lists {
  const { unit, chains, statuses, countNestedOnce } = selection;
  const { projects, documents } = collaboration.records;
  if (unit === "DOCUMENT") return ownLists(documents.length);
  if (unit === "PROJECT" && countNestedOnce) return wholeLists(collaboration);
  if (unit === "PROJECT") return ownLists(projects.length);
  const { chainsOfProject } = collaboration.servedUnder(statuses);
  if (chains === null) return chainsOfProject;
  const selected = membership(collaboration.records.chains.length, chains);
  const isSelected = (chain: number): boolean => selected[chain] === 1;
  return listsOf(projects.length, (project) => listAt(chainsOfProject, project).filter(isSelected));
}

/** For each project the whole that it is a part of. */
function wholeLists(collaboration: Collaboration): Lists {
  const values = Int32Array.from(wholesOf(collaboration));
  return { start: ownLists(values.length).start, values };
}

/** Mentions sorted by body. */
function mentionsOf(
  table: StatementTable,
  { bodyRows, bodyRowStart }: OrderedRows,
  { start, values }: Lists,
): Mentions {
  let length = 0;
  for (const row of bodyRows) length += start[table.target[row]! + 1]! - start[table.target[row]!]!;
  const [body, item, role] = [new Int32Array(length), new Int32Array(length), new Uint8Array(length)];
  let to = 0;
  for (let current = 0; current + 1 < bodyRowStart.length; current++) {
    for (let at = bodyRowStart[current]!; at < bodyRowStart[current + 1]!; at++) {
      const row = bodyRows[at]!;
      const target = table.target[row]!;
      for (let from = start[target]!; from < start[target + 1]!; from++, to++) {
        body[to] = current;
        item[to] = values[from]!;
        role[to] = table.role[row]!;
      }
    }
  }
  return { length, body, item, role };
}

interface OrderedRows {
  bodyRows: Int32Array;
  bodyRowStart: Int32Array;
}

function rowsByBody(
  collaboration: Collaboration,
  table: StatementTable,
  rows: Int32Array,
  bodies: Int32Array,
): OrderedRows {
  const { length } = rows;
  const targetOf = new Int32Array(length);
  for (let i = 0; i < length; i++) targetOf[i] = table.target[rows[i]!]!;
  const byTarget = sortedBy(targetOf, length, targetCount(collaboration, table)).order;
  const bodyOf = new Int32Array(length);
  for (let i = 0; i < length; i++) bodyOf[i] = bodies[byTarget[i]!]!;
  const { order, start } = sortedBy(bodyOf, length, collaboration.records.bodies.length);
  for (let i = 0; i < length; i++) order[i] = rows[byTarget[order[i]!]!]!;
  return { bodyRows: order, bodyRowStart: start };
}

function targetCount({ records }: Collaboration, table: StatementTable): number {
  return (table === records.issuances ? records.documents : records.projects).length;
}

function countParticipations(
  table: StatementTable,
  ordered: OrderedRows,
  { start }: Lists,
): { participations: number; participationsWithoutItem: number } {
  let [participations, participationsWithoutItem] = [0, 0];
  for (let body = 0; body + 1 < ordered.bodyRowStart.length; body++) {
    eachParticipation(table, ordered, body, (target) => {
      participations++;
      if (start[target] === start[target + 1]) participationsWithoutItem++;
    });
  }
  return { participations, participationsWithoutItem };
}

/** Visits the distinct (target, role bit) of a body; its rows are sorted by target. */
export function eachParticipation(
  table: StatementTable,
  { bodyRows, bodyRowStart }: OrderedRows,
  body: number,
  visit: (target: number, role: number) => void,
): void {
  let [target, seen] = [-1, 0];
  for (let at = bodyRowStart[body]!; at < bodyRowStart[body + 1]!; at++) {
    const row = bodyRows[at]!;
    if (table.target[row] !== target) [target, seen] = [table.target[row]!, 0];
    const role = table.role[row]!;
    if ((seen & role) !== 0) continue;
    seen |= role;
    visit(target, role);
  }
}
