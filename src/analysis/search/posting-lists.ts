/** In which forms each Chinese character and each word stands. */
import { isHan } from "../../domain/search-text.js";
import { positionsBeginning } from "../../domain/sorted-texts.js";

export class PostingLists {
  private readonly numbers = new Map<string, number>();
  /** Forms of token t: positions start[t] up to start[t + 1], ascending. */
  private readonly start: Int32Array;
  private readonly forms: Int32Array;
  /** Words and numbers, in order. */
  private readonly words: readonly string[];

  /** @param terms of each form, as `searchText` gives them */
  constructor(terms: readonly (readonly string[])[]) {
    const tokens = terms.map((one) => this.numbered(one));
    this.start = startsOf(tokens, this.numbers.size);
    this.forms = new Int32Array(this.start.at(-1)!);
    const cursor = this.start.slice();
    tokens.forEach((list, form) => list.forEach((token) => (this.forms[cursor[token]!++] = form)));
    this.words = [...this.numbers.keys()].filter((token) => !isHan(token)).sort();
  }

  /** Forms with every character of the terms, and with a word that begins like each other term; ascending. */
  holding(terms: readonly string[]): Int32Array {
    const lists = terms.flatMap((term) => (isHan(term) ? this.ofCharacters(term) : [this.ofPrefix(term)]));
    const [shortest, ...others] = lists.sort((a, b) => a.length - b.length);
    return others.reduce(intersection, shortest ?? new Int32Array());
  }

  private ofCharacters(term: string): Int32Array[] {
    return [...new Set(term)].map((character) => this.of(character));
  }

  private of(token: string): Int32Array {
    const number = this.numbers.get(token);
    if (number === undefined) return new Int32Array();
    return this.forms.subarray(this.start[number], this.start[number + 1]);
  }

  private ofPrefix(prefix: string): Int32Array {
    const lists = [...positionsBeginning(this.words, prefix)].map((at) => this.of(this.words[at]!));
    if (lists.length <= 1) return lists[0] ?? new Int32Array();
    return Int32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
  }

  /** Tokens of one form by number, each once. */
  private numbered(terms: readonly string[]): number[] {
    const found = new Set<number>();
    for (const term of terms) {
      for (const token of isHan(term) ? term : [term]) {
        const number = this.numbers.get(token) ?? this.numbers.size;
        this.numbers.set(token, number);
        found.add(number);
      }
    }
    return [...found];
  }
}

function startsOf(lists: readonly (readonly number[])[], size: number): Int32Array {
  const start = new Int32Array(size + 1);
  for (const list of lists) for (const key of list) start[key + 1]!++;
  for (let key = 0; key < size; key++) start[key + 1]! += start[key]!;
  return start;
}

/** What two ascending lists have in common. @param few the shorter */
function intersection(few: Int32Array, many: Int32Array): Int32Array {
  let at = 0;
  return few.filter((one) => {
    while (at < many.length && many[at]! < one) at++;
    return many[at] === one;
  });
}
