import { followed } from "./loop-turn.js";

/** Some milliseconds of one turn of the event loop, to which the last work adds. */
const LONGEST_MS = 10;

/**
 * Works in their order, with what each leads to: so many in a turn of the event loop as it has time for, so that others
 * are answered in between.
 */
export class FewPerTurn {
  private readonly waiting: (() => void)[] = [];
  private until = 0;

  add(work: () => void): void {
    if (this.waiting.push(work) === 1) this.nextTurn();
  }

  private nextTurn(): void {
    setImmediate(() => {
      this.until = performance.now() + LONGEST_MS;
      this.runFirst();
    });
  }

  private runFirst(): void {
    this.waiting[0]!();
    void followed().then(() => this.goOn());
  }

  private goOn(): void {
    this.waiting.shift();
    if (this.waiting.length === 0) return;
    if (performance.now() < this.until) this.runFirst();
    else this.nextTurn();
  }
}
