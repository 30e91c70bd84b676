/** The forms under which records are searched for, in order of the position of their records. */
import { groupBy } from "../../domain/grouping.js";
import type { BodyRecord, DocumentRecord, GoalRecord, NameRecord } from "../../domain/records.js";
import type { Form } from "./form-index.js";

interface Named {
  nameZh: string;
  nameEn: string | null;
}

/** Every name that a body has or had. */
export function bodyForms(bodies: readonly BodyRecord[], names: readonly NameRecord[]): Form[] {
  const byBody = groupBy(names, ({ body }) => body);
  return bodies.flatMap(({ id, nameZh, nameEn, shortZh }, record) =>
    formsOf(record, [nameZh, shortZh, nameEn, ...(byBody.get(id) ?? []).map(({ text }) => text)]),
  );
}

export function nameForms(records: readonly Named[]): Form[] {
  return records.flatMap(({ nameZh, nameEn }, record) => formsOf(record, [nameZh, nameEn]));
}

export function documentForms(documents: readonly DocumentRecord[]): Form[] {
  return documents.flatMap(({ title, number }, record) => formsOf(record, [title, number]));
}

export function goalForms(goals: readonly GoalRecord[]): Form[] {
  return goals.map(({ text }, record) => ({ record, text }));
}

function formsOf(record: number, texts: readonly (string | null)[]): Form[] {
  return [...new Set(texts)].flatMap((text) => (text === null ? [] : [{ record, text }]));
}
