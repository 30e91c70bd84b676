/** Pinyin of Chinese names, without tones: 人社部 is renshebu, and rsb by its initials. */
import { createRequire } from "node:module";
import type * as PinyinPro from "pinyin-pro";

export interface Sound {
  /** All syllables: "renshebu". */
  full: string;
  /** The first letter of each: "rsb". */
  initials: string;
  /** Where each syllable after the first begins in `full`: 3 and 6. */
  starts: number[];
}

const TONES = /[\p{Mn}\d]/gu;
const SEPARATORS = /['·.-]/gu;
const SYLLABLES = /^[a-z]{2,}$/;

/** Short forms of bodies whose characters the library reads as other words. */
const READINGS = {
  央行: "yāng háng",
  人行: "rén háng",
  农发行: "nóng fā háng",
  南水北调: "nán shuǐ běi diào",
};

let library: typeof PinyinPro | null = null;

/** Loaded on first use: its dictionary takes tens of milliseconds and 8 MB, and most requests do not need it. */
function pinyinPro(): typeof PinyinPro {
  if (library === null) {
    library = createRequire(import.meta.url)("pinyin-pro") as typeof PinyinPro;
    library.customPinyin(READINGS);
  }
  return library;
}

/** The pinyin of the Chinese characters of a name; ü is written u. */
export function soundOf(name: string): Sound {
  const read = pinyinPro().pinyin(name, { toneType: "none", type: "array", nonZh: "removed", v: true });
  const syllables = read.map((syllable) => syllable.replaceAll("v", "u"));
  let length = 0;
  const ends = syllables.map((syllable) => (length += syllable.length));
  return {
    full: syllables.join(""),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
    starts: ends.slice(0, -1),
  };
}

/**
 * Latin letters as `soundOf` writes them: "Rénshè-bù", "ren2 she4 bu4" and "RENSHEBU" give "renshebu".
 * @returns null for anything that cannot be pinyin
 */
export function foldPinyin(text: string): string | null {
  const plain = text.normalize("NFKD").toLowerCase().replace(TONES, "").replace(/\s+/gu, "");
  const letters = plain.replace(SEPARATORS, "").replaceAll("v", "u");
  return SYLLABLES.test(letters) ? letters : null;
}
