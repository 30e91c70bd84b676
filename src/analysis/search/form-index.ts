/** Records by the forms under which they are searched for; made ready when the first text is asked about. */
import { searchText } from "../../domain/search-text.js";
import { Spellings } from "../../domain/spellings.js";
import type { SearchMatch } from "../../domain/vocabulary.js";
import { meet, worthOf, type Meeting } from "./meeting.js";
import { PostingLists } from "./posting-lists.js";

/** One name, title or number of a record, which is given by its position. */
export interface Form {
  record: number;
  text: string;
}

/** A record and the form of it that a text meets best. */
export interface Found {
  record: number;
  matched: string;
  how: SearchMatch;
  score: number;
}

interface Ready {
  forms: readonly Form[];
  written: readonly string[];
  postings: PostingLists;
  spellings: Spellings;
}

export class FormIndex {
  private ready: Ready | null = null;

  /** @param isSpelled whether pinyin finds a form too */
  constructor(
    private readonly read: () => readonly Form[],
    private readonly isSpelled: boolean,
  ) {}

  /** Every record that a text meets, each once, without order. */
  find(text: string): Found[] {
    const { forms, written, postings, spellings } = (this.ready ??= this.prepare());
    const wanted = searchText(text);
    const best = new Map<number, Found>();
    const offer = (form: number, meeting: Meeting): void => {
      const { record, text: matched } = forms[form]!;
      const score = worthOf(meeting);
      if (score > (best.get(record)?.score ?? 0))
        best.set(record, { record, matched, how: meeting.how, score });
    };
    for (const form of postings.holding(wanted.terms)) {
      const meeting = meet(wanted, written[form]!);
      if (meeting) offer(form, meeting);
    }
    for (const { at, ...meeting } of spellings.beginning(text)) offer(at, meeting);
    return [...best.values()];
  }

  private prepare(): Ready {
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
