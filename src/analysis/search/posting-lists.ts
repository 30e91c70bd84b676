/** An inverted index: the forms that contain each Chinese character and each word. */
import { isHan } from "../../domain/search-text.js";
import { positionsBeginning } from "../../domain/sorted-texts.js";
import { toOffsets } from "../offsets.js";
import { intersection, type Ascending } from "../sorted-lists.js";

export class PostingLists {
  private readonly tokenIds = new Map<string, number>();
  /** Forms of token t: positions start[t] up to start[t + 1], ascending. */
  private readonly start: Int32Array;
  private readonly forms: Int32Array;
  /** Words and numbers, sorted. */
  private readonly words: readonly string[];

  /** @param terms of each form, as `searchText` gives them */
  constructor(terms: readonly (readonly string[])[]) {
    const tokens = terms.map((ofForm) => this.tokensOf(ofForm));
    this.start = startsOf(tokens, this.tokenIds.size);
    this.forms = new Int32Array(this.start.at(-1)!);
    const cursor = this.start.slice();
    tokens.forEach((list, form) => list.forEach((token) => (this.forms[cursor[token]!++] = form)));
    this.words = [...this.tokenIds.keys()].filter((token) => !isHan(token)).sort();
  }

  /** Forms that contain every character of the Chinese terms and, for each other term, a word with that prefix. */
  formsWith(terms: readonly string[]): Ascending {
    const lists = terms.flatMap((term) => (isHan(term) ? this.ofCharacters(term) : [this.ofPrefix(term)]));
    const [shortest = [], ...others] = lists.sort((a, b) => a.length - b.length);
    return others.reduce<Ascending>(intersection, shortest);
  }

  private ofCharacters(term: string): Int32Array[] {
    return [...new Set(term)].map((character) => this.ofToken(character));
  }

  private ofToken(token: string): Int32Array {
    const id = this.tokenIds.get(token);
    if (id === undefined) return new Int32Array();
    return this.forms.subarray(this.start[id], this.start[id + 1]);
  }

  private ofPrefix(prefix: string): Int32Array {
    const lists = [...positionsBeginning(this.words, prefix)].map((at) => this.ofToken(this.words[at]!));
    if (lists.length <= 1) return lists[0] ?? new Int32Array();
    return Int32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
  }

  /** Distinct token ids of one form; a new token gets the next id. */
  private tokensOf(terms: readonly string[]): number[] {
    const found = new Set<number>();
    for (const term of terms) {
      for (const token of isHan(term) ? term : [term]) {
        const id = this.tokenIds.get(token) ?? this.tokenIds.size;
        this.tokenIds.set(token, id);
        found.add(id);
      }
    }
    return [...found];
  }
}

function startsOf(lists: readonly (readonly number[])[], size: number): Int32Array {
  const counts = new Int32Array(size + 1);
  for (const list of lists) for (const key of list) counts[key + 1]!++;
  return toOffsets(counts);
}
