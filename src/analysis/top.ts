/** The best k of many scored pairs, kept in a bounded heap whose root is the worst pair kept. */
export interface ScoredPair {
  a: number;
  b: number;
  /** Higher is better. */
  score: number;
}

/** Order of a ranking: higher score first, then a, then b. */
export function compareScored(left: ScoredPair, right: ScoredPair): number {
  return right.score - left.score || left.a - right.a || left.b - right.b;
}

export class TopPairs {
  private readonly heap: ScoredPair[] = [];
  /** The lowest score that can still enter; an equal score may lose the tie. */
  bar = Number.NEGATIVE_INFINITY;

  constructor(private readonly capacity: number) {}

  offer(a: number, b: number, score: number): void {
    if (this.capacity === 0 || score < this.bar) return;
    this.enter({ a, b, score });
    if (this.heap.length === this.capacity) this.bar = this.heap[0]!.score;
  }

  private enter(candidate: ScoredPair): void {
    if (this.heap.length < this.capacity) {
      this.heap.push(candidate);
      this.siftUp(this.heap.length - 1);
    } else if (compareScored(candidate, this.heap[0]!) < 0) {
      this.heap[0] = candidate;
      this.siftDown(0);
    }
  }

  /** The pairs kept, best first. */
  sorted(): ScoredPair[] {
    return [...this.heap].sort(compareScored);
  }

  private siftUp(from: number): void {
    const { heap } = this;
    for (let at = from; at > 0;) {
      const parent = (at - 1) >>> 1;
      if (compareScored(heap[at]!, heap[parent]!) <= 0) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  private siftDown(from: number): void {
    const { heap } = this;
    for (let at = from; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && compareScored(heap[child]!, heap[worst]!) > 0) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }
}
