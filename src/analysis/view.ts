/** A question's selection made countable: its incidence, the statements behind each entry, and what was left out. */
import type { Collaboration } from "./collaboration.js";
import { identify, type IdentityReport, type NamedTo } from "./identify.js";
import { buildIncidence, sortedBy, type Incidence, type Mentions } from "./incidence.js";
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
  /** Rows of the statement table by resolved body, and within a body by target. */
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
  const table = collaboration.tableOf(selection.unit);
  const { rows, undatable } = selectRows(collaboration, selection);
  const identified = identify(collaboration, table, selection.identity, rows);
  const itemsOf = itemsOfTarget(collaboration, selection);
  const mentions = mention(table, rows, identified.bodies, itemsOf);
  const ordered = rowsByBody(collaboration, table, rows, identified.bodies, itemsOf.length);
  return {
    collaboration,
    selection,
    table,
    incidence: buildIncidence(
      collaboration.records.bodies.length,
      itemCount(collaboration, selection),
      mentions,
    ),
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

/** The items of the unit that a target stands for, within the chains asked for. */
export function itemsOfTarget(
  collaboration: Collaboration,
  { unit, chains }: Selection,
): readonly (readonly number[])[] {
  const { projects, documents, chainsOfProject } = collaboration.records;
  if (unit === "DOCUMENT") return documents.map((_, document) => [document]);
  if (unit === "PROJECT") return projects.map((_, project) => [project]);
  if (chains === null) return chainsOfProject;
  const wanted = membership(collaboration.records.chains.length, chains);
  return chainsOfProject.map((list) => list.filter((chain) => wanted[chain] === 1));
}

function mention(
  table: StatementTable,
  rows: Int32Array,
  bodies: Int32Array,
  itemsOf: readonly (readonly number[])[],
): Mentions {
  let length = 0;
  for (const row of rows) length += itemsOf[table.target[row]!]!.length;
  const [body, item, role] = [new Int32Array(length), new Int32Array(length), new Uint8Array(length)];
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    for (const one of itemsOf[table.target[rows[i]!]!]!) {
      body[at] = bodies[i]!;
      item[at] = one;
      role[at++] = table.role[rows[i]!]!;
    }
  }
  return { length, body, item, role };
}

interface OrderedRows {
  bodyRows: Int32Array;
  bodyRowStart: Int32Array;
}

function rowsByBody(
  { records }: Collaboration,
  table: StatementTable,
  rows: Int32Array,
  bodies: Int32Array,
  targets: number,
): OrderedRows {
  const targetOf = rows.map((row) => table.target[row]!);
  const byTarget = sortedBy(targetOf, rows.length, targets).order;
  const bodyOf = byTarget.map((i) => bodies[i]!);
  const { order, start } = sortedBy(bodyOf, rows.length, records.bodies.length);
  return { bodyRows: order.map((i) => rows[byTarget[i]!]!), bodyRowStart: start };
}

function countParticipations(
  table: StatementTable,
  ordered: OrderedRows,
  itemsOf: readonly (readonly number[])[],
): { participations: number; participationsWithoutItem: number } {
  let [participations, participationsWithoutItem] = [0, 0];
  for (let body = 0; body + 1 < ordered.bodyRowStart.length; body++) {
    eachParticipation(table, ordered, body, (target) => {
      participations++;
      if (itemsOf[target]!.length === 0) participationsWithoutItem++;
    });
  }
  return { participations, participationsWithoutItem };
}

/** Visits the distinct (target, role bit) of a body; its rows lie together by target. */
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
