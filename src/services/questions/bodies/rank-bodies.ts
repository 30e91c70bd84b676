/** Bodies ranked one by one. */
import { buildNetwork } from "../../../analysis/network/network.js";
import { NETWORK_MEASURES } from "../../../analysis/network/measures/registry.js";
import type { Page } from "../../../analysis/page.js";
import { BODY_COUNTS, rankBodies } from "../../../analysis/bodies/rank-bodies.js";
import type { BodyRecord } from "../../../domain/records.js";
import { withoutPage, type Analysis, type FilteredQuestion, type Prepared } from "../analysis.js";
import type { RankingAnswer } from "../answer.js";
import { MeasuredNetwork } from "../../data/measured-network.js";
import { fingerprint, pageSize, pairAfter, type PageArguments } from "../../paging.js";
import type { ScopedNumbers } from "../../data/views.js";

type Count = keyof typeof BODY_COUNTS;
const COUNTS = Object.keys(BODY_COUNTS) as Count[];
/** A count that is a measure too (strength) is ranked as the count, without a network. */
const MEASURES = NETWORK_MEASURES.filter(({ id }) => !(id in BODY_COUNTS) && id !== "DEGREE");

/** Counts, and measures in the network of all bodies of the selection; PARTNERS is the degree. */
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
}

export type BodyQuestion = FilteredQuestion & PageArguments & { by: BodyOrder };

export async function bodyRanking(
  analysis: Analysis,
  question: BodyQuestion,
): Promise<RankingAnswer<BodyRank>> {
  const { view, asked, counted, page } = await rank(analysis, question);
  const { numbers } = counted;
  return analysis.ranking(view, page, asked, ({ a, rank: place, score }) => {
    const body = view.collaboration.records.bodies[a]!;
    return {
      key: `${asked}:${body.id}`,
      rank: place,
      body,
      value: score,
      items: numbers.items[a]!,
      leads: numbers.leads[a]!,
      participations: numbers.participations[a]!,
      partners: numbers.partners[a]!,
      strength: numbers.strength[a]!,
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
  const asked = fingerprint(view.collaboration.version.number, ["bodies", withoutPage(question)]);
  const counted = analysis.views.bodyNumbers(view, prepared.conditions);
  const column = await bodyColumn(analysis, question.by, prepared, counted);
  const page: Page = rankBodies(view, counted.scope, counted.numbers, column, {
    size: pageSize(question.first, analysis.limits),
    after: pairAfter(asked, question.after),
  });
  return { view, asked, counted, page };
}

/** What bodies are ranked by: a number a body, NaN where there is none. */
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
  const measured = analysis.views.network(key, () => new MeasuredNetwork(buildNetwork(view, scope, whole)));
  const column = new Float64Array(view.incidence.bodyCount).fill(NaN);
  const measure = MEASURES.find(({ id }) => id === by)!;
  const values = await measured.values(measure, analysis.computer);
  measured.network.bodies.forEach((body, place) => (column[body] = values[place]!));
  return column;
}
