/** Bodies ranked one by one. */
import { rankBodies, type BodyOrder } from "../analysis/rank-bodies.js";
import type { BodyRecord } from "../domain/records.js";
import { withoutPage, type Analysis, type FilteredQuestion } from "./analysis.js";
import type { RankingAnswer } from "./answer.js";
import { fingerprint, pageSize, pairAfter, type PageArguments } from "./paging.js";

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
  const { scope, numbers } = analysis.views.bodyNumbers(view, conditions);
  const page = rankBodies(view, scope, numbers, {
    by: question.by,
    size: pageSize(question.first, analysis.limits),
    after: pairAfter(asked, question.after),
  });
  return analysis.ranking(view, page, asked, ({ a, rank }) => {
    const body = view.collaboration.records.bodies[a]!;
    return {
      key: `${asked}:${body.id}`,
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
