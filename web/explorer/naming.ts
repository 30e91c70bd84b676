import type { Language } from "../shared/languages.js";

/** A named object of the API. */
export interface Named {
  readonly id?: string;
  readonly nameZh: string;
  readonly nameEn?: string | null;
  readonly shortZh?: string | null;
}

export interface Naming {
  /** The whole name. */
  full(named: Named): string;
  /** The short name, where there is one. */
  short(named: Named): string;
  /** The short name broken into lines, for the picture. */
  label(named: Named): readonly string[];
  wrap(text: string): readonly string[];
}

const WIDEST = { zh: 9, en: 27 } as const;

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Punctuation that may not begin a line. */
const CLOSING = /[”’》）、，。；：…]/;

/** At most two lines, broken between words. Longer names end in an ellipsis; hovering shows them in full. */
function wrapZh(text: string): readonly string[] {
  if (text.length <= WIDEST.zh) return [text];
  const cut = text.length <= WIDEST.zh * 2 ? text : `${text.slice(0, WIDEST.zh * 2 - 1)}…`;
  const half = cut.length / 2;
  const breaks = [...WORDS.segment(cut)]
    .map(({ index }) => index)
    .filter((index) => {
      return index > 0 && !CLOSING.test(cut[index] ?? "");
    });
  const best = breaks.sort((a, b) => Math.abs(a - half) - Math.abs(b - half))[0] ?? Math.ceil(half);
  return [cut.slice(0, best), cut.slice(best)];
}

function wrapEn(text: string): readonly string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1)!;
    if (last && last.length + word.length >= WIDEST.en) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.length <= 2 ? lines : [lines[0]!, `${lines[1]!}…`];
}

/** @param acronyms short English names by id */
export function namingOf(language: Language, acronyms: ReadonlyMap<string, string>): Naming {
  const wrap = language === "zh" ? wrapZh : wrapEn;
  const full = ({ nameZh, nameEn }: Named) => (language === "zh" ? nameZh : (nameEn ?? nameZh));
  const short = (named: Named) => {
    if (language === "zh") return named.shortZh ?? named.nameZh;
    return acronyms.get(named.id ?? "") ?? full(named);
  };
  return { full, short, wrap, label: (named) => wrap(short(named)) };
}
