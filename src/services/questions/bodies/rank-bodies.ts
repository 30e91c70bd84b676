/** Rankings of single bodies. */
import type { Network } from "../../../analysis/network/network.js";
import { NETWORK_MEASURES } from "../../../analysis/network/measures/registry.js";
import type { Page } from "../../../analysis/page.js";
import { BODY_COUNTS, rankBodies } from "../../../analysis/bodies/rank-bodies.js";
import type { BodyRecord } from "../../../domain/records.js";
import { withoutPage, type Analysis, type FilteredQuestion, type Prepared } from "../analysis.js";
import type { RankingAnswer } from "../answer.js";
import { networkIn } from "../../data/build-network.js";
import { fingerprint, pageSize, pairAfter, type PageArguments } from "../../paging.js";
import type { ScopedNumbers } from "../../data/views.js";

type Count = keyof typeof BODY_COUNTS;
const COUNTS = Object.keys(BODY_COUNTS) as Count[];
/** A measure that is also a count (strength) is ranked by the count, without building a network. */
const MEASURES = NETWORK_MEASURES.filter(({ id }) => !(id in BODY_COUNTS) && id !== "DEGREE");

/** Orders by count, or by a measure in the network of all selected bodies; PARTNERS is the degree. */
export const BODY_ORDERS = [...COUNTS, ...MEASURES.map(({ id }) => id)] as const;
export type BodyOrder = (typeof BODY_ORDERS)[number];

export interface BodyRank {
  key: string;
  rank: number;
  body: BodyRecord;
  value: number;
  items: number;
  leads: number;
  participations: number;
  partners: number;
  strength: number;
  leadShare: number | null;
}

export type BodyQuestion = FilteredQuestion & PageArguments & { by: BodyOrder };

export async function bodyRanking(
  analysis: Analysis,
  question: BodyQuestion,
): Promise<RankingAnswer<BodyRank>> {
  const { view, questionKey, counted, page } = await rank(analysis, question);
  const { numbers } = counted;
  return analysis.ranking(view, page, questionKey, ({ a, rank: place, score }) => {
    const body = view.collaboration.records.bodies[a]!;
    return {
      key: `${questionKey}:${body.id}`,
      rank: place,
      body,
      value: score,
      items: numbers.items[a]!,
      leads: numbers.leads[a]!,
      participations: numbers.participations[a]!,
      partners: numbers.partners[a]!,
      strength: numbers.strength[a]!,
      leadShare: numbers.items[a] === 0 ? null : numbers.leadShare[a]!,
    };
  });
}

/** Positions of the bodies on one page of a ranking. */
export async function rankedBodies(analysis: Analysis, question: BodyQuestion): Promise<number[]> {
  return (await rank(analysis, question)).page.pairs.map(({ a }) => a);
}

async function rank(analysis: Analysis, question: BodyQuestion) {
  const prepared = analysis.prepare(question);
  const { view } = prepared;
  const questionKey = fingerprint(view.collaboration.version.number, ["bodies", withoutPage(question)]);
  const counted = analysis.views.bodyNumbers(view, prepared.conditions);
  const column = await bodyColumn(analysis, question.by, prepared, counted);
  const page: Page = rankBodies(view, counted.scope, counted.numbers, column, {
    size: pageSize(question.first, analysis.limits),
    after: pairAfter(questionKey, question.after),
  });
  return { view, questionKey, counted, page };
}

/** The values that bodies are ranked by: one number per body, NaN where undefined. */
export async function bodyColumn(
  analysis: Analysis,
  by: BodyOrder,
  { view, conditions }: Prepared,
  { scope, numbers }: ScopedNumbers,
): Promise<ArrayLike<number>> {
  if (by in BODY_COUNTS) return numbers[BODY_COUNTS[by as Count]];
  const key = JSON.stringify(["all bodies", view.selection, conditions]);
  const whole = {
    mode: "BODIES",
    minShared: 1,
    seeds: null,
    maxNodes: Infinity,
    maxLinks: Infinity,
  } as const;
  const { computer } = analysis;
  const cut = (): Promise<Network> => networkIn(view, scope, whole, computer);
  const measured = await analysis.views.network(key, cut, computer);
  const column = new Float64Array(view.incidence.bodyCount).fill(NaN);
  const measure = MEASURES.find(({ id }) => id === by)!;
  const values = await measured.values(measure, computer);
  measured.network.bodies.forEach((body, place) => (column[body] = values[place]!));
  return column;
}
