/** How often each caller may do something in an hour. */
import { UserError } from "../../errors.js";

const HOUR_MS = 3_600_000;
/** Callers that are remembered; of more, those that came first are forgotten. */
const MOST_CALLERS = 10_000;

interface Window {
  endsAt: number;
  count: number;
}

export class HourlyRate {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly most: number) {}

  /** @throws UserError TOO_MANY_CITATIONS */
  take(caller: string, now = Date.now()): void {
    const window = this.windowOf(caller, now);
    if (window.count >= this.most) throw tooOften(this.most, Math.ceil((window.endsAt - now) / 1_000));
    window.count++;
  }

  private windowOf(caller: string, now: number): Window {
    const known = this.windows.get(caller);
    if (known && known.endsAt > now) return known;
    this.windows.delete(caller);
    if (this.windows.size >= MOST_CALLERS) this.windows.delete(this.windows.keys().next().value!);
    const window = { endsAt: now + HOUR_MS, count: 0 };
    this.windows.set(caller, window);
    return window;
  }
}

function tooOften(most: number, retryAfter: number): UserError {
  return new UserError(
    "TOO_MANY_CITATIONS",
    `Without a token ${most} new citations an hour can be made from one address. Cite with a token, or try again in ${retryAfter} seconds. Citing again what was cited before is always possible.`,
    { retryAfter },
  );
}
