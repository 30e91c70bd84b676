/** Finds records by their names, titles and numbers; the index is built on the first search. */
import { searchText } from "../../domain/search-text.js";
import { Spellings } from "../../domain/spellings.js";
import type { SearchMatch } from "../../domain/vocabulary.js";
import { matchForm, scoreOf, type Match } from "./match.js";
import { PostingLists } from "./posting-lists.js";

/** One name, title or number of a record; the record is given by its position. */
export interface Form {
  record: number;
  text: string;
}

/** A record and the form of it that matches a text best. */
export interface Found {
  record: number;
  matched: string;
  how: SearchMatch;
  score: number;
}

interface BuiltIndex {
  forms: readonly Form[];
  written: readonly string[];
  postings: PostingLists;
  spellings: Spellings;
}

export class FormIndex {
  private built: BuiltIndex | null = null;

  /** @param isSpelled whether forms are also found by their pinyin */
  constructor(
    private readonly read: () => readonly Form[],
    private readonly isSpelled: boolean,
  ) {}

  /** Every record that matches a text, each once, unordered. */
  find(text: string): Found[] {
    const { forms, written, postings, spellings } = (this.built ??= this.build());
    const searched = searchText(text);
    const best = new Map<number, Found>();
    const offer = (form: number, match: Match): void => {
      const { record, text: matched } = forms[form]!;
      const score = scoreOf(match);
      if (score > (best.get(record)?.score ?? 0))
        best.set(record, { record, matched, how: match.how, score });
    };
    for (const form of postings.formsWith(searched.terms)) {
      const match = matchForm(searched, written[form]!);
      if (match) offer(form, match);
    }
    for (const { at, ...match } of spellings.beginning(text)) offer(at, match);
    return [...best.values()];
  }

  private build(): BuiltIndex {
    const forms = this.read();
    const texts = forms.map(({ text }) => searchText(text));
    const written = texts.map((text) => text.written);
    return {
      forms,
      written,
      spellings: new Spellings(this.isSpelled ? written : []),
      postings: new PostingLists(texts.map(({ terms }) => terms)),
    };
  }
}
