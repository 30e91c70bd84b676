/** Collects one page of a ranking whose pairs arrive in any order, with exact totals, ranks and ties. */
import { compareScored, TopPairs, type ScoredPair } from "./top.js";

export interface RankedPair extends ScoredPair {
  /** 1 for the best. Equal scores share a rank, and the next rank counts them all: 1, 2, 2, 4. */
  rank: number;
}

export interface Page {
  pairs: RankedPair[];
  total: number;
  hasNext: boolean;
  hasPrevious: boolean;
  /** The page ends between two pairs of equal score. */
  tiesCut: boolean;
  /** Pairs over all pages with the score of the last pair shown, itself included; 0 on an empty page. */
  tied: number;
}

/** What a part of the ranked pairs contributes to a page; `pageOf` merges the parts. */
export interface PagePart {
  /** Candidates for the page, in any order. */
  kept: ScoredPair[];
  total: number;
  /** Pairs with a higher score than the last pair of the previous page. */
  better: number;
  /** Pairs on previous pages. */
  passed: number;
  /** How many pairs have each score that the last pair shown may have. */
  ofScore: ReadonlyMap<number, number>;
}

/** Scores to count before those are forgotten that can no longer enter the page. */
const MOST_SCORES = 10_000;

/** Which page: `after` is the last pair of the previous page, null for the first page. */
export interface PagePlace {
  size: number;
  after: ScoredPair | null;
}

export class PageCollector {
  private readonly top: TopPairs;
  private total = 0;
  private better = 0;
  private passed = 0;
  private readonly ofScore = new Map<number, number>();

  private readonly after: ScoredPair | null;

  constructor(private readonly place: PagePlace) {
    this.after = place.after;
    this.top = new TopPairs(place.size + 1);
  }

  offer(a: number, b: number, score: number): void {
    this.total++;
    if (score >= this.top.bar) this.countScore(score);
    if (this.after !== null) {
      if (score > this.after.score) this.better++;
      if (score >= this.after.score && compareScored({ a, b, score }, this.after) <= 0) {
        this.passed++;
        return;
      }
    }
    this.top.offer(a, b, score);
  }

  private countScore(score: number): void {
    this.ofScore.set(score, (this.ofScore.get(score) ?? 0) + 1);
    if (this.ofScore.size <= MOST_SCORES) return;
    for (const known of this.ofScore.keys()) if (known < this.top.bar) this.ofScore.delete(known);
  }

  /** Pairs with a lower score can no longer enter the page. */
  get bar(): number {
    return this.top.bar;
  }

  /** Adds pairs below the bar to the total without offering them. */
  countBelow(pairs: number): void {
    this.total += pairs;
  }

  part(): PagePart {
    const { top, total, better, passed, ofScore } = this;
    return { kept: top.sorted(), total, better, passed, ofScore };
  }

  finish(): Page {
    return pageOf([this.part()], this.place);
  }
}

/** Merges the parts of a page. */
export function pageOf(parts: readonly PagePart[], { size, after }: PagePlace): Page {
  const sum = (field: "total" | "better" | "passed"): number =>
    parts.reduce((total, part) => total + part[field], 0);
  const kept = parts.flatMap((part) => part.kept).sort(compareScored);
  const shown = kept.slice(0, size);
  const hasNext = kept.length > size;
  const passed = sum("passed");
  const last = shown.at(-1)?.score;
  const tied = last === undefined ? 0 : parts.reduce((all, { ofScore }) => all + (ofScore.get(last) ?? 0), 0);
  return {
    pairs: ranked(shown, after, { passed, better: sum("better") }),
    total: sum("total"),
    hasNext,
    hasPrevious: passed > 0,
    tiesCut: hasNext && kept[size]!.score === last,
    tied,
  };
}

function ranked(
  shown: readonly ScoredPair[],
  after: ScoredPair | null,
  before: { passed: number; better: number },
): RankedPair[] {
  let score = after?.score ?? Number.NaN;
  let rank = before.better + 1;
  return shown.map((pair, i) => {
    if (pair.score !== score) [score, rank] = [pair.score, before.passed + i + 1];
    return { ...pair, rank };
  });
}
