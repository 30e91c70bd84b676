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

export class PageCollector {
  private readonly top: TopPairs;
  private total = 0;
  private better = 0;
  private passed = 0;

  /** @param after last pair of the page before; null for the first page */
  constructor(
    private readonly size: number,
    private readonly after: ScoredPair | null,
  ) {
    this.top = new TopPairs(size + 1);
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

  finish(): Page {
    const kept = this.top.sorted();
    const shown = kept.slice(0, this.size);
    const hasNext = kept.length > this.size;
    return {
      pairs: this.ranked(shown),
      total: this.total,
      hasNext,
      hasPrevious: this.passed > 0,
      tiesCut: hasNext && kept[this.size]!.score === shown.at(-1)?.score,
    };
  }

  private ranked(shown: readonly ScoredPair[]): RankedPair[] {
    let score = this.after?.score ?? Number.NaN;
    let rank = this.better + 1;
    return shown.map((pair, i) => {
      if (pair.score !== score) [score, rank] = [pair.score, this.passed + i + 1];
      return { ...pair, rank };
    });
  }
}
