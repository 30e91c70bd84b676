/** The forms under which records are searched for, in order of the position of their records. */
import { groupBy } from "../../domain/grouping.js";
import type { BodyRecord, GoalRecord, NameRecord, PlanRecord } from "../../domain/records.js";
import type { Form } from "./form-index.js";

/** Every name that a body has or had. */
export function bodyForms(bodies: readonly BodyRecord[], names: readonly NameRecord[]): Form[] {
  const byBody = groupBy(names, ({ body }) => body);
  return bodies.flatMap(({ id, nameZh, nameEn, shortZh }, record) =>
    formsOf(record, [nameZh, shortZh, nameEn, ...(byBody.get(id) ?? []).map(({ text }) => text)]),
  );
}

/** Records of which single fields can be read. */
interface Fields<Field extends string> {
  column(field: Field): Iterable<string | null>;
}

export function nameForms(records: Fields<"nameZh" | "nameEn">): Form[] {
  return formsOfBoth([...records.column("nameZh")], [...records.column("nameEn")]);
}

export function documentForms(documents: Fields<"title" | "number">): Form[] {
  return formsOfBoth([...documents.column("title")], [...documents.column("number")]);
}

export function planForms(plans: readonly PlanRecord[]): Form[] {
  return plans.flatMap(({ nameZh, nameEn }, record) => formsOf(record, [nameZh, nameEn]));
}

export function goalForms(goals: readonly GoalRecord[]): Form[] {
  return goals.map(({ text }, record) => ({ record, text }));
}

function formsOf(record: number, texts: readonly (string | null)[]): Form[] {
  return [...new Set(texts)].flatMap((text) => (text === null ? [] : [{ record, text }]));
}

function formsOfBoth(one: readonly (string | null)[], other: readonly (string | null)[]): Form[] {
  return one.flatMap((text, record) => formsOf(record, [text, other[record]!]));
}
