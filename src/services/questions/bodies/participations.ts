/** Participations of one body, with their evidence. */
import { listAt } from "../../../analysis/index/columns.js";
import { rowsInTarget } from "../../../analysis/index/evidence.js";
import { wholesOf } from "../../../analysis/index/nested-projects.js";
import { LEAD } from "../../../analysis/index/statement-table.js";
import { eachParticipation, type View } from "../../../analysis/index/view.js";
import type { BodyRecord, ProjectRecord } from "../../../domain/records.js";
import type { Role } from "../../../domain/vocabulary.js";
import { UserError } from "../../../errors.js";
import { withoutPage, type Analysis, type FilteredQuestion } from "../analysis.js";
import { ListAnswer } from "../answer.js";
import { itemAnswer, leadsOf, statementStubs, type CollaborationItem, type StatementStub } from "../items.js";
import { findBody } from "../lookup.js";
import { fingerprint, listPage, type PageArguments } from "../../paging.js";

export interface Participation {
  key: string;
  project: ProjectRecord;
  role: Role;
  items: CollaborationItem[];
  leads: BodyRecord[];
  listIsOpen: boolean;
  statements: StatementStub[];
}

/** Participations (body × project × role) of one body, by project and role. */
export function participationsOf(
  analysis: Analysis,
  body: string,
  question: FilteredQuestion & PageArguments,
): ListAnswer<Participation> {
  if (question.unit === "DOCUMENT") throw unitHasNoParticipations();
  const { view } = analysis.prepare(question);
  const self = analysis.resolved(view, findBody(analysis, body));
  const list: { project: number; role: number }[] = [];
  eachParticipation(view.table, view, self, (project, role) => list.push({ project, role }));
  list.sort((x, y) => x.project - y.project || x.role - y.role);
  const questionKey = fingerprint(view.collaboration.version.number, [
    "participations",
    self,
    withoutPage(question),
  ]);
  const page = listPage(list, question, analysis.limits, questionKey, (one) =>
    participation(analysis, view, self, questionKey, one),
  );
  return new ListAnswer(view, page);
}

function unitHasNoParticipations(): UserError {
  return new UserError(
    "BAD_FILTER",
    "Participations are in projects: ask for unit BUSINESS_CHAIN or PROJECT, or for partners(unit: DOCUMENT).",
  );
}

function participation(
  analysis: Analysis,
  view: View,
  body: number,
  questionKey: string,
  { project, role }: { project: number; role: number },
): Participation {
  const record = view.collaboration.records.projects.at(project);
  const rows = [...rowsInTarget(view, body, project)].filter((row) => view.table.role[row] === role);
  const byProject = analysis.views.view({
    ...view.selection,
    ...{ unit: "PROJECT", roles: null, countNestedOnce: false },
  });
  return {
    key: `${questionKey}:${record.id}:${role === LEAD ? "LEAD" : "PARTICIPANT"}`,
    project: record,
    role: role === LEAD ? "LEAD" : "PARTICIPANT",
    items: itemsOfProject(view, project).map((item) => itemAnswer(view, item)),
    leads: leadsOf(byProject, project),
    listIsOpen: rows.some((row) => view.table.listIsOpen[row] === 1),
    statements: statementStubs(view, rows),
  };
}

function itemsOfProject(view: View, project: number): readonly number[] {
  if (view.selection.unit === "PROJECT")
    return [view.selection.countNestedOnce ? wholesOf(view.collaboration)[project]! : project];
  const { chainsOfProject } = view.collaboration.servedUnder(view.selection.statuses);
  return listAt(chainsOfProject, project).filter((chain) => view.selection.chains?.includes(chain) ?? true);
}

/** Participation statements attributed to one body under the filter, in order of id. */
export function statementsOf(
  analysis: Analysis,
  body: string,
  question: FilteredQuestion & PageArguments,
): ListAnswer<StatementStub> {
  const { view } = analysis.prepare(question);
  const self = analysis.resolved(view, findBody(analysis, body));
  const rows = view.bodyRows.subarray(view.bodyRowStart[self], view.bodyRowStart[self + 1]);
  const questionKey = fingerprint(view.collaboration.version.number, [
    "statements",
    self,
    withoutPage(question),
  ]);
  const stubs = statementStubs(view, [...rows]);
  return new ListAnswer(
    view,
    listPage(stubs, question, analysis.limits, questionKey, (stub) => stub),
  );
}
