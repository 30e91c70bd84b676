/** Answers about records by their dates: which are in, and whether the dates on record decide it. */
import type { Collaboration } from "../../../analysis/index/collaboration.js";
import type { DateRange, Verdict } from "../../../domain/dates.js";
import type { DataVersion } from "../../../domain/history.js";
import { withoutPage } from "../analysis.js";
import { checkedPeriod } from "../filter.js";
import { fingerprint, listPage, type Connection, type PageArguments, type PageLimits } from "../../paging.js";

type Maybe<T> = T | null | undefined;
export type GivenRange = Maybe<{ from?: Maybe<string>; to?: Maybe<string> }>;

export interface DatedQuestion extends PageArguments {
  dataVersion?: Maybe<string>;
}

export interface Dated {
  key: string;
  /** False where a date is missing or too coarse to decide. */
  certain: boolean;
}

export interface DatedAnswer<Fields> extends Connection<Fields & Dated> {
  dataVersion: DataVersion;
  certainCount: number;
}

/** @throws UserError BAD_FILTER */
export function rangeOf(given: GivenRange, prefix: string): DateRange | null {
  if (!given) return null;
  const { from, to } = checkedPeriod(given, prefix);
  return from === null && to === null ? null : { from, to };
}

/** @param judge NO leaves a record out */
export function datedAnswer<Item extends { id: string }, Fields extends object>(
  { version }: Collaboration,
  limits: PageLimits,
  question: DatedQuestion,
  list: readonly Item[],
  judge: (item: Item) => Verdict,
  fieldsOf: (item: Item) => Fields,
): DatedAnswer<Fields> {
  const questionKey = fingerprint(version.number, ["dates", withoutPage(question)]);
  const found = list
    .map((item) => ({ item, verdict: judge(item) }))
    .filter(({ verdict }) => verdict !== "NO");
  return {
    ...listPage(found, question, limits, questionKey, ({ item, verdict }) => ({
      ...fieldsOf(item),
      key: `${questionKey}:${item.id}`,
      certain: verdict === "YES",
    })),
    dataVersion: version,
    certainCount: found.filter(({ verdict }) => verdict === "YES").length,
  };
}
