/** Items of a unit, and the evidence for bodies in them, in the form of answers. */
import { anyListOpen, targetsOfItem, roleBits, rowsInItem } from "../../analysis/index/evidence.js";
import { LEAD, PARTICIPANT } from "../../analysis/index/statement-table.js";
import type { View } from "../../analysis/index/view.js";
import type { BodyRecord, ChainRecord, DocumentRecord, ProjectRecord } from "../../domain/records.js";
import type { Role, Unit } from "../../domain/vocabulary.js";

/** A business chain, a project or a document, depending on the unit. */
export interface CollaborationItem {
  key: string;
  unit: Unit;
  nameZh: string;
  nameEn: string | null;
  businessChain: ChainRecord | null;
  project: ProjectRecord | null;
  document: DocumentRecord | null;
}

/** Reference to a statement; its content and history are in the database. */
export interface StatementStub {
  id: string;
  /** Number of the data version in which to read the statement. */
  inVersion: number;
}

export function itemAnswer({ collaboration, selection }: View, item: number): CollaborationItem {
  const { unit } = selection;
  const { chains, projects, documents } = collaboration.records;
  const businessChain = unit === "BUSINESS_CHAIN" ? chains.at(item) : null;
  const project = unit === "PROJECT" ? projects.at(item) : null;
  const document = unit === "DOCUMENT" ? documents.at(item) : null;
  const { id, nameZh, nameEn } = businessChain ?? project ?? titled(document!);
  return { key: `${unit}:${id}`, unit, nameZh, nameEn, businessChain, project, document };
}

function titled({ id, title }: DocumentRecord): { id: string; nameZh: string; nameEn: null } {
  return { id, nameZh: title, nameEn: null };
}

export function rolesOf(view: View, body: number, item: number): Role[] {
  const bits = roleBits(view, body, item);
  const roles: Role[] = [];
  if (bits & LEAD) roles.push("LEAD");
  if (bits & PARTICIPANT) roles.push("PARTICIPANT");
  return roles;
}

/** Bodies that lead an item. @param leadView the same selection without a condition on the role */
export function leadsOf(leadView: View, item: number): BodyRecord[] {
  const { itemStart, members, memberRoles } = leadView.incidence;
  const leads: BodyRecord[] = [];
  for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) {
    if (memberRoles[at]! & LEAD) leads.push(leadView.collaboration.records.bodies[members[at]!]!);
  }
  return leads;
}

/** Evidence for bodies in one item: the projects that connect them, and all statements behind it. */
export interface ItemEvidence {
  projects: ProjectRecord[];
  statements: StatementStub[];
  listIsOpen: boolean;
}

export function evidenceOf(view: View, bodies: readonly number[], item: number): ItemEvidence {
  const { records } = view.collaboration;
  const rows = bodies.flatMap((body) => rowsInItem(view, body, item));
  const named = new Set(rows.map((row) => view.table.target[row]!));
  return {
    projects:
      view.selection.unit === "DOCUMENT"
        ? []
        : targetsOfItem(view, item)
            .filter((project) => named.has(project))
            .map((project) => records.projects.at(project)),
    statements: statementStubs(view, rows),
    listIsOpen: bodies.some((body) => anyListOpen(view, body, item)),
  };
}

export function statementStubs(
  { table: { ids }, collaboration }: View,
  rows: readonly number[],
): StatementStub[] {
  const inVersion = collaboration.records.version.number;
  return rows
    .map((row) => ids.at(row))
    .sort()
    .map((id) => ({ id, inVersion }));
}
