/** Prints statements grouped by clause: each quotation once, with its named forms and their place. */
import { isFields, nameOf, textOf, type Fields } from "./fields.js";
import type { Language } from "./words.js";

const PLACE_WORDS = {
  zh: { paragraph: (number: string) => `第 ${number} 段`, separator: "，", names: "、" },
  en: { paragraph: (number: string) => `paragraph ${number}`, separator: ", ", names: ", " },
};

export function areStatements(rows: readonly Fields[]): boolean {
  return rows.every((row) => "quote" in row && "namedForm" in row);
}

/** Two lines per clause: the quotation, and below it the named forms with their place. */
export function evidenceLines(rows: readonly Fields[], language: Language): string[] {
  const byClause = new Map<string, Fields[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.quote, place(row, language)]);
    byClause.set(key, [...(byClause.get(key) ?? []), row]);
  }
  return [...byClause.values()].flatMap((clause) => {
    const quote = textOf(clause[0]!.quote, language);
    const names = [...new Set(clause.map(({ namedForm }) => textOf(namedForm, language)))];
    const where = place(clause[0]!, language);
    const notes = clause.flatMap(({ reviewNote }) =>
      typeof reviewNote === "string" ? [`  ${reviewNote}`] : [],
    );
    const line = `  ${names.join(PLACE_WORDS[language].names)}${where && ` — ${where}`}`;
    return [...(quote ? [`“${quote}”`] : []), line, ...notes];
  });
}

function place(row: Fields, language: Language): string {
  const { paragraph, separator } = PLACE_WORDS[language];
  const number = textOf(row.paragraph, language);
  const document = isFields(row.document) ? row.document : {};
  const title = nameOf(document, language);
  const date = textOf(document.publishedOn, language);
  const source = [title && title !== document.id ? `《${title}》` : title, date].filter(Boolean).join(" ");
  return [textOf(row.section, language), number && paragraph(number), source].filter(Boolean).join(separator);
}
