/** Texts in order of how their Chinese is spelled in pinyin, to be found by its beginning. */
import { foldPinyin, soundOf } from "./pinyin.js";
import { positionsBeginning } from "./sorted-texts.js";

/** The text at a position whose pinyin, in full or by its initials, begins so. */
export interface Spelling {
  at: number;
  how: "PINYIN" | "INITIALS";
  /** Letters given as a share of the whole spelling's. */
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

  /** The sounds are worked out when the first letters are asked about. */
  constructor(private readonly texts: readonly string[]) {}

  *beginning(text: string): Generator<Spelling> {
    const letters = foldPinyin(text);
    if (letters === null) return;
    for (const { how, spellings, at } of (this.lists ??= this.listen())) {
      for (const place of positionsBeginning(spellings, letters)) {
        yield { at: at[place]!, how, share: letters.length / spellings[place]!.length };
      }
    }
  }

  private listen(): Spelled[] {
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
  return { at, spellings: at.map((one) => spellings[one]!) };
}
