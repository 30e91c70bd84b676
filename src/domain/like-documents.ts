/** Stored documents that look like one: one number, or one title, of dates that agree. */
import { datesAgree, isWholeNumber, numberKey, titleKey } from "./document-numbers.js";
import type { DocumentRecord } from "./records.js";

type Described = Pick<DocumentRecord, "id" | "title" | "number" | "publishedOn">;

export interface LikeDocuments<Record extends Described = Described> {
  one: Record;
  other: Record;
  by: "number" | "title";
}

/** Bare numbers such as 第1号 repeat, and so do titles of other dates or numbers: these are not reported. */
export function likeDocuments<Record extends Described>(
  documents: readonly Record[],
): LikeDocuments<Record>[] {
  const found = new Map<string, LikeDocuments<Record>>();
  const report = (by: "number" | "title", one: Record, other: Record): void => {
    const key = `${one.id}\t${other.id}`;
    if (!found.has(key)) found.set(key, { one, other, by });
  };
  for (const list of grouped(documents, ({ number }) => (isWhole(number) ? numberKey(number) : null)))
    for (const other of list.slice(1))
      if (datesAgree(list[0]!.publishedOn, other.publishedOn)) report("number", list[0]!, other);
  for (const list of grouped(documents, ({ title }) => titleKey(title) || null))
    for (const other of list.slice(1)) if (isOneTitled(list[0]!, other)) report("title", list[0]!, other);
  return [...found.values()];
}

const isWhole = (number: string | null): number is string => number !== null && isWholeNumber(number);

function isOneTitled(one: Described, other: Described): boolean {
  const dates = [one.publishedOn, other.publishedOn];
  if (dates.includes(null) || !datesAgree(dates[0]!, dates[1]!)) return false;
  const numbers = [one.number, other.number];
  return numbers.includes(null) || numberKey(numbers[0]!) === numberKey(numbers[1]!);
}

function grouped<Record>(list: readonly Record[], keyOf: (record: Record) => string | null): Record[][] {
  const groups = new Map<string, Record[]>();
  for (const record of list) {
    const key = keyOf(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
