/** How often each caller may do something within a time. */

/** Callers that are remembered; of more, those that came first are forgotten. */
const MOST_CALLERS = 10_000;

interface Window {
  endsAt: number;
  count: number;
}

export class CallerRate {
  private readonly windows = new Map<string, Window>();

  /** @param refusal of what comes too often, told in how many seconds it may come again */
  constructor(
    private readonly most: number,
    private readonly windowMs: number,
    private readonly refusal: (most: number, retryAfter: number) => Error,
  ) {}

  /** @throws what `refusal` makes */
  take(caller: string, now = performance.now()): void {
    const window = this.windowOf(caller, now);
    if (window.count >= this.most) throw this.refusal(this.most, Math.ceil((window.endsAt - now) / 1_000));
    window.count++;
  }

  private windowOf(caller: string, now: number): Window {
    const known = this.windows.get(caller);
    if (known && known.endsAt > now) return known;
    this.windows.delete(caller);
    if (this.windows.size >= MOST_CALLERS) this.windows.delete(this.windows.keys().next().value!);
    const window = { endsAt: now + this.windowMs, count: 0 };
    this.windows.set(caller, window);
    return window;
  }
}
