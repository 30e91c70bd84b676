/** Names that a text is a part of, or that are a part of it; made ready when the first text is asked about. */
import { namesPlace } from "./places.js";
import { isCutWord } from "./vague-names.js";

/** Longer texts are sentences: their names are found by reading, not by comparing. */
const LONGEST = 100;
/** Less than this has met by chance: CEA in cyberspace administration. */
const LEAST_SHARE = 0.15;

export interface Fragment {
  key: string;
  /** The shorter length as a share of the longer, 0 to 1. */
  share: number;
}

export class FragmentIndex {
  /** Keys by each two characters that stand in them, and by the two at their beginning. */
  private pairs: { inside: Map<string, Set<string>>; first: Map<string, Set<string>> } | null = null;

  constructor(private readonly names: ReadonlyMap<string, unknown>) {}

  /** The keys in question, without order. A place in front of a name makes it another body's. @param text folded */
  find(text: string): Fragment[] {
    if (text.length < 2 || text.length > LONGEST) return [];
    this.pairs ??= this.readPairs();
    const found = new Set<string>();
    for (const key of this.pairs.inside.get(text.slice(0, 2)) ?? []) if (key.includes(text)) found.add(key);
    for (let at = 0; at < text.length - 1; at++) {
      for (const key of this.pairs.first.get(text.slice(at, at + 2)) ?? []) {
        if (text.startsWith(key, at) && standsAlone(text, key, at)) found.add(key);
      }
    }
    const fragments = [...found].map((key) => ({ key, share: share(key.length, text.length) }));
    return fragments.filter((one) => one.share >= LEAST_SHARE);
  }

  private readPairs(): NonNullable<FragmentIndex["pairs"]> {
    const inside = new Map<string, Set<string>>();
    const first = new Map<string, Set<string>>();
    for (const key of this.names.keys()) {
      if (key.length < 2) continue;
      add(first, key.slice(0, 2), key);
      for (let at = 0; at < key.length - 1; at++) add(inside, key.slice(at, at + 2), key);
    }
    return { inside, first };
  }
}

function standsAlone(text: string, key: string, at: number): boolean {
  return !namesPlace(text.slice(0, at)) && !isCutWord(key, text.slice(at + key.length));
}

function share(one: number, other: number): number {
  return Math.min(one, other) / Math.max(one, other);
}

function add(map: Map<string, Set<string>>, pair: string, key: string): void {
  const keys = map.get(pair);
  if (keys) keys.add(key);
  else map.set(pair, new Set([key]));
}
