/** Normalizes texts for search: folded and reduced to their terms, without punctuation. */
import { foldName } from "./folding.js";

/** Runs of Chinese characters, and words or numbers of other scripts; everything else is a separator. */
const TERM = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

export interface SearchText {
  /** All terms joined, with a space only between two words or numbers. */
  written: string;
  terms: readonly string[];
}

/** 国发〔2019〕３號 has the terms 国发, 2019, 3 and 号, and is written 国发2019 3号. */
export function searchText(text: string): SearchText {
  const terms = text.split(/\s+/u).flatMap((part) => foldName(part).match(TERM) ?? []);
  const written = terms.map((term, at) =>
    at > 0 && !isHan(term) && !isHan(terms[at - 1]!) ? ` ${term}` : term,
  );
  return { written: written.join(""), terms };
}

/** Whether a term consists of Chinese characters. */
export function isHan(term: string): boolean {
  return HAN.test(term);
}
