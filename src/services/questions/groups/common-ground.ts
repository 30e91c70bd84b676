/** Items that several bodies all share. */
import { commonGround } from "../../../analysis/groups/common-ground.js";
import type { View } from "../../../analysis/index/view.js";
import type { BodyRecord } from "../../../domain/records.js";
import type { Role } from "../../../domain/vocabulary.js";
import { UserError } from "../../../errors.js";
import type { Analysis, FilteredQuestion } from "../analysis.js";
import { Answer } from "../answer.js";
import {
  evidenceOf,
  itemAnswer,
  leadsOf,
  rolesOf,
  type CollaborationItem,
  type ItemEvidence,
} from "../items.js";
import { findBody } from "../lookup.js";
import type { PairSource } from "../pairs/pair.js";
import { fingerprint } from "../../paging.js";

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

const MAX_BODIES = 50;

/** @throws UserError BAD_FILTER, and the errors of the filter and lookups */
export function commonGroundOf(
  analysis: Analysis,
  question: FilteredQuestion & { bodies: string[] },
): CommonGroundAnswer {
  if (question.bodies.length < 2 || question.bodies.length > MAX_BODIES) {
    const given = question.bodies.length;
    throw new UserError(
      "BAD_FILTER",
      `bodies names ${given}; common ground takes 2 to ${MAX_BODIES} bodies.`,
      { given },
    );
  }
  const { view } = analysis.prepare(question);
  const questionKey = fingerprint(view.collaboration.version.number, ["common", question]);
  const named = question.bodies.map((body) => analysis.resolved(view, findBody(analysis, body)));
  const bodies = [...new Set(named)];
  requireSeveral(view, bodies);
  const source = analysis.source(view, questionKey);
  const record = (body: number): BodyRecord => view.collaboration.records.bodies[body]!;
  const items = commonGround(view, bodies).map((item) => commonItem(source, bodies, item));
  return new CommonGroundAnswer(view, bodies.map(record), items);
}

/** One item in which all of the bodies take part; keys begin with the source's question key. */
export function commonItem(source: PairSource, bodies: readonly number[], item: number): CommonItem {
  const { view, questionKey } = source;
  const answer = itemAnswer(view, item);
  const key = `${questionKey}:${answer.key}`;
  const roles = bodies.map((at) => {
    const body = view.collaboration.records.bodies[at]!;
    return { key: `${key}:${body.id}`, body, roles: rolesOf(view, at, item) };
  });
  return {
    key,
    item: answer,
    leads: leadsOf(source.leadView(), item),
    roles,
    ...evidenceOf(view, bodies, item),
  };
}

/** Under a later identity, all requested bodies may resolve to a single one. */
function requireSeveral(view: View, bodies: readonly number[]): void {
  if (bodies.length > 1) return;
  const { nameZh } = view.collaboration.records.bodies[bodies[0]!]!;
  const { mode } = view.selection.identity;
  throw new UserError(
    "BAD_FILTER",
    `Under ${mode} all the bodies named are one, ${nameZh}. Name others${mode === "AS_NAMED" ? "" : ", or ask with AS_NAMED"}.`,
  );
}
