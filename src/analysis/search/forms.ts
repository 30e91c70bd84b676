/** Under which forms records are searched for. Records are given by position, forms in order of it. */
import type { BodyRecord, DocumentRecord, NameRecord } from "../../domain/records.js";
import type { Form } from "./form-index.js";

interface Named {
  nameZh: string;
  nameEn: string | null;
}

/** Every name that a body has or had. */
export function bodyForms(bodies: readonly BodyRecord[], names: readonly NameRecord[]): Form[] {
  const byBody = new Map<string, string[]>();
  for (const { body, text } of names) {
    const list = byBody.get(body);
    if (list) list.push(text);
    else byBody.set(body, [text]);
  }
  return bodies.flatMap(({ id, nameZh, nameEn, shortZh }, record) =>
    formsOf(record, [nameZh, shortZh, nameEn, ...(byBody.get(id) ?? [])]),
  );
}

export function nameForms(records: readonly Named[]): Form[] {
  return records.flatMap(({ nameZh, nameEn }, record) => formsOf(record, [nameZh, nameEn]));
}

export function documentForms(documents: readonly DocumentRecord[]): Form[] {
  return documents.flatMap(({ title, number }, record) => formsOf(record, [title, number]));
}

function formsOf(record: number, texts: readonly (string | null)[]): Form[] {
  return [...new Set(texts)].flatMap((text) => (text === null ? [] : [{ record, text }]));
}
