/** Answers of the index as plain rows, to compare with brute force. */
import * as tasks from "../../../src/analysis/tasks.js";
import { commonGround } from "../../../src/analysis/groups/common-ground.js";
import { commonItems, itemsOf } from "../../../src/analysis/index/evidence.js";
import { jaccard } from "../../../src/analysis/pairs/measures/jaccard.js";
import { newmanWeight } from "../../../src/analysis/pairs/measures/newman-weight.js";
import { pValue } from "../../../src/analysis/pairs/measures/p-value.js";
import { disparity } from "../../../src/analysis/pairs/measures/disparity.js";
import { qValue } from "../../../src/analysis/pairs/measures/q-value.js";
import { sharedCount } from "../../../src/analysis/pairs/measures/shared-count.js";
import type { PairMeasure } from "../../../src/analysis/pairs/measures/pair-measure.js";
import type { PairOrder } from "../../../src/analysis/pairs/pair-order.js";
import { buildScope } from "../../../src/analysis/pairs/pair-scope.js";
import { rankBodies } from "../../../src/analysis/bodies/rank-bodies.js";
import { rankPairs } from "../../../src/analysis/pairs/rank-pairs.js";
import { ratesOf } from "../../../src/analysis/pairs/rates.js";
import { Analysis } from "../../../src/services/questions/analysis.js";
import type { Computer } from "../../../src/services/computing/computer.js";
import { evidenceOf } from "../../../src/services/questions/items.js";
import { Pair } from "../../../src/services/questions/pairs/pair.js";
import { allSteps } from "../../../src/analysis/steps.js";
import { Views } from "../../../src/services/data/views.js";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import type { BruteBody, BrutePair } from "./brute-measures.js";
import { filterOf, type Question } from "./question.js";

const WHOLE = { first: 10_000, minShared: 1 };

/** Computes on the same thread. */
export const IN_PLACE: Computer = {
  compute: async (name, input) => tasks[name](input as never) as never,
  piece: async (work) => work(),
  steps: async (steps) => allSteps(steps),
  admitted: async () => undefined,
  signal: new AbortController().signal,
};

export function analysisOf(collaboration: Collaboration): Analysis {
  return new Analysis(
    new Views(collaboration),
    { defaultPageSize: 10, maxPageSize: WHOLE.first, maxNodes: 10_000, maxLinks: 100_000 },
    () => Promise.reject(new Error("no older version here")),
    IN_PLACE,
  );
}

const inputOf = (question: Question) => ({ unit: question.unit, filter: filterOf(question) });

export function indexPairs(
  analysis: Analysis,
  question: Question,
  order: PairOrder = { field: "SHARED_COUNT", direction: "DESC" },
): BrutePair[] {
  const { view, conditions } = analysis.prepare(inputOf(question));
  const request = { order, minShared: WHOLE.minShared, size: WHOLE.first, after: null };
  const scope = buildScope(view, conditions);
  const { pairs } = rankPairs(view.incidence, scope, request, ratesOf(view.incidence));
  const source = analysis.source(view, "");
  const count = (id: string): number => itemsOf(view, analysis.collaboration.bodyAt.get(id)!).length;
  return pairs.map(({ a, b, rank }) => {
    const pair = new Pair(source, { a, b }, rank, commonItems(view, a, b));
    const sizes = { itemsOfA: count(pair.a.id), itemsOfB: count(pair.b.id) };
    return { ...measuresOf(pair), ...sizes, itemsInUse: view.incidence.itemsInUse };
  });
}

export function measuresOf(pair: Pair): Omit<BrutePair, "itemsOfA" | "itemsOfB" | "itemsInUse"> {
  // views of tests are small enough for every measure to be computed synchronously
  const of = (measure: PairMeasure): number => pair.measured(measure) as number;
  const measured = {
    sharedCount: of(sharedCount),
    newmanWeight: of(newmanWeight),
    jaccard: of(jaccard),
    pValue: of(pValue),
    qValue: of(qValue),
    disparity: of(disparity),
  };
  return { a: pair.a.id, b: pair.b.id, ...measured, ...pair.rolePairs };
}

export function indexBodies(analysis: Analysis, question: Question): BruteBody[] {
  const { view, conditions } = analysis.prepare(inputOf(question));
  const { scope, numbers } = analysis.views.bodyNumbers(view, conditions);
  const request = { size: WHOLE.first, after: null };
  const page = rankBodies(view, scope, numbers, numbers.items, request);
  return page.pairs.map(({ a }) => ({
    body: analysis.collaboration.records.bodies[a]!.id,
    items: numbers.items[a]!,
    leads: numbers.leads[a]!,
    participations: numbers.participations[a]!,
    partners: numbers.partners[a]!,
    strength: numbers.strength[a]!,
  }));
}

export interface Common {
  item: string;
  bodies: string[];
  statementIds: string[];
}

export function indexCommonGround(analysis: Analysis, question: Question, asked: string[]): Common[] {
  const { view } = analysis.prepare(inputOf(question));
  const { bodyAt, records } = analysis.collaboration;
  const bodies = [...new Set(asked.map((id) => analysis.resolved(view, bodyAt.get(id)!)))];
  const { projects, chains, documents } = records;
  const items = { PROJECT: projects, BUSINESS_CHAIN: chains, DOCUMENT: documents }[question.unit];
  return commonGround(view, bodies).map((item) => ({
    item: items.at(item).id,
    bodies: bodies.map((body) => records.bodies[body]!.id).sort(),
    statementIds: evidenceOf(view, bodies, item)
      .statements.map(({ id }) => id)
      .sort(),
  }));
}
