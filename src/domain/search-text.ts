/** How texts are written to be searched: folded, their terms alone, with no sign between them. */
import { foldName } from "./folding.js";

/** Runs of Chinese characters, and words or numbers of other scripts; everything else only separates. */
const TERM = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

export interface SearchText {
  /** All terms in a row; a space stands only between two words or numbers. */
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

/** Whether a term is of Chinese characters. */
export function isHan(term: string): boolean {
  return HAN.test(term);
}
