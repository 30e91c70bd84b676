/** What a search finds, by looking at every name and title in turn with regular expressions. */
import type { InterchangeRecords } from "../../../src/domain/records.js";

/** Characters that have one reading each. */
export const SOUNDS: Readonly<Record<string, string>> = {
  ...{ 展: "zhan", 改: "gai", 革: "ge", 卫: "wei", 工: "gong", 信: "xin", 部: "bu" },
};
const WORTH = {
  EXACT: 0.9,
  BEGINS: 0.8,
  PINYIN: 0.7,
  CONTAINS: 0.6,
  INITIALS: 0.5,
  WORDS: 0.4,
  IN_ORDER: 0.2,
};
type How = keyof typeof WORTH;

export interface BruteHit {
  type: string;
  id: string;
  how: How;
  matched: string;
  score: number;
}

export function bruteSearch(records: InterchangeRecords, text: string): BruteHit[] {
  const found = candidates(records).flatMap(({ forms, ...one }) => {
    const meetings = [
      ...forms.map((form) => meet(text, form)),
      ...(one.type === "DOCUMENT" ? [] : forms.map((form) => sound(text, form))),
    ];
    const met = meetings.flatMap((meeting) => meeting ?? []);
    const score = Math.max(...met.map((meeting) => meeting.score));
    const best = met.find((meeting) => meeting.score === score);
    return best ? [{ ...one, ...best }] : [];
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

function meet(text: string, form: string): Omit<BruteHit, "type" | "id"> | null {
  const [wanted, there] = [written(text), written(form)];
  const stands = (part: string) => new RegExp(`(?<![a-z0-9](?=[a-z0-9]))${part}`, "u").test(there);
  const terms = termsOf(text);
  const how: How | null =
    there === wanted
      ? "EXACT"
      : there.startsWith(wanted)
        ? "BEGINS"
        : stands(wanted)
          ? "CONTAINS"
          : terms.length > 1
            ? terms.every(stands)
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

function sound(text: string, form: string): Omit<BruteHit, "type" | "id"> | null {
  const letters = text.toLowerCase().replace(/[\s\d]/g, "");
  if (!/^[a-z]{2,}$/.test(letters)) return null;
  const syllables = [...form].flatMap((character) => SOUNDS[character] ?? []);
  const [full, initials] = [syllables.join(""), syllables.map((one) => one[0]).join("")];
  if (full.startsWith(letters)) return scored("PINYIN", letters.length / full.length, form);
  return initials.startsWith(letters) ? scored("INITIALS", letters.length / initials.length, form) : null;
}

function scored(how: How, share: number, matched: string): Omit<BruteHit, "type" | "id"> {
  return { how, matched, score: Math.round((WORTH[how] + Math.min(1, share) / 10) * 1_000) / 1_000 };
}
