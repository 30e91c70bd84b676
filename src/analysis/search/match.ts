/** Matches a search text against a form on record. */
import { isHan, type SearchText } from "../../domain/search-text.js";
import type { SearchMatch } from "../../domain/vocabulary.js";

export interface Match {
  how: SearchMatch;
  /** Length of the text as a share of the form's, 0 to 1. */
  share: number;
}

/** Base score of each kind of match. The share adds at most 0.1, so that the kinds keep their order. */
const BASE_SCORE: Readonly<Record<SearchMatch, number>> = {
  EXACT: 0.9,
  BEGINS: 0.8,
  PINYIN: 0.7,
  CONTAINS: 0.6,
  INITIALS: 0.5,
  WORDS: 0.4,
  PINYIN_INSIDE: 0.3,
  IN_ORDER: 0.2,
};
/** Two characters occur in order in every other title. */
const FEWEST_IN_ORDER = 3;
const WIDEST_IN_ORDER = 4;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** 0.2 to 1, rounded to three decimals. */
export function scoreOf({ how, share }: Match): number {
  return Math.round((BASE_SCORE[how] + share / 10) * 1_000) / 1_000;
}

/** The score of a body that has ended: the share counts half, so that bodies of today come first among like matches. */
export function endedScore(how: SearchMatch, score: number): number {
  return Math.round((BASE_SCORE[how] + (score - BASE_SCORE[how]) / 2) * 1_000) / 1_000;
}

/** The best match of a text with a form, both as `searchText` writes them; null when they do not match. */
export function matchForm(text: SearchText, form: string): Match | null {
  const how = wholeMatch(text.written, form) ?? partsMatch(text, form);
  return how && { how, share: Math.min(1, text.written.length / form.length) };
}

function wholeMatch(text: string, form: string): SearchMatch | null {
  if (form === text) return "EXACT";
  if (form.startsWith(text)) return "BEGINS";
  return occurs(text, form) ? "CONTAINS" : null;
}

function partsMatch({ terms, written }: SearchText, form: string): SearchMatch | null {
  if (terms.length > 1) return terms.every((term) => occurs(term, form)) ? "WORDS" : null;
  return isHan(written) && inOrder([...written], [...form]) ? "IN_ORDER" : null;
}

/** Whether a text occurs in a form; a text in letters or digits must start at the start of a word or number. */
function occurs(text: string, form: string): boolean {
  if (isHan(text)) return form.includes(text);
  for (let at = form.indexOf(text); at >= 0; at = form.indexOf(text, at + 1)) {
    const before = form.charAt(at - 1);
    if (!LETTER.test(before) || isHan(before)) return true;
  }
  return false;
}

/** Whether all characters occur in a form in order and close together, as those of 工信部 do in 工业和信息化部. */
function inOrder(text: readonly string[], form: readonly string[]): boolean {
  if (text.length < FEWEST_IN_ORDER) return false;
  return form.some((character, from) => {
    if (character !== text[0]) return false;
    let next = 1;
    const end = Math.min(form.length, from + WIDEST_IN_ORDER * text.length);
    for (let at = from + 1; at < end && next < text.length; at++) if (form[at] === text[next]) next++;
    return next === text.length;
  });
}
