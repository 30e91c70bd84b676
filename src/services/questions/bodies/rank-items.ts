/** Rankings of chains, projects and documents by the bodies in them. */
import { itemNumbers, rankItems, type ItemOrder } from "../../../analysis/bodies/rank-items.js";
import { buildScope } from "../../../analysis/pairs/pair-scope.js";
import { earliestDay } from "../../../domain/dates.js";
import type { BodyRecord } from "../../../domain/records.js";
import { UserError } from "../../../errors.js";
import { fingerprint, pageSize, pairAfter, type PageArguments } from "../../paging.js";
import { withoutPage, type Analysis, type FilteredQuestion } from "../analysis.js";
import type { RankingAnswer } from "../answer.js";
import { checkedDate } from "../filter.js";
import { itemAnswer, leadsOf, type CollaborationItem } from "../items.js";

export interface ItemRank {
  key: string;
  rank: number;
  item: CollaborationItem;
  value: number;
  bodies: number;
  leads: BodyRecord[];
  participants: number;
  growth: number | null;
}

export type ItemQuestion = FilteredQuestion & PageArguments & { by: ItemOrder; since?: string | null };

/** @throws UserError BAD_FILTER, BAD_PAGE_SIZE, BAD_CURSOR and those of the lookups */
export function itemRanking(analysis: Analysis, question: ItemQuestion): RankingAnswer<ItemRank> {
  const since = sinceOf(question);
  const { view, conditions } = analysis.prepare(question);
  const questionKey = fingerprint(view.collaboration.version.number, ["items", withoutPage(question)]);
  const numbers = itemNumbers(view, buildScope(view, conditions), since);
  const place = {
    size: pageSize(question.first, analysis.limits),
    after: pairAfter(questionKey, question.after),
  };
  const { leadView } = analysis.source(view, questionKey);
  return analysis.ranking(view, rankItems(numbers, question.by, place), questionKey, ({ a, rank, score }) => {
    const item = itemAnswer(view, a);
    return {
      ...{ key: `${questionKey}:${item.key}`, rank, item, value: score },
      bodies: numbers.BODIES[a]!,
      leads: leadsOf(leadView(), a),
      participants: numbers.PARTICIPANTS[a]!,
      growth: since === null ? null : numbers.GROWTH[a]!,
    };
  });
}

function sinceOf({ by, since = null }: ItemQuestion): number | null {
  if (since !== null) return earliestDay(checkedDate(since, "since"));
  if (by !== "GROWTH") return null;
  throw new UserError(
    "BAD_FILTER",
    'GROWTH counts bodies that are new since a date. Give since, such as "2018".',
  );
}
