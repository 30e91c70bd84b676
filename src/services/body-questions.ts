/** Questions about one body or about bodies one by one. */
import { rowsInProject } from "../analysis/evidence.js";
import { rankBodies, type BodyOrder } from "../analysis/rank-bodies.js";
import { LEAD } from "../analysis/statement-table.js";
import { commonGround } from "../analysis/common-ground.js";
import { eachParticipation, type View } from "../analysis/view.js";
import type { BodyRecord, ProjectRecord } from "../domain/records.js";
import type { Role } from "../domain/vocabulary.js";
import { UserError } from "../errors.js";
import { RankingAnswer, withoutPage, type Analysis, type FilteredQuestion } from "./analysis.js";
import { Answer } from "./answer.js";
import {
  evidenceOf,
  itemAnswer,
  leadsOf,
  rolesOf,
  statementStubs,
  type CollaborationItem,
  type ItemEvidence,
  type StatementStub,
} from "./items.js";
import { findBody } from "./lookup.js";
import { fingerprint, listPage, pageSize, pairAfter, type PageArguments } from "./paging.js";

export interface BodyRank {
  key: string;
  rank: number;
  body: BodyRecord;
  items: number;
  leads: number;
  participations: number;
  partners: number;
  strength: number;
}

export function bodyRanking(
  analysis: Analysis,
  question: FilteredQuestion & PageArguments & { by: BodyOrder },
): RankingAnswer<BodyRank> {
  const { view, conditions } = analysis.prepare(question);
  const asked = fingerprint(view.collaboration.version.number, ["bodies", withoutPage(question)]);
  const numbers = analysis.views.bodyNumbers(view, conditions);
  const page = rankBodies(view, analysis.views.scope(view, conditions), numbers, {
    by: question.by,
    size: pageSize(question.first, analysis.limits),
    after: pairAfter(asked, question.after),
  });
  return analysis.ranking(view, page, asked, ({ a, rank }) => {
    const body = view.collaboration.records.bodies[a]!;
    return {
      key: `${question.by}:${body.id}`,
      rank,
      body,
      items: numbers.items[a]!,
      leads: numbers.leads[a]!,
      participations: numbers.participations[a]!,
      partners: numbers.partners[a]!,
      strength: numbers.strength[a]!,
    };
  });
}

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
): RankingAnswer<Participation> {
  const { view } = analysis.prepare(question);
  const me = analysis.resolved(view, findBody(analysis.collaboration, body));
  const list: { project: number; role: number }[] = [];
  eachParticipation(view.collaboration, view, me, (project, role) => list.push({ project, role }));
  list.sort((x, y) => x.project - y.project || x.role - y.role);
  const asked = fingerprint(view.collaboration.version.number, ["participations", me, withoutPage(question)]);
  const page = listPage(list, question, analysis.limits, asked, (one) =>
    participation(analysis, view, me, one),
  );
  return new RankingAnswer(view, page, false);
}

function participation(
  analysis: Analysis,
  view: View,
  body: number,
  { project, role }: { project: number; role: number },
): Participation {
  const { records } = view.collaboration;
  const rows = [...rowsInProject(view, body, project)].filter((row) => records.statements.role[row] === role);
  const byProject = analysis.views.view({ ...view.selection, unit: "PROJECT", roles: null });
  return {
    key: `${records.bodies[body]!.id}:${records.projects[project]!.id}:${role === LEAD ? "LEAD" : "PARTICIPANT"}`,
    project: records.projects[project]!,
    role: role === LEAD ? "LEAD" : "PARTICIPANT",
    items: itemsOfProject(view, project).map((item) => itemAnswer(view, item)),
    leads: leadsOf(byProject, project),
    listIsOpen: rows.some((row) => records.statements.listIsOpen[row] === 1),
    statements: statementStubs(view, rows),
  };
}

function itemsOfProject(view: View, project: number): readonly number[] {
  if (view.selection.unit === "PROJECT") return [project];
  const { chainsOfProject } = view.collaboration.records;
  return chainsOfProject[project]!.filter((chain) => view.selection.chains?.includes(chain) ?? true);
}

/** Participation statements that mean one body under the filter, in order of id. */
export function statementsOf(
  analysis: Analysis,
  body: string,
  question: FilteredQuestion & PageArguments,
): RankingAnswer<StatementStub> {
  const { view } = analysis.prepare(question);
  const me = analysis.resolved(view, findBody(analysis.collaboration, body));
  const rows = view.bodyRows.subarray(view.bodyRowStart[me], view.bodyRowStart[me + 1]);
  const asked = fingerprint(view.collaboration.version.number, ["statements", me, withoutPage(question)]);
  const stubs = statementStubs(view, [...rows]);
  return new RankingAnswer(
    view,
    listPage(stubs, question, analysis.limits, asked, (stub) => stub),
    false,
  );
}

export interface CommonItem extends ItemEvidence {
  key: string;
  item: CollaborationItem;
  leads: BodyRecord[];
  roles: { key: string; body: BodyRecord; roles: Role[] }[];
}

export class CommonGroundAnswer extends Answer {
  constructor(
    view: View,
    readonly bodies: BodyRecord[],
    readonly items: CommonItem[],
  ) {
    super(view);
  }

  get sharedCount(): number {
    return this.items.length;
  }
}

const MOST_BODIES = 50;

/** Items that all of the bodies share. */
export function commonGroundOf(
  analysis: Analysis,
  question: FilteredQuestion & { bodies: string[] },
): CommonGroundAnswer {
  if (question.bodies.length < 2 || question.bodies.length > MOST_BODIES) {
    const given = question.bodies.length;
    throw new UserError(
      "BAD_FILTER",
      `bodies names ${given}; common ground is asked of 2 to ${MOST_BODIES} bodies.`,
      { given },
    );
  }
  const { view } = analysis.prepare(question);
  const named = question.bodies.map((body) =>
    analysis.resolved(view, findBody(analysis.collaboration, body)),
  );
  const bodies = [...new Set(named)];
  const source = analysis.source(view);
  const record = (body: number): BodyRecord => view.collaboration.records.bodies[body]!;
  const items = commonGround(view, bodies).map((item) => {
    const answer = itemAnswer(view, item);
    const roles = bodies.map((body) => ({
      key: `${answer.key}:${record(body).id}`,
      body: record(body),
      roles: rolesOf(view, body, item),
    }));
    return {
      key: answer.key,
      item: answer,
      leads: leadsOf(source.leadView(), item),
      roles,
      ...evidenceOf(view, bodies, item),
    };
  });
  return new CommonGroundAnswer(view, bodies.map(record), items);
}
