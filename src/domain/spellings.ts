/** Texts sorted by the pinyin of their Chinese characters, for prefix search. */
import { foldPinyin, soundOf } from "./pinyin.js";
import { positionsBeginning } from "./sorted-texts.js";

/** A text whose pinyin, in full, by its initials or from a later syllable, begins with the search text. */
export interface Spelling {
  at: number;
  how: "PINYIN" | "INITIALS" | "PINYIN_INSIDE";
  /** Letters of the search text as a share of those of the whole spelling. */
  share: number;
}

interface Spelled {
  how: Spelling["how"];
  spellings: readonly string[];
  /** The position of each text. */
  at: readonly number[];
  /** Letters of each text's whole spelling. */
  lengths: readonly number[];
  fewest: number;
}

/** Shorter texts occur in every other name. */
const FEWEST_INSIDE = 4;

export class Spellings {
  private lists: readonly Spelled[] | null = null;

  /** @param texts whose pinyin is computed on the first search */
  constructor(private readonly texts: readonly string[]) {}

  *beginning(text: string): Generator<Spelling> {
    const letters = foldPinyin(text);
    if (letters === null) return;
    for (const { how, spellings, at, lengths, fewest } of (this.lists ??= this.build())) {
      if (letters.length < fewest) continue;
      for (const place of positionsBeginning(spellings, letters)) {
        yield { at: at[place]!, how, share: letters.length / lengths[place]! };
      }
    }
  }

  private build(): Spelled[] {
    const sounds = this.texts.map(soundOf);
    const inside = sounds.flatMap(({ full, starts }, text) =>
      starts.map((start) => ({ spelling: full.slice(start), text, length: full.length })),
    );
    const whole = (letters: string, text: number): Entry => ({
      spelling: letters,
      text,
      length: letters.length,
    });
    return [
      { how: "PINYIN", fewest: 0, ...inOrder(sounds.map(({ full }, text) => whole(full, text))) },
      { how: "INITIALS", fewest: 0, ...inOrder(sounds.map(({ initials }, text) => whole(initials, text))) },
      { how: "PINYIN_INSIDE", fewest: FEWEST_INSIDE, ...inOrder(inside) },
    ];
  }
}

interface Entry {
  spelling: string;
  text: number;
  length: number;
}

function inOrder(entries: Entry[]): Pick<Spelled, "at" | "lengths" | "spellings"> {
  entries.sort((a, b) => Number(b.spelling < a.spelling) - Number(a.spelling < b.spelling));
  return {
    spellings: entries.map(({ spelling }) => spelling),
    at: entries.map(({ text }) => text),
    lengths: entries.map(({ length }) => length),
  };
}
