import { onThread, type Compute } from "./threads.js";

/** What computes for one request, and when it is to end. */
export interface Computer {
  compute: Compute;
  signal: AbortSignal;
}

/** @param left when the caller has gone */
export function computerFor(left: AbortSignal, timeoutMs: number): Computer {
  let signal: AbortSignal | null = null;
  return {
    compute: onThread,
    // most requests compute nothing heavy, and need no clock
    get signal() {
      return (signal ??= AbortSignal.any([left, AbortSignal.timeout(timeoutMs)]));
    },
  };
}
