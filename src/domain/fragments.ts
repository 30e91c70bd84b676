/** Finds names that contain a text or are contained in it; the index is built on the first search. */
import { addTo } from "./grouping.js";
import { namesPlace } from "./places.js";
import { isCutWord } from "./vague-names.js";

/** Longer texts are sentences, not names. */
const LONGEST = 100;
/** A smaller share is a chance match: CEA in cyberspace administration. */
const LEAST_SHARE = 0.15;

export interface Fragment {
  key: string;
  /** The shorter length as a share of the longer, 0 to 1. */
  share: number;
}

export class FragmentIndex {
  /** Keys by every two adjacent characters (inside), and by their first two (first). */
  private pairs: { inside: Map<string, Set<string>>; first: Map<string, Set<string>> } | null = null;

  constructor(private readonly names: ReadonlyMap<string, unknown>) {}

  /** The matching keys, unordered. A name after a place name is a local body's and is skipped. @param text folded */
  find(text: string): Fragment[] {
    if (text.length < 2 || text.length > LONGEST) return [];
    this.pairs ??= this.buildPairs();
    const found = new Set<string>();
    for (const key of this.pairs.inside.get(text.slice(0, 2)) ?? []) if (key.includes(text)) found.add(key);
    for (let at = 0; at < text.length - 1; at++) {
      for (const key of this.pairs.first.get(text.slice(at, at + 2)) ?? []) {
        if (text.startsWith(key, at) && standsAlone(text, key, at)) found.add(key);
      }
    }
    const fragments = [...found].map((key) => ({ key, share: share(key.length, text.length) }));
    return fragments.filter((fragment) => fragment.share >= LEAST_SHARE);
  }

  private buildPairs(): NonNullable<FragmentIndex["pairs"]> {
    const inside = new Map<string, Set<string>>();
    const first = new Map<string, Set<string>>();
    for (const key of this.names.keys()) {
      if (key.length < 2) continue;
      addTo(first, key.slice(0, 2), key);
      for (let at = 0; at < key.length - 1; at++) addTo(inside, key.slice(at, at + 2), key);
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
