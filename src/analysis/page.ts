/** Cuts one page out of a ranking that streams by in any order, with exact totals, ranks and ties. */
import { compareScored, TopPairs, type ScoredPair } from "./top.js";

export interface RankedPair extends ScoredPair {
  /** 1 for the best; equal scores have equal ranks, and the next rank counts them all. */
  rank: number;
}

export interface Page {
  pairs: RankedPair[];
  total: number;
  hasNext: boolean;
  hasPrevious: boolean;
  /** The page ends between two of the same score. */
  tiesCut: boolean;
}

/** What some of the ranked pairs give to a page. */
export interface PagePart {
  /** Those that may stand on the page, in any order. */
  kept: ScoredPair[];
  total: number;
  /** Pairs with a better score than the last of the page before. */
  better: number;
  /** Pairs of the pages before. */
  passed: number;
}

/** Which page: `after` is the last pair of the page before, null for the first page. */
export interface PagePlace {
  size: number;
  after: ScoredPair | null;
}

export class PageCollector {
  private readonly top: TopPairs;
  private total = 0;
  private better = 0;
  private passed = 0;

  private readonly after: ScoredPair | null;

  constructor(private readonly place: PagePlace) {
    this.after = place.after;
    this.top = new TopPairs(place.size + 1);
  }

  offer(a: number, b: number, score: number): void {
    this.total++;
    if (this.after !== null) {
      if (score > this.after.score) this.better++;
      if (score >= this.after.score && compareScored({ a, b, score }, this.after) <= 0) {
        this.passed++;
        return;
      }
    }
    this.top.offer(a, b, score);
  }

  /** No pair with a lower score can come onto the page any more. */
  get bar(): number {
    return this.top.bar;
  }

  /** Counts pairs below the bar. */
  countBelow(pairs: number): void {
    this.total += pairs;
  }

  part(): PagePart {
    return { kept: this.top.sorted(), total: this.total, better: this.better, passed: this.passed };
  }

  finish(): Page {
    return pageOf([this.part()], this.place);
  }
}

/** The page that parts make together. */
export function pageOf(parts: readonly PagePart[], { size, after }: PagePlace): Page {
  const sum = (of: "total" | "better" | "passed"): number => parts.reduce((so, part) => so + part[of], 0);
  const kept = parts.flatMap((part) => part.kept).sort(compareScored);
  const shown = kept.slice(0, size);
  const hasNext = kept.length > size;
  const passed = sum("passed");
  return {
    pairs: ranked(shown, after, { passed, better: sum("better") }),
    total: sum("total"),
    hasNext,
    hasPrevious: passed > 0,
    tiesCut: hasNext && kept[size]!.score === shown.at(-1)?.score,
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
