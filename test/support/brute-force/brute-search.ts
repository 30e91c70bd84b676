/** Reference implementation of search: matches every name and title with regular expressions. */
import type { InterchangeRecords } from "../../../src/domain/records.js";

/** Characters that have one reading each. */
export const SOUNDS: Readonly<Record<string, string>> = {
  ...{ 展: "zhan", 改: "gai", 革: "ge", 卫: "wei", 工: "gong", 信: "xin", 部: "bu" },
};
const BASE_SCORE = {
  EXACT: 0.9,
  BEGINS: 0.8,
  PINYIN: 0.7,
  CONTAINS: 0.6,
  INITIALS: 0.5,
  WORDS: 0.4,
  PINYIN_INSIDE: 0.3,
  IN_ORDER: 0.2,
};
type How = keyof typeof BASE_SCORE;

export interface BruteHit {
  type: string;
  id: string;
  how: How;
  matched: string;
  score: number;
}

export function bruteSearch(records: InterchangeRecords, text: string): BruteHit[] {
  const found = candidates(records).flatMap(({ forms, ...one }) => {
    const tried = [
      ...forms.map((form) => matchForm(text, form)),
      ...(one.type === "DOCUMENT" ? [] : forms.map((form) => matchPinyin(text, form))),
    ];
    const matches = tried.flatMap((match) => match ?? []);
    const score = Math.max(...matches.map((match) => match.score));
    const best = matches.find((match) => match.score === score);
    if (!best) return [];
    const base = BASE_SCORE[best.how];
    const ended = one.type === "BODY" && one.place === 1;
    return [{ ...one, ...best, score: ended ? rounded(base + (best.score - base) / 2) : best.score }];
  });
  return found
    .sort((a, b) => b.score - a.score || a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ type, id, how, matched, score }) => ({ type, id, how, matched, score }));
}

function candidates({ bodies, names, projects, chains, documents }: InterchangeRecords) {
  const present = (texts: (string | null)[]) => texts.filter((text) => text !== null);
  const namesOf = (id: string) => names.filter(({ body }) => body === id).map(({ text }) => text);
  return [
    ...bodies.map((one) => ({
      ...{ type: "BODY", id: one.id, place: one.abolishedOn === null ? 0 : 1 },
      forms: present([one.nameZh, one.shortZh, one.nameEn, ...namesOf(one.id)]),
    })),
    ...projects.map((one) => ({
      type: "PROJECT",
      id: one.id,
      place: 2,
      forms: present([one.nameZh, one.nameEn]),
    })),
    ...chains.map((one) => ({
      ...{ type: "BUSINESS_CHAIN", id: one.id, place: 3 },
      forms: present([one.nameZh, one.nameEn]),
    })),
    ...documents.map((one) => ({
      type: "DOCUMENT",
      id: one.id,
      place: 4,
      forms: present([one.title, one.number]),
    })),
  ];
}

function written(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");
}

const termsOf = (text: string): string[] => text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];

function matchForm(text: string, form: string): Omit<BruteHit, "type" | "id"> | null {
  const [wanted, there] = [written(text), written(form)];
  const occurs = (part: string) => new RegExp(`(?<![a-z0-9](?=[a-z0-9]))${part}`, "u").test(there);
  const terms = termsOf(text);
  const how: How | null =
    there === wanted
      ? "EXACT"
      : there.startsWith(wanted)
        ? "BEGINS"
        : occurs(wanted)
          ? "CONTAINS"
          : terms.length > 1
            ? terms.every(occurs)
              ? "WORDS"
              : null
            : inOrder(wanted, there)
              ? "IN_ORDER"
              : null;
  return how && scored(how, wanted.length / there.length, form);
}

function inOrder(text: string, form: string): boolean {
  if (text.length < 3 || /[a-z0-9]/.test(text)) return false;
  const pattern = new RegExp(`^${[...text].join(".*")}`, "u");
  return [...form].some((_, from) => pattern.test(form.slice(from, from + 4 * text.length)));
}

function matchPinyin(text: string, form: string): Omit<BruteHit, "type" | "id"> | null {
  const letters = text.toLowerCase().replace(/[\s\d]/g, "");
  if (!/^[a-z]{2,}$/.test(letters)) return null;
  const syllables = [...form].flatMap((character) => SOUNDS[character] ?? []);
  const [full, initials] = [syllables.join(""), syllables.map((one) => one[0]).join("")];
  if (full.startsWith(letters)) return scored("PINYIN", letters.length / full.length, form);
  if (initials.startsWith(letters)) return scored("INITIALS", letters.length / initials.length, form);
  const inside = syllables.some((_, at) => syllables.slice(at).join("").startsWith(letters));
  return inside && letters.length >= 4 ? scored("PINYIN_INSIDE", letters.length / full.length, form) : null;
}

function scored(how: How, share: number, matched: string): Omit<BruteHit, "type" | "id"> {
  return { how, matched, score: rounded(BASE_SCORE[how] + Math.min(1, share) / 10) };
}

const rounded = (score: number): number => Math.round(score * 1_000) / 1_000;
