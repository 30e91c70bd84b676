import { setMaxListeners } from "node:events";
import { FewPerTurn } from "./few-per-turn.js";

/** What ends requests whose time is over. Hundreds may be over at once, and each has answers to write. */
const over = new FewPerTurn();

export interface TimeLimit {
  /** Aborts when the caller leaves, or with a TimeoutError at the end of the time. */
  signal: AbortSignal;
  /** To be called once the time is over, which the timer may tell later. */
  late: () => void;
}

/**
 * It has a timer of its own: what AbortSignal.any makes of AbortSignal.timeout is lost at a garbage collection
 * (Node 20).
 */
export function timeLimit(disconnected: AbortSignal, timeoutMs: number): TimeLimit {
  const limit = new AbortController();
  const { signal } = limit;
  // a request may wait for many works at once; ten would make Node warn of a leak
  setMaxListeners(0, signal);
  const end = (reason: unknown): void => {
    clearTimeout(timer);
    limit.abort(reason);
  };
  let isLate = false;
  const late = (): void => {
    if (isLate) return;
    isLate = true;
    over.add(() => end(new DOMException("The time of the request is over.", "TimeoutError")));
  };
  const timer = setTimeout(late, Math.max(0, timeoutMs)).unref();
  disconnected.addEventListener("abort", () => end(disconnected.reason), { once: true });
  if (disconnected.aborted) end(disconnected.reason);
  return { signal, late };
}
