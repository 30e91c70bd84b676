/** Works that each take a turn of the event loop of their own, in their order, so that others are answered in between. */
export class OnePerTurn {
  private readonly waiting: (() => void)[] = [];

  add(work: () => void): void {
    if (this.waiting.push(work) === 1) setImmediate(this.runFirst);
  }

  private readonly runFirst = (): void => {
    this.waiting[0]!();
    this.waiting.shift();
    if (this.waiting.length > 0) setImmediate(this.runFirst);
  };
}
