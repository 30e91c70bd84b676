import { onThread, type Compute } from "./threads.js";

/** Runs computations for one request; `signal` aborts them. */
export interface Computer {
  compute: Compute;
  signal: AbortSignal;
}

/** @param disconnected aborted when the caller disconnects */
export function computerFor(disconnected: AbortSignal, timeoutMs: number): Computer {
  let signal: AbortSignal | null = null;
  return {
    compute: onThread,
    // Created on first use: most requests compute nothing expensive and need no timer.
    get signal() {
      return (signal ??= AbortSignal.any([disconnected, AbortSignal.timeout(timeoutMs)]));
    },
  };
}
