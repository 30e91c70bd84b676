/** One turn of the event loop, and the time that the work of the main thread may take in it. */
import { setImmediate as nextLoop } from "node:timers/promises";

/** Work in one turn, to which its last piece adds; also turns that go by without work while connections arrive. */
const LONGEST_MS = 10;

export class LoopTurn {
  /** When work began in this turn; null: none did. */
  private began: number | null = null;
  private connecting = false;

  get hasTime(): boolean {
    return this.began === null || performance.now() - this.began < LONGEST_MS;
  }

  /** To be called before work. */
  begin(): void {
    if (this.began !== null) return;
    this.began = performance.now();
    setImmediate(() => (this.began = null));
  }

  /**
   * To be called for each new connection. Node accepts one in a turn, so that work in each turn would keep the last of
   * many waiting.
   */
  connected(): void {
    this.connecting = true;
    setImmediate(() => (this.connecting = false));
  }

  /** Waits for a turn that has time. While connections arrive, turns go by without work, for as long as work may take. */
  async next(): Promise<void> {
    const end = performance.now() + LONGEST_MS;
    do await nextLoop();
    while (this.connecting && performance.now() < end);
  }
}

/** Waits until all promises that are settled have been followed: a tick that a promise asks for comes after them. */
export function followed(): Promise<void> {
  return new Promise((resolve) => queueMicrotask(() => process.nextTick(resolve)));
}
