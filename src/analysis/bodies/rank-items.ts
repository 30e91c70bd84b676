/** Ranks chains, projects or documents by the bodies in them. */
import { earliestDay } from "../../domain/dates.js";
import { LEAD, PARTICIPANT } from "../index/statement-table.js";
import type { View } from "../index/view.js";
import { PageCollector, type Page, type PagePlace } from "../page.js";
import type { PairScope } from "../pairs/pair-scope.js";
import { firstTimesOfMembers } from "../pairs/timeline.js";

export const ITEM_ORDERS = ["BODIES", "LEADS", "PARTICIPANTS", "GROWTH"] as const;
export type ItemOrder = (typeof ITEM_ORDERS)[number];

/** One number per item, by position; only bodies in scope count. */
export interface ItemNumbers {
  BODIES: Int32Array;
  LEADS: Int32Array;
  PARTICIPANTS: Int32Array;
  /** Bodies that no document before the date names in the item. */
  GROWTH: Int32Array;
  /** 1 where a body that the filter requires is in the item. */
  involved: Uint8Array;
}

/** @param since day (YYYYMMDD) from which a body counts as gained; null: none does */
export function itemNumbers(view: View, scope: PairScope, since: number | null): ItemNumbers {
  const { itemCount, itemStart, members, memberRoles } = view.incidence;
  const column = (): Int32Array => new Int32Array(itemCount);
  const numbers = { BODIES: column(), LEADS: column(), PARTICIPANTS: column(), GROWTH: column() };
  const involved = new Uint8Array(itemCount).fill(scope.involving === null ? 1 : 0);
  const first = since === null ? null : firstTimesOfMembers(view, daysOfDocuments(view));
  for (let item = 0; item < itemCount; item++) {
    for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) {
      const body = members[at]!;
      if (scope.ends[body] === 0) continue;
      numbers.BODIES[item]!++;
      if (memberRoles[at]! & LEAD) numbers.LEADS[item]!++;
      if (memberRoles[at]! & PARTICIPANT) numbers.PARTICIPANTS[item]!++;
      if (first !== null && first[at]! >= since!) numbers.GROWTH[item]!++;
      if (scope.involving?.[body] === 1) involved[item] = 1;
    }
  }
  return { ...numbers, involved };
}

/** Items with at least one body, highest number first; `a` of each pair is the item. */
export function rankItems(numbers: ItemNumbers, by: ItemOrder, place: PagePlace): Page {
  const page = new PageCollector(place);
  numbers.BODIES.forEach((bodies, item) => {
    if (bodies > 0 && numbers.involved[item] === 1) page.offer(item, 0, numbers[by][item]!);
  });
  return page.finish();
}

/** First day that the date of each document can mean; a document without a date comes before every day. */
function daysOfDocuments({ collaboration }: View): Int32Array {
  return Int32Array.from(collaboration.records.documents.column("publishedOn"), (date) =>
    date === null ? 0 : earliestDay(date),
  );
}
