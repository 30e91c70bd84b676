/** Finds Chinese names by their pinyin; the index is built on the first search. */
import { addTo } from "./grouping.js";
import { foldPinyin, soundOf } from "./pinyin.js";
import type { NameRecord } from "./records.js";
import type { MatchKind } from "./vocabulary.js";

export interface SoundMatch {
  how: Extract<MatchKind, "PINYIN" | "INITIALS">;
  /** Keys of the names with this pinyin, sorted. */
  keys: string[];
}

interface Sounds {
  full: Map<string, Set<string>>;
  initials: Map<string, Set<string>>;
}

export class SoundIndex {
  private sounds: Sounds | null = null;

  /** @param names by the key that `foldName` gives them */
  constructor(private readonly names: ReadonlyMap<string, readonly NameRecord[]>) {}

  /** Names whose full pinyin is the text; when there are none, names whose initials are. */
  find(text: string): SoundMatch | null {
    const letters = foldPinyin(text);
    if (letters === null) return null;
    this.sounds ??= this.build();
    const { full, initials } = this.sounds;
    const whole = full.get(letters);
    if (whole) return { how: "PINYIN", keys: [...whole].sort() };
    const short = initials.get(letters);
    return short ? { how: "INITIALS", keys: this.aliasesLast([...short]).sort() } : null;
  }

  /** fgw is 发改委: aliases such as 法工委 count only where no full or short name has the initials. */
  private aliasesLast(keys: string[]): string[] {
    const others = keys.filter((key) => this.names.get(key)?.some(({ kind }) => kind !== "ALIAS"));
    return others.length > 0 ? others : keys;
  }

  private build(): Sounds {
    const sounds: Sounds = { full: new Map(), initials: new Map() };
    for (const [key, names] of this.names) {
      if (!names.some(({ language }) => language === "zh")) continue;
      const { full, initials } = soundOf(key);
      addTo(sounds.full, full, key);
      addTo(sounds.initials, initials, key);
    }
    return sounds;
  }
}
