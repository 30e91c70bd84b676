/** A question's selection made countable: its incidence, the statements behind each entry, and what was left out. */
import type { Collaboration } from "./collaboration.js";
import { identify, type IdentityReport, type NamedTo } from "./identify.js";
import { buildIncidence, sortedBy, type Incidence, type Mentions } from "./incidence.js";
import { membership, selectRows, type Selection } from "./selection.js";

export interface View {
  readonly collaboration: Collaboration;
  readonly selection: Selection;
  readonly incidence: Incidence;
  readonly report: IdentityReport;
  readonly namedTo: NamedTo;
  /** Rows of the statement table by resolved body, and within a body by project. */
  readonly bodyRows: Int32Array;
  /** Rows of body b: positions bodyRowStart[b] up to bodyRowStart[b + 1] of bodyRows. */
  readonly bodyRowStart: Int32Array;
  /** Participations (body × project × role) that were selected. */
  readonly participations: number;
  /** Of these, the ones whose project has no item of the unit. */
  readonly participationsWithoutItem: number;
  /** Statements left out because a date is missing or too coarse for the period. */
  readonly statementsUndatable: number;
}

export function buildView(collaboration: Collaboration, selection: Selection): View {
  const { rows, undatable } = selectRows(collaboration, selection);
  const identified = identify(collaboration, selection.identity, rows);
  const itemsOf = itemsOfProject(collaboration, selection);
  const mentions = mention(collaboration, rows, identified.bodies, itemsOf);
  const ordered = rowsByBody(collaboration, rows, identified.bodies);
  return {
    collaboration,
    selection,
    incidence: buildIncidence(
      collaboration.records.bodies.length,
      itemCount(collaboration, selection),
      mentions,
    ),
    report: identified.report,
    namedTo: identified.namedTo,
    ...ordered,
    ...countParticipations(collaboration, ordered, itemsOf),
    statementsUndatable: undatable,
  };
}

function itemCount(collaboration: Collaboration, selection: Selection): number {
  const { chains, projects } = collaboration.records;
  return selection.unit === "BUSINESS_CHAIN" ? chains.length : projects.length;
}

/** The items of the unit that a project stands for, within the chains asked for. */
function itemsOfProject(
  collaboration: Collaboration,
  { unit, chains }: Selection,
): readonly (readonly number[])[] {
  const { projects, chainsOfProject } = collaboration.records;
  if (unit === "PROJECT") return projects.map((_, project) => [project]);
  if (chains === null) return chainsOfProject;
  const wanted = membership(collaboration.records.chains.length, chains);
  return chainsOfProject.map((list) => list.filter((chain) => wanted[chain] === 1));
}

function mention(
  collaboration: Collaboration,
  rows: Int32Array,
  bodies: Int32Array,
  itemsOf: readonly (readonly number[])[],
): Mentions {
  const table = collaboration.records.statements;
  let length = 0;
  for (const row of rows) length += itemsOf[table.project[row]!]!.length;
  const [body, item, role] = [new Int32Array(length), new Int32Array(length), new Uint8Array(length)];
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    for (const one of itemsOf[table.project[rows[i]!]!]!) {
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

function rowsByBody(collaboration: Collaboration, rows: Int32Array, bodies: Int32Array): OrderedRows {
  const { statements: table, projects, bodies: all } = collaboration.records;
  const projectOf = rows.map((row) => table.project[row]!);
  const byProject = sortedBy(projectOf, rows.length, projects.length).order;
  const bodyOf = byProject.map((i) => bodies[i]!);
  const { order, start } = sortedBy(bodyOf, rows.length, all.length);
  return { bodyRows: order.map((i) => rows[byProject[i]!]!), bodyRowStart: start };
}

function countParticipations(
  collaboration: Collaboration,
  ordered: OrderedRows,
  itemsOf: readonly (readonly number[])[],
): { participations: number; participationsWithoutItem: number } {
  let [participations, participationsWithoutItem] = [0, 0];
  for (let body = 0; body + 1 < ordered.bodyRowStart.length; body++) {
    eachParticipation(collaboration, ordered, body, (project) => {
      participations++;
      if (itemsOf[project]!.length === 0) participationsWithoutItem++;
    });
  }
  return { participations, participationsWithoutItem };
}

/** Visits the distinct (project, role bit) of a body; its rows lie together by project. */
export function eachParticipation(
  { records: { statements } }: Collaboration,
  { bodyRows, bodyRowStart }: OrderedRows,
  body: number,
  visit: (project: number, role: number) => void,
): void {
  let [project, seen] = [-1, 0];
  for (let at = bodyRowStart[body]!; at < bodyRowStart[body + 1]!; at++) {
    const row = bodyRows[at]!;
    if (statements.project[row] !== project) [project, seen] = [statements.project[row]!, 0];
    const role = statements.role[row]!;
    if ((seen & role) !== 0) continue;
    seen |= role;
    visit(project, role);
  }
}
