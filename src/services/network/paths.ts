/** Shortest paths between two bodies, with the evidence of each step. */
import { shortestPaths } from "../../analysis/network/paths.js";
import type { View } from "../../analysis/index/view.js";
import type { BodyRecord } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import type { Analysis, FilteredQuestion } from "../questions/analysis.js";
import { Answer } from "../questions/answer.js";
import { evidenceOf, itemAnswer, type CollaborationItem, type ItemEvidence } from "../questions/items.js";
import { findBody } from "../questions/lookup.js";
import { fingerprint, pageSize } from "../paging.js";

export interface PathStep extends ItemEvidence {
  key: string;
  from: BodyRecord;
  item: CollaborationItem;
  to: BodyRecord;
}

export class PathsAnswer extends Answer {
  constructor(
    view: View,
    readonly from: BodyRecord,
    readonly to: BodyRecord,
    readonly hops: number | null,
    readonly truncated: boolean,
    readonly paths: { key: string; steps: PathStep[] }[],
  ) {
    super(view);
  }
}

export interface PathsQuestion extends FilteredQuestion {
  from: string;
  to: string;
  maxHops: number;
  first?: number | null;
}

const MAX_HOPS = 10;

/** @throws UserError BAD_FILTER, BAD_PAGE_SIZE, BODY_NOT_FOUND, NAME_AMBIGUOUS */
export function pathsBetween(analysis: Analysis, question: PathsQuestion): PathsAnswer {
  const { maxHops } = question;
  if (maxHops < 1 || maxHops > MAX_HOPS) {
    throw new UserError("BAD_FILTER", `maxHops is ${maxHops}; use 1 to ${MAX_HOPS}.`);
  }
  const most = pageSize(question.first, analysis.limits);
  const { view } = analysis.prepare(question);
  const [from, to] = [question.from, question.to].map((body) =>
    analysis.resolved(view, findBody(analysis, body)),
  ) as [number, number];
  const { hops, paths, truncated } = shortestPaths(view, from, to, maxHops, most);
  const questionKey = fingerprint(view.collaboration.version.number, ["paths", question]);
  const record = (body: number): BodyRecord => view.collaboration.records.bodies[body]!;
  const answers = paths.map(({ bodies, items }, place) => ({
    key: `${questionKey}:${place}`,
    steps: items.map((item, at) =>
      step(view, `${questionKey}:${place}:${at}`, bodies[at]!, item, bodies[at + 1]!),
    ),
  }));
  return new PathsAnswer(view, record(from), record(to), hops, truncated, answers);
}

function step(view: View, key: string, from: number, item: number, to: number): PathStep {
  const { bodies } = view.collaboration.records;
  return {
    key,
    from: bodies[from]!,
    item: itemAnswer(view, item),
    to: bodies[to]!,
    ...evidenceOf(view, [from, to], item),
  };
}
