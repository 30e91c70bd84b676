/** Texts sorted by the pinyin of their Chinese characters, for prefix search. */
import { foldPinyin, soundOf } from "./pinyin.js";
import { positionsBeginning } from "./sorted-texts.js";

/** A text whose pinyin, in full or by its initials, begins with the search text. */
export interface Spelling {
  at: number;
  how: "PINYIN" | "INITIALS";
  /** Letters of the search text as a share of those of the whole spelling. */
  share: number;
}

interface Spelled {
  how: Spelling["how"];
  spellings: readonly string[];
  /** The position of each text. */
  at: readonly number[];
}

export class Spellings {
  private lists: readonly Spelled[] | null = null;

  /** @param texts whose pinyin is computed on the first search */
  constructor(private readonly texts: readonly string[]) {}

  *beginning(text: string): Generator<Spelling> {
    const letters = foldPinyin(text);
    if (letters === null) return;
    for (const { how, spellings, at } of (this.lists ??= this.build())) {
      for (const place of positionsBeginning(spellings, letters)) {
        yield { at: at[place]!, how, share: letters.length / spellings[place]!.length };
      }
    }
  }

  private build(): Spelled[] {
    const sounds = this.texts.map(soundOf);
    return [
      { how: "PINYIN", ...inOrder(sounds.map(({ full }) => full)) },
      { how: "INITIALS", ...inOrder(sounds.map(({ initials }) => initials)) },
    ];
  }
}

function inOrder(spellings: readonly string[]): Pick<Spelled, "at" | "spellings"> {
  const before = (a: number, b: number): boolean => spellings[a]! < spellings[b]!;
  const at = [...spellings.keys()].sort((a, b) => Number(before(b, a)) - Number(before(a, b)));
  return { at, spellings: at.map((position) => spellings[position]!) };
}
