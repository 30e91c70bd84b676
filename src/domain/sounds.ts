/** Chinese names by their sound; the sounds are worked out when the first one is asked for. */
import { foldPinyin, soundOf } from "./pinyin.js";
import type { NameRecord } from "./records.js";
import type { MatchKind } from "./vocabulary.js";

export interface SoundMatch {
  how: Extract<MatchKind, "PINYIN" | "INITIALS">;
  /** Keys of the names that sound so, in order of key. */
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

  /** Names that sound as a text in Latin letters spells: in full, or else by their initials. */
  find(text: string): SoundMatch | null {
    const letters = foldPinyin(text);
    if (letters === null) return null;
    this.sounds ??= this.listen();
    const { full, initials } = this.sounds;
    const whole = full.get(letters);
    if (whole) return { how: "PINYIN", keys: [...whole].sort() };
    const short = initials.get(letters);
    return short ? { how: "INITIALS", keys: [...short].sort() } : null;
  }

  private listen(): Sounds {
    const sounds: Sounds = { full: new Map(), initials: new Map() };
    for (const [key, names] of this.names) {
      if (!names.some(({ language }) => language === "zh")) continue;
      const { full, initials } = soundOf(key);
      add(sounds.full, full, key);
      add(sounds.initials, initials, key);
    }
    return sounds;
  }
}

function add(map: Map<string, Set<string>>, sound: string, key: string): void {
  const keys = map.get(sound);
  if (keys) keys.add(key);
  else map.set(sound, new Set([key]));
}
