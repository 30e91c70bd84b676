import type { Piece } from "./turns.js";

/** Work that several ask for at the same time: one does it, and the others wait for it. */
export class BegunWork {
  private readonly begun = new Map<string, Promise<void>>();

  /**
   * Where the one who did it failed or left, it is begun again by the next.
   * @param isDone whether its result is there
   * @param piece of those who waited; throws where their time is over
   */
  async once(key: string, isDone: () => boolean, work: () => Promise<void>, piece: Piece): Promise<void> {
    while (!isDone()) {
      const begun = this.begun.get(key);
      if (!begun) return this.begin(key, work);
      await begun.catch(() => undefined);
      await piece(() => undefined);
    }
  }

  private begin(key: string, work: () => Promise<void>): Promise<void> {
    const begun = work().finally(() => this.begun.delete(key));
    this.begun.set(key, begun);
    return begun;
  }
}
